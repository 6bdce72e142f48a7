namespace KspSite.Core.Metrics;

/// <summary>M-01 to M-09: what an account is worth, how good its plan is, and how sales develop.</summary>
public static class AccountMetrics
{
    public static ImmutableArray<MetricDefinition> All { get; } =
    [
        PotentialMetrics.PotentialGap, PotentialMetrics.Penetration, KeyAccountIndex.Metric,
        CompletenessMetrics.Completeness, QualityMetrics.Quality, FreshnessMetrics.Freshness, HealthMetrics.Health,
        SalesMetrics.Concentration, RevenueGrowth.Metric, SalesMetrics.CompetitorExposure,
    ];
}
