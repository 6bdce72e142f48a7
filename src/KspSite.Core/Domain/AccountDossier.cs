using KspSite.Core.Input;

namespace KspSite.Core.Domain;

/// <summary>
/// Everything the portfolio holds on one account. Lists are in input order unless said otherwise and may be empty; whether a
/// table is absent or merely has no rows for this account is told by <see cref="Portfolio.Has"/>.
/// </summary>
public sealed record AccountDossier
{
    public required Account Account { get; init; }

    public Id<Account> Id => Account.Id;

    public ImmutableArray<Plan> Plans { get; init; } = [];

    /// <summary>The current plan: its period holds the as-of date, else the latest that started before it (X12); null where there is none.</summary>
    public Plan? Plan { get; init; }

    public ImmutableArray<Zone> Zones { get; init; } = [];

    public ImmutableArray<Zone> ZonesInScope { get; init; } = [];

    public ImmutableArray<Whitespace> Whitespace { get; init; } = [];

    /// <summary>Coverage in force: the rows of the latest as_of ≤ t, or the undated rows where none is dated (X14).</summary>
    public ImmutableArray<ChannelCoverage> Coverage { get; init; } = [];

    /// <summary>Every coverage row, whatever its date.</summary>
    public ImmutableArray<ChannelCoverage> CoverageHistory { get; init; } = [];

    public ImmutableArray<ChannelConflict> Conflicts { get; init; } = [];

    public ImmutableArray<CustomerView> Views { get; init; } = [];

    public ImmutableArray<Stakeholder> People { get; init; } = [];

    /// <summary>The set P of the metrics: strategic players who have not left.</summary>
    public ImmutableArray<Stakeholder> Players { get; init; } = [];

    public ImmutableArray<StakeholderLink> Links { get; init; } = [];

    public ImmutableArray<Positioning> Positionings { get; init; } = [];

    public ImmutableArray<Pitch> Pitches { get; init; } = [];

    public ImmutableArray<Goal> Goals { get; init; } = [];

    /// <summary>Snapshots of the account's goals, whatever their date.</summary>
    public ImmutableArray<GoalProgress> GoalProgress { get; init; } = [];

    public ImmutableArray<Strategy> Strategies { get; init; } = [];

    public ImmutableArray<PlanAction> Actions { get; init; } = [];

    public ImmutableArray<Resource> Resources { get; init; } = [];

    public ImmutableArray<SalesFigure> Sales { get; init; } = [];

    /// <summary>All reviews, planned and held.</summary>
    public ImmutableArray<ReviewDossier> Reviews { get; init; } = [];

    /// <summary>Reviews held by the as-of date, by (held_date, review_id).</summary>
    public ImmutableArray<ReviewDossier> HeldReviews { get; init; } = [];

    /// <summary>Snapshots of the account's people, whatever their date.</summary>
    public ImmutableArray<RelationSnapshot> Snapshots { get; init; } = [];

    public ImmutableArray<SectionStatus> SectionStatuses { get; init; } = [];

    public ImmutableArray<Commitment> Commitments { get; init; } = [];

    public ImmutableArray<PlanRevision> Revisions { get; init; } = [];

    public ReviewDossier? LastHeldReview => HeldReviews.IsEmpty ? null : HeldReviews[^1];

    internal static ImmutableArray<AccountDossier> Build(TableRows tables, DateOnly asOf)
    {
        var plans = tables.All(Domain.Plans.Table).ToLookup(p => p.Account);
        var zones = tables.All(Domain.Zones.Table).ToLookup(z => z.Account);
        var whitespace = tables.All(Whitespaces.Table).ToLookup(w => w.Account);
        var coverage = tables.All(ChannelCoverages.Table).ToLookup(c => c.Account);
        var conflicts = tables.All(ChannelConflicts.Table).ToLookup(c => c.Account);
        var views = tables.All(CustomerViews.Table).ToLookup(v => v.Account);
        var people = tables.All(Stakeholders.Table);
        var peopleOf = people.ToLookup(p => p.Account);
        var accountOfPerson = people.ToDictionary(p => p.Id, p => p.Account);
        var links = tables.All(StakeholderLinks.Table).ToLookup(l => accountOfPerson.GetValueOrDefault(l.From));
        var positionings = tables.All(Domain.Positionings.Table).ToLookup(p => p.Account);
        var pitches = tables.All(Domain.Pitches.Table).ToLookup(p => p.Account);
        var goals = tables.All(Domain.Goals.Table);
        var goalsOf = goals.ToLookup(g => g.Account);
        var accountOfGoal = goals.ToDictionary(g => g.Id, g => g.Account);
        var progress = tables.All(GoalProgresses.Table).ToLookup(p => accountOfGoal.GetValueOrDefault(p.Goal));
        var strategies = tables.All(Domain.Strategies.Table).ToLookup(s => s.Account);
        var actions = tables.All(PlanActions.Table).ToLookup(a => a.Account);
        var resources = tables.All(Domain.Resources.Table).ToLookup(r => r.Account);
        var sales = tables.All(SalesFigures.Table).ToLookup(s => s.Account);
        var participants = tables.All(ReviewParticipants.Table).ToLookup(p => p.Review);
        var items = tables.All(ReviewItems.Table).ToLookup(i => i.Review);
        var reviews = tables.All(Domain.Reviews.Table).ToLookup(r => r.Account);
        var snapshots = tables.All(RelationSnapshots.Table).ToLookup(s => accountOfPerson.GetValueOrDefault(s.Person));
        var statuses = tables.All(Domain.SectionStatuses.Table).ToLookup(s => s.Account);
        var commitments = tables.All(Domain.Commitments.Table).ToLookup(c => c.Account);
        var accountOfPlan = plans.SelectMany(g => g).ToDictionary(p => p.Id, p => p.Account);
        var revisions = tables.All(PlanRevisions.Table).ToLookup(r => accountOfPlan.GetValueOrDefault(r.Plan));

        return [.. tables.All(Accounts.Table).Select(BuildOne)];

        AccountDossier BuildOne(Account account)
        {
            var id = account.Id;
            var ownReviews = reviews[id].Select(r => new ReviewDossier(r, [.. participants[r.Id]], [.. items[r.Id]])).ToImmutableArray();
            return new AccountDossier
            {
                Account = account,
                Plans = [.. plans[id]],
                Plan = CurrentPlan([.. plans[id]], asOf),
                Zones = [.. zones[id]],
                ZonesInScope = [.. zones[id].Where(z => z.InScope)],
                Whitespace = [.. whitespace[id]],
                Coverage = CoverageInForce([.. coverage[id]], asOf),
                CoverageHistory = [.. coverage[id]],
                Conflicts = [.. conflicts[id]],
                Views = [.. views[id]],
                People = [.. peopleOf[id]],
                Players = [.. peopleOf[id].Where(p => p.IsPlayer(asOf))],
                Links = [.. links[id]],
                Positionings = [.. positionings[id]],
                Pitches = [.. pitches[id]],
                Goals = [.. goalsOf[id]],
                GoalProgress = [.. progress[id]],
                Strategies = [.. strategies[id]],
                Actions = [.. actions[id]],
                Resources = [.. resources[id]],
                Sales = [.. sales[id]],
                Reviews = ownReviews,
                HeldReviews =
                [
                    .. ownReviews.Where(r => r.Review.IsHeld(asOf))
                        .OrderBy(r => r.Review.HeldDate).ThenBy(r => r.Id.Value, StringComparer.Ordinal),
                ],
                Snapshots = [.. snapshots[id]],
                SectionStatuses = [.. statuses[id]],
                Commitments = [.. commitments[id]],
                Revisions = [.. revisions[id]],
            };
        }
    }

    // X12. A plan without a period_start is current only when it is the account's only one.
    private static Plan? CurrentPlan(ImmutableArray<Plan> plans, DateOnly asOf)
    {
        if (plans.Length == 1 && plans[0].PeriodStart is null) return plans[0];
        var started = plans.Where(p => p.PeriodStart <= asOf)
            .OrderByDescending(p => p.PeriodStart).ThenByDescending(p => p.Id.Value, StringComparer.Ordinal).ToList();
        return started.Find(p => p.PeriodEnd is null || p.PeriodEnd >= asOf) ?? started.FirstOrDefault();
    }

    private static ImmutableArray<ChannelCoverage> CoverageInForce(ImmutableArray<ChannelCoverage> rows, DateOnly asOf)
    {
        var dated = rows.Where(r => r.AsOf is not null).ToList();
        if (dated.Count == 0) return rows;
        var latest = dated.Where(r => r.AsOf <= asOf).Max(r => r.AsOf);
        return latest is null ? [] : [.. dated.Where(r => r.AsOf == latest)];
    }
}
