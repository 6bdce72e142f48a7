using KspSite.Core.Domain;
using KspSite.Core.Metrics;

namespace KspSite.Core.History;

/// <summary>
/// The dated exports and today's, and what changed from each to the next. Neighbours only: the work grows with the number of
/// exports.
/// </summary>
/// <param name="Steps">From the oldest pair to the newest; the last ends today. One per dated export.</param>
public sealed record HistorySteps(PortfolioHistory History, Snapshot Now, ImmutableArray<Comparison> Steps)
{
    /// <summary>What changed since the latest dated export; null without history.</summary>
    public Comparison? Latest => Steps.IsEmpty ? null : Steps[^1];

    public static HistorySteps Of(PortfolioHistory history, Portfolio portfolio, MetricTable metrics)
    {
        // To compare takes some figures of every account: where the others are not there yet, nobody need wait for them. Without
        // exports nothing is compared.
        var now = new Snapshot("input", portfolio, metrics.IsWhole || history.IsEmpty ? metrics : null);
        var all = history.Snapshots.Add(now);
        return new(history, now, SideBySide.Select([.. all.Zip(all.Skip(1))], pair => PortfolioComparison.Of(pair.First, pair.Second)));
    }
}
