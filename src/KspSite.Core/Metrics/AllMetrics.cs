using System.Collections.Frozen;
using KspSite.Core.Domain;
using KspSite.Core.Rules;

namespace KspSite.Core.Metrics;

/// <summary>Every metric, in the order of the catalogue. A test proves the list complete and the ids unique.</summary>
public static class AllMetrics
{
    public static ImmutableArray<MetricDefinition> Metrics { get; } =
    [
        .. AccountMetrics.All,
        .. RelationshipMetrics.All,
        .. ChannelMetrics.All,
        .. GoalMetrics.All,
        .. ActionMetrics.All,
        .. ReviewMetrics.All,
        .. ResourceMetrics.All,
        .. WorkshopMetrics.All,
    ];

    private static readonly FrozenDictionary<string, MetricDefinition> ById = Metrics.ToFrozenDictionary(m => m.Id, StringComparer.Ordinal);

    /// <summary>Null where there is no such metric.</summary>
    public static MetricDefinition? Find(string id) => ById.GetValueOrDefault(id);
}

/// <summary>All figures, indexed by name and subject. Order: metrics as in <see cref="AllMetrics"/>, subjects in input order.</summary>
public sealed class MetricTable
{
    private readonly Dictionary<(string Name, Subject Subject), MetricValue> _index;

    private MetricTable(ImmutableArray<MetricValue> all)
    {
        (All, _index) = (all, new(all.Length));
        foreach (var value in all) _index[(value.Name, value.Subject)] = value;
    }

    public ImmutableArray<MetricValue> All { get; }

    public static MetricTable Compute(Portfolio portfolio, CheckResults checks) => Compute(portfolio, checks, AllMetrics.Metrics);

    /// <summary>The figures of some metrics only: those that build on another need it among them.</summary>
    public static MetricTable Compute(Portfolio portfolio, CheckResults checks, IReadOnlyList<MetricDefinition> metrics)
    {
        var context = new MetricContext(portfolio, checks);
        return new MetricTable(GroupTotals.Withhold(SideBySide.SelectMany(metrics, m => m.Compute(context)), portfolio));
    }

    /// <summary>Null where the metric says nothing of the subject at all.</summary>
    public MetricValue? Find(string name, Subject subject) => _index.GetValueOrDefault((name, subject));

    /// <summary>The number; null where missing or absent.</summary>
    public decimal? Number(string name, Subject subject) => Find(name, subject)?.Figure.Number;

    public string? Word(string name, Subject subject) => Find(name, subject)?.Figure.Word;
}
