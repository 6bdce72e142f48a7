using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Rendering.Charts;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.ReviewLoop;

/// <summary>The review loop of the whole portfolio over one period: what was due and held, where scores went, what came of it.</summary>
public sealed record PeriodLine
{
    /// <summary><c>quarter</c>, <c>half</c> or <c>year</c>.</summary>
    public required string Code { get; init; }

    public required string Label { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Dates on which a review was due, as M-50 counts them.</summary>
    public required int Due { get; init; }

    public required int Kept { get; init; }

    /// <summary>Reviews held, due or not.</summary>
    public required int Held { get; init; }

    /// <summary>Mean of the accounts that had a score both then and now; null without any.</summary>
    public required decimal? ScoreThen { get; init; }

    public required decimal? ScoreNow { get; init; }

    public decimal? Change => ScoreNow - ScoreThen;

    /// <summary>Accounts whose score rose.</summary>
    public required int Better { get; init; }

    public required int Worse { get; init; }

    public required int IssuesNew { get; init; }

    public required int IssuesResolved { get; init; }

    /// <summary>Actions that reviews of the period gave rise to, cancelled ones left out.</summary>
    public required int Actions { get; init; }

    public required int Done { get; init; }

    public required int Overdue { get; init; }

    /// <summary>Shortest first.</summary>
    public static ImmutableArray<PeriodLine> All(SiteContext site) => [.. Periods.All.Select(p => Of(p.Code, p.Days, site))];

    private static PeriodLine Of(string code, int days, SiteContext site)
    {
        var (asOf, accounts) = (site.AsOf, site.Portfolio.Accounts);
        var tolerance = (int)site.Settings.Value(ReviewCadenceMetrics.Tolerance);
        var due = accounts.SelectMany(a => ReviewCalendar.DueUpTo(a, asOf, tolerance) ?? []).Where(d => Periods.Holds(d.Due, days, asOf)).ToList();
        var scores = accounts.Select(a => (Then: PortfolioTrendChart.LastScore(a, asOf.AddDays(-days), site.Metrics), Now: PortfolioTrendChart.LastScore(a, asOf, site.Metrics)))
            .Where(s => s is { Then: not null, Now: not null }).ToList();
        var issues = accounts.SelectMany(a => IssueHistory.Of(a).Select(i => (Account: a, Issue: i))).ToList();
        var actions = accounts.SelectMany(a => ReviewAction.Of(a)).Where(x => Periods.Holds(x.Held, days, asOf)).ToList();
        return new()
        {
            Code = code,
            Label = site.Theme.Strings["reviews.period_" + code],
            From = asOf.AddDays(1 - days),
            Due = due.Count,
            Kept = due.Count(d => !d.IsMissed),
            Held = accounts.Sum(a => a.HeldReviews.Count(r => Periods.Holds(r.Review.HeldDate!.Value, days, asOf))), // held by definition
            ScoreThen = Statistics.Mean(scores.Select(s => s.Then!.Value)), // both are known here
            ScoreNow = Statistics.Mean(scores.Select(s => s.Now!.Value)),
            Better = scores.Count(s => s.Now > s.Then),
            Worse = scores.Count(s => s.Now < s.Then),
            IssuesNew = issues.Count(i => Periods.Holds(RecurringIssue.HeldOn(i.Account, i.Issue.FirstSeen), days, asOf)),
            IssuesResolved = issues.Count(i => i.Issue.ResolvedIn is { } held && Periods.Holds(RecurringIssue.HeldOn(i.Account, held), days, asOf)),
            Actions = actions.Count,
            Done = actions.Count(x => x.Action.IsDone),
            Overdue = actions.Count(x => x.Action.IsOverdue(asOf)),
        };
    }
}

/// <summary>The accounts of one region, manager, tier or industry.</summary>
/// <param name="Score">Mean of the last scores; null where none has one.</param>
/// <param name="Change">Mean change over half a year of those that had a score then; null where none did.</param>
/// <param name="Sliding">Plans without a review for longer than their cadence.</param>
public sealed record GroupLine(string Name, int Accounts, decimal? Score, decimal? Change, int Due, int Kept, int Sliding, int Recurring, int Overdue);

/// <summary>The groups of one kind, the lowest mean score first, groups without a score last.</summary>
public sealed record ReviewGroup(string Title, ImmutableArray<GroupLine> Lines)
{
    private const int HalfYear = 182;

    /// <summary>By region, manager, tier and industry; kinds with fewer than two groups are left out.</summary>
    public static ImmutableArray<ReviewGroup> All(SiteContext site) =>
    [
        .. new[]
        {
            Of("col.region", a => [a.Account.Region], site),
            Of("col.owner", a => [.. PersonNames.In(a.Account.Owner)], site),
            Of("col.tier", a => [site.Label(Core.Input.Vocabularies.Tier, a.Account.Tier)], site),
            Of("col.industry", a => [a.Account.Industry], site),
        }.Where(g => g.Lines.Length > 1),
    ];

    private static ReviewGroup Of(string title, Func<AccountDossier, IEnumerable<string?>> names, SiteContext site) => new(
        site.Theme.Strings[title],
        [
            .. site.Portfolio.Accounts.SelectMany(a => names(a).OfType<string>().Select(n => (Name: n, Account: a))).GroupBy(x => x.Name, x => x.Account, StringComparer.Ordinal)
                .Select(g => Line(g.Key, [.. g], site)).OrderBy(l => l.Score ?? decimal.MaxValue).ThenBy(l => l.Name, StringComparer.Ordinal),
        ]);

    private static GroupLine Line(string name, List<AccountDossier> accounts, SiteContext site)
    {
        var (asOf, tolerance) = (site.AsOf, (int)site.Settings.Value(ReviewCadenceMetrics.Tolerance));
        var due = accounts.SelectMany(a => ReviewCalendar.DueUpTo(a, asOf, tolerance) ?? []).Where(d => Periods.Holds(d.Due, 365, asOf)).ToList();
        var changes = accounts.Select(a => PortfolioTrendChart.LastScore(a, asOf, site.Metrics) - PortfolioTrendChart.LastScore(a, asOf.AddDays(-HalfYear), site.Metrics));
        return new(
            name, accounts.Count,
            Statistics.Mean(accounts.Select(a => PortfolioTrendChart.LastScore(a, asOf, site.Metrics)).OfType<decimal>()), Statistics.Mean(changes.OfType<decimal>()),
            due.Count, due.Count(d => !d.IsMissed), accounts.Count(a => Sliding.Of(a, site) == true),
            accounts.Sum(a => IssueHistory.Of(a).Count(i => i.Recurs && i.IsOpen)), accounts.Sum(a => a.Actions.Count(x => x.IsOverdue(asOf))));
    }
}
