namespace KspSite.Core.Metrics;

/// <summary>M-20 to M-27: who covers the customer, through which channels we sell, and where channels collide.</summary>
public static class ChannelMetrics
{
    public static ImmutableArray<MetricDefinition> All { get; } =
    [
        CoverageMetrics.Rate, CoverageMetrics.GapsAndOverlaps,
        ChannelMixMetrics.Mix, ChannelMixMetrics.Drift, ChannelMixMetrics.IndirectShare,
        ConflictMetrics.OpenConflicts, ConflictMetrics.ResolutionTime, ConflictMetrics.ConflictRate,
    ];
}
