using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Rendering.Charts.Drawing;
using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Charts;

/// <summary>A project. ROI as M-61, cumulative cost along the rank as M-64: where a budget ends, the table shows it.</summary>
public sealed record ResourcePoint(string Name, Money? Cost, decimal? Roi, Money? Gain, decimal? Rank, decimal? CumulativeCost);

/// <summary>G-18: what each project costs and returns; the table ranks them.</summary>
public static class ResourceMapChart
{
    public static readonly ChartDefinition Definition = new("G-18", new("资源：投入成本 × 投资回报率", "Resources: cost × return"), ["M-61", "M-63", "M-64"]);

    /// <summary>Best rank first, unranked last.</summary>
    public static ImmutableArray<ResourcePoint> From(IEnumerable<Resource> resources, MetricTable metrics) =>
    [
        .. resources.Select(r => (Resource: r, Subject: r.Subject())).Select(r => new ResourcePoint(
                r.Resource.Project ?? r.Resource.Id.Value, r.Resource.Cost, metrics.Number("M-61", r.Subject), r.Resource.ExpectedGain,
                metrics.Number("M-63.rank_portfolio", r.Subject), metrics.Number("M-64", r.Subject)))
            .OrderBy(p => p.Rank ?? decimal.MaxValue),
    ];

    public static Chart Draw(ImmutableArray<ResourcePoint> points, ChartContext context)
    {
        var comparable = OneCurrency<ResourcePoint>.Of(points, p => p.Cost ?? p.Gain, p => p.Name);
        return comparable.Tell(DrawComparable(comparable.Points, context));
    }

    private static Chart DrawComparable(ImmutableArray<ResourcePoint> points, ChartContext context)
    {
        var drawn = points.Where(p => p.Cost is not null && p.Roi is not null).ToList();
        if (drawn.Count == 0) return Definition.Empty(context, new("没有一个项目能算投资回报率：资源表需要投入成本和预期收益。", "No project has a return: resources need cost and expected gain."));
        var reach = new Reach(AxisReach.Of(drawn.ConvertAll(p => p.Cost!.Value.Amount)), AxisReach.Of(drawn.ConvertAll(p => p.Roi!.Value)));
        // In the unit of what is drawn in its place: in that of one far beyond, all others would be 0.0.
        var scale = MoneyScale.For(context.Language, points.Where(p => p.Cost is { } cost && reach.Cost.Holds(cost.Amount)).Select(p => p.Cost));
        var chart = Definition.Draw(context, Summary(drawn, points.Length), Table(points, scale), frame => BubbleDrawing.Draw(Picture(drawn, reach, scale, context, frame), frame));
        return chart with { Note = AxisReach.Note([.. drawn.Where(p => !reach.Holds(p)).OrderByDescending(p => p.Cost!.Value.Amount).Select(p => Told(p, scale, context))]) };
    }

    private sealed record Reach(AxisReach Cost, AxisReach Roi)
    {
        public bool Holds(ResourcePoint point) => Cost.Holds(point.Cost!.Value.Amount) && Roi.Holds(point.Roi!.Value);
    }

    private static string Told(ResourcePoint point, MoneyScale scale, ChartContext context) =>
        point.Name + "  " + scale.Told(point.Cost) + " " + context.Say(scale.Unit) + "  ROI " + Numerals.Percent(point.Roi);

    private static BubblePicture Picture(List<ResourcePoint> drawn, Reach reach, MoneyScale scale, ChartContext context, Frame frame)
    {
        var cost = reach.Cost.In(scale);
        var xTicks = Ticks.Round(0, (double)cost.High, frame.Compact ? 3 : 6).Select(v => new Tick(v, ChartNumbers.Tick(v))).ToImmutableArray();
        var yTicks = Ticks.Round((double)Math.Min(0, reach.Roi.Low), (double)Math.Max(0, reach.Roi.High), frame.Compact ? 3 : 5).Select(v => new Tick(v, ChartNumbers.TickPercent(v))).ToImmutableArray();
        return new()
        {
            Bubbles =
            [
                .. drawn.Select(p => new Bubble(
                    p.Name, cost.Place(scale.Of(p.Cost)!.Value, xTicks), reach.Roi.Place(p.Roi!.Value, yTicks), (double?)p.Gain?.Amount, Ink.Bubble, Told(p, scale, context))
                {
                    IsBeyond = !reach.Holds(p),
                }),
            ],
            XTicks = xTicks,
            YTicks = yTicks,
            XTitle = context.Say("投入成本（", "cost (") + context.Say(scale.Unit) + context.Say("）", ")"),
            YTitle = context.Say("投资回报率 ROI；圆面积 = 预期收益", "return on investment; area = expected gain"),
        };
    }

    private static ChartTable Table(ImmutableArray<ResourcePoint> points, MoneyScale scale) => new(
        [
            ChartTable.Text("项目", "project"), ChartTable.Number("排名", "rank"), scale.Header("投入成本", "cost"),
            ChartTable.Number("投资回报率 ROI", "return on investment"), scale.Header("累计投入成本", "cumulative cost"),
        ],
        [.. points.Select(p => new ChartRow(
            [
                ChartNumbers.Cell(p.Name), ChartNumbers.Cell(p.Rank, 0), scale.Cell(p.Cost), ChartNumbers.Percent(p.Roi),
                new(Numerals.Grouped(p.CumulativeCost / scale.Divisor, 1), p.CumulativeCost is null ? "" : Numerals.Text(p.CumulativeCost)),
            ]))]);

    private static Words Summary(List<ResourcePoint> drawn, int all)
    {
        var best = drawn.MaxBy(p => p.Roi)!;
        var (losing, missing) = (drawn.Count(p => p.Roi < 0), all - drawn.Count);
        var (count, roi) = (Numerals.Text(drawn.Count), Numerals.Percent(best.Roi));
        return new(
            $"{count} 个项目可算回报，最高的是{best.Name}（{roi}），{Numerals.Text(losing)} 个为负；{Numerals.Text(missing)} 个缺数据。",
            $"{Counted.Of(drawn.Count, "project has", "projects have")} a return, the highest {best.Name} ({roi}); {Counted.Of(losing, "is", "are")} negative, {Counted.Of(missing, "lacks", "lack")} data.");
    }
}
