using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;

namespace KspSite.Core.History;

/// <summary>The portfolio as one set of exports told it: a dated export of the past, or today's.</summary>
public sealed class Snapshot
{
    private readonly Lazy<MetricTable> _metrics;

    /// <param name="place">Where it was read, as messages name it: <c>history/2026-08-31</c>.</param>
    /// <param name="metrics">All its figures where they are known already; else those of <see cref="ComparedFigures"/> are computed on demand.</param>
    public Snapshot(string place, Portfolio portfolio, MetricTable? metrics = null)
    {
        (Place, Portfolio) = (place, portfolio);
        _metrics = new(() => metrics ?? MetricTable.Compute(portfolio, new CheckResults([]), ComparedFigures.Metrics));
    }

    /// <summary>The date for which the exports are true.</summary>
    public DateOnly Date => Portfolio.AsOf;

    public string Place { get; }

    public Portfolio Portfolio { get; }

    public MetricTable Metrics => _metrics.Value;
}
