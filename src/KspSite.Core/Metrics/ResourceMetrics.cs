using KspSite.Core.Domain;
using KspSite.Core.Rules;

namespace KspSite.Core.Metrics;

/// <summary>M-60 to M-65: what is asked for, what it should return, in which order, and what came of it.</summary>
public static class ResourceMetrics
{
    public static ImmutableArray<MetricDefinition> All { get; } =
    [
        ResourceReturnMetrics.RiskWeightedGain, ResourceReturnMetrics.ReturnOnInvestment, ResourceReturnMetrics.Payback,
        ResourcePriorityMetrics.Priority, ResourcePriorityMetrics.CumulativeCost, ResourceSupportMetrics.Support,
    ];

    internal static IEnumerable<MetricValue> PerResource(MetricContext context, MetricDefinition metric, Func<Resource, Figure> figure) =>
        context.Portfolio.Accounts.SelectMany(a => a.Resources).Select(r => metric.Value(r.Subject(), figure(r)));
}
