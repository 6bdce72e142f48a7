using KspSite.Core.Domain;
using KspSite.Core.Metrics;

namespace KspSite.Core.History;

/// <summary>
/// The dated exports and today's, and what changed from each to the next. Neighbours only: the work grows with the number of
/// exports.
/// </summary>
public sealed class HistorySteps
{
    private readonly Lazy<ImmutableArray<Comparison>> _steps;

    private HistorySteps(PortfolioHistory history, Snapshot now)
    {
        (History, Now) = (history, now);
        _steps = new(() => SideBySide.Select([.. Intervals], pair => PortfolioComparison.Of(pair.Before, pair.After)));
    }

    public PortfolioHistory History { get; }

    public Snapshot Now { get; }

    /// <summary>Which are compared, from the oldest pair to the newest; the last ends today. One per dated export.</summary>
    public IEnumerable<(Snapshot Before, Snapshot After)> Intervals => History.Snapshots.Zip(History.Snapshots.Skip(1).Append(Now));

    /// <summary>What changed in each of the <see cref="Intervals"/>: compared when it is first asked for.</summary>
    public ImmutableArray<Comparison> Steps => _steps.Value;

    /// <summary>Compares now, on all cores, before many ask for it at once.</summary>
    public void Complete() => _ = Steps;

    /// <summary>What changed since the latest dated export; null without history.</summary>
    public Comparison? Latest => Steps.IsEmpty ? null : Steps[^1];

    public static HistorySteps Of(PortfolioHistory history, Portfolio portfolio, MetricTable metrics)
    {
        // To compare takes some figures of every account: where the others are not there yet, nobody need wait for them. Without
        // exports nothing is compared.
        return new(history, new Snapshot("input", portfolio, metrics.IsWhole || history.IsEmpty ? metrics : null));
    }
}
