namespace KspSite.Core.Metrics;

/// <summary>Who defined a metric, as shown on the method page.</summary>
internal static class MetricBasis
{
    public static readonly Words Ours = new("本产品的约定，可作为起点调整", "this product; a starting value");

    public static readonly Words Outline = new("课程大纲", "the course outline");
}
