using KspSite.Core.Domain;

namespace KspSite.Core.History;

/// <summary>An action as one dated export told it.</summary>
public sealed record DatedAction(DateOnly Date, PlanAction Action);

/// <summary>
/// The dated exports before the as-of date. Each is read and indexed once, so that a build's work grows with the exports kept
/// and not with their square.
/// </summary>
public sealed class PortfolioHistory
{
    public static readonly PortfolioHistory None = new([]);

    private readonly Lazy<ILookup<Id<PlanAction>, DatedAction>> _actions;

    /// <summary>Of several exports with one date the first counts.</summary>
    public PortfolioHistory(IEnumerable<Snapshot> snapshots)
    {
        Snapshots = [.. snapshots.DistinctBy(s => s.Date).OrderBy(s => s.Date)];
        _actions = new(() => Snapshots.SelectMany(s => s.Portfolio.Accounts.SelectMany(a => a.Actions).Select(x => new DatedAction(s.Date, x)))
            .ToLookup(x => x.Action.Id));
    }

    /// <summary>Ascending by date, a date once; may be empty.</summary>
    public ImmutableArray<Snapshot> Snapshots { get; }

    public bool IsEmpty => Snapshots.IsEmpty;

    /// <summary>Null where there is no history.</summary>
    public Snapshot? Latest => Snapshots.IsEmpty ? null : Snapshots[^1];

    /// <summary>The last export before that day; null where there is none.</summary>
    public Snapshot? LatestBefore(DateOnly day) => Snapshots.LastOrDefault(s => s.Date < day);

    /// <summary>The action in each export that has it, oldest first; may be empty.</summary>
    public IEnumerable<DatedAction> CourseOf(Id<PlanAction> action) => _actions.Value[action];
}
