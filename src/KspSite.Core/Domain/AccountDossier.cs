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

    /// <summary>Where no plan is current: the first that has a start, which then lies ahead; null where one is current or none has a start.</summary>
    public Plan? ComingPlan => Plan is null ? Plans.Where(p => p.PeriodStart is not null).MinBy(p => p.PeriodStart) : null;

    public ImmutableArray<Zone> Zones { get; init; } = [];

    public ImmutableArray<Zone> ZonesInScope { get; init; } = [];

    public ImmutableArray<Whitespace> Whitespace { get; init; } = [];

    /// <summary>Coverage in force: the rows of the latest as_of ≤ t, or the undated rows where none has such a date (X14).</summary>
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

    /// <summary>The plan's own date of the next review, where it has passed and no review was held on it or since; else null.</summary>
    public DateOnly? OverdueReview(DateOnly asOf) => IsOverdue(Plan?.NextReview, asOf) ? Plan?.NextReview : null;

    /// <summary>Whether a review was due on a day that has passed, and none was held on it or since. False without a date.</summary>
    public bool IsOverdue(DateOnly? due, DateOnly asOf) => due < asOf && !(LastHeldReview?.Review.HeldDate >= due);

    internal static ImmutableArray<AccountDossier> Build(TableRows tables, DateOnly asOf)
    {
        // What belongs to an account is gathered table by table, side by side.
        var accountOfPerson = Task.Run(() => tables.All(Stakeholders.Table).ToDictionary(p => p.Id, p => p.Account));
        var accountOfGoal = Task.Run(() => tables.All(Domain.Goals.Table).ToDictionary(g => g.Id, g => g.Account));
        var accountOfPlan = Task.Run(() => tables.All(Domain.Plans.Table).ToDictionary(p => p.Id, p => p.Account));
        var plansOf = By(Domain.Plans.Table, p => p.Account);
        var zonesOf = By(Domain.Zones.Table, z => z.Account);
        var whitespaceOf = By(Whitespaces.Table, w => w.Account);
        var coverageOf = By(ChannelCoverages.Table, c => c.Account);
        var conflictsOf = By(ChannelConflicts.Table, c => c.Account);
        var viewsOf = By(CustomerViews.Table, v => v.Account);
        var peopleOf = By(Stakeholders.Table, p => p.Account);
        var linksOf = By(StakeholderLinks.Table, l => accountOfPerson.Result.GetValueOrDefault(l.From));
        var positioningsOf = By(Domain.Positionings.Table, p => p.Account);
        var pitchesOf = By(Domain.Pitches.Table, p => p.Account);
        var goalsOf = By(Domain.Goals.Table, g => g.Account);
        var progressOf = By(GoalProgresses.Table, p => accountOfGoal.Result.GetValueOrDefault(p.Goal));
        var strategiesOf = By(Domain.Strategies.Table, s => s.Account);
        var actionsOf = By(PlanActions.Table, a => a.Account);
        var resourcesOf = By(Domain.Resources.Table, r => r.Account);
        var salesOf = By(SalesFigures.Table, s => s.Account);
        var participantsOf = By(ReviewParticipants.Table, p => p.Review);
        var itemsOf = By(ReviewItems.Table, i => i.Review);
        var reviewsOf = By(Domain.Reviews.Table, r => r.Account);
        var snapshotsOf = By(RelationSnapshots.Table, s => accountOfPerson.Result.GetValueOrDefault(s.Person));
        var statusesOf = By(Domain.SectionStatuses.Table, s => s.Account);
        // Made when a promise without an account asks, which is rare.
        var accountOfReview = new Lazy<Dictionary<Id<Review>, Id<Account>>>(() => tables.All(Domain.Reviews.Table).ToDictionary(r => r.Id, r => r.Account));
        // What was promised in a review is about its account; what was promised in a workshop without one belongs to none.
        var commitmentsOf = By(Domain.Commitments.Table, c => c.Account ?? (c.Review is { } review ? accountOfReview.Value.GetValueOrDefault(review) : default));
        var revisionsOf = By(PlanRevisions.Table, r => accountOfPlan.Result.GetValueOrDefault(r.Plan));

        return SideBySide.Select(tables.All(Accounts.Table), BuildOne);

        Func<TOwner, ImmutableArray<TRecord>> By<TRecord, TOwner>(Table<TRecord> table, Func<TRecord, TOwner> owner)
            where TRecord : class, IRecord
            where TOwner : struct
        {
            var rows = Task.Run(() => Groups.OfNeighbours(tables.Records(table).Cast<TRecord>(), owner));
            return id => rows.Result.TryGetValue(id, out var own) ? [.. own] : [];
        }

        AccountDossier BuildOne(Account account)
        {
            var id = account.Id;
            var ownReviews = reviewsOf(id).Select(r => new ReviewDossier(r, participantsOf(r.Id), itemsOf(r.Id))).ToImmutableArray();
            var (plans, zones, coverage, people) = (plansOf(id), zonesOf(id), coverageOf(id), peopleOf(id));
            return new AccountDossier
            {
                Account = account,
                Plans = plans,
                Plan = CurrentPlan(plans, asOf),
                Zones = zones,
                ZonesInScope = [.. zones.Where(z => z.InScope)],
                Whitespace = whitespaceOf(id),
                Coverage = CoverageInForce(coverage, asOf),
                CoverageHistory = coverage,
                Conflicts = conflictsOf(id),
                Views = viewsOf(id),
                People = people,
                Players = [.. people.Where(p => p.IsPlayer(asOf))],
                Links = linksOf(id),
                Positionings = positioningsOf(id),
                Pitches = pitchesOf(id),
                Goals = goalsOf(id),
                GoalProgress = progressOf(id),
                Strategies = strategiesOf(id),
                Actions = actionsOf(id),
                Resources = resourcesOf(id),
                Sales = salesOf(id),
                Reviews = ownReviews,
                HeldReviews =
                [
                    .. ownReviews.Where(r => r.Review.IsHeld(asOf))
                        .OrderBy(r => r.Review.HeldDate).ThenBy(r => r.Id.Value, StringComparer.Ordinal),
                ],
                Snapshots = snapshotsOf(id),
                SectionStatuses = statusesOf(id),
                Commitments = commitmentsOf(id),
                Revisions = revisionsOf(id),
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
        // What lies after the as-of date is not there yet, and does not make the undated rows old.
        var past = rows.RemoveAll(r => r.AsOf > asOf);
        var latest = past.Max(r => r.AsOf);
        return past.RemoveAll(r => r.AsOf != latest);
    }
}
