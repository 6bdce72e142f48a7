using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Rules;
using KspSite.Rendering.Charts;
using KspSite.Rendering.Pages.Changes;
using KspSite.Rendering.Pages.ReviewLoop;
using KspSite.Rendering.Pages.Sheet;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.History;

/// <summary>A change of the plan.</summary>
public sealed record RevisionLine(DateOnly Date, string Revision, string? By, string? Section, string? Change, string? Reason);

/// <summary>One account through time: its reviews, issues, goals, relations and revisions, and what is due next.</summary>
public sealed record AccountHistory
{
    public required AccountHead Head { get; init; }

    public required ReviewBlock Review { get; init; }

    public required NextStep Next { get; init; }

    public required FigureView Direction { get; init; }

    public required bool IsDeclining { get; init; }

    public required Chart Scores { get; init; }

    public required Chart Sections { get; init; }

    public required AccountSince Since { get; init; }

    public required ImmutableArray<ReviewEntry> Reviews { get; init; }

    public required IssueCourse Issues { get; init; }

    public required ImmutableArray<GoalCourse> Goals { get; init; }

    public required RelationMoves Relations { get; init; }

    /// <summary>Open ones by due date, then those that are done or kept.</summary>
    public required ImmutableArray<PromiseLine> Promises { get; init; }

    /// <summary>Newest first.</summary>
    public required ImmutableArray<RevisionLine> Revisions { get; init; }

    /// <summary>Newest first; the current one among them.</summary>
    public required ImmutableArray<PlanTerm> Plans { get; init; }

    public required string SheetPath { get; init; }

    public required string PlanPath { get; init; }

    public required string FiguresPath { get; init; }
}

public static class AccountHistoryPage
{
    public static IEnumerable<Page> Build(SiteContext site) => AccountPages.Of(site, SitePaths.AccountHistory, (account, path) =>
        new(path, "account-history", $"{account.Account.Name} · {site.Theme.Strings["history.title"]}", () => Content(account, site))
        {
            Styles = ["reviews.css"],
        });

    private static PageContent Content(AccountDossier account, SiteContext site)
    {
        var model = Model(account, site);
        return new PageContent(model, [model.Scores, model.Sections]);
    }

    internal static AccountHistory Model(AccountDossier account, SiteContext site)
    {
        var trend = ReviewTrendChart.From(account, site.Metrics, site.Settings);
        return new()
        {
            Head = AccountHead.Of(account, site),
            Review = ReviewBlock.Of(account, site, int.MaxValue),
            Next = NextStep.Of(account, site),
            Direction = site.Figure("M-56.direction", account),
            IsDeclining = site.Metrics.Number("M-58", account.Subject()) == 1,
            Scores = ReviewTrendChart.Draw(trend, new("g-scores", site.Language, site.AsOf)),
            Sections = ReviewSectionsChart.Draw(trend, new("g-sections", site.Language, site.AsOf)),
            Since = AccountSince.Of(account, site),
            Reviews = ReviewEntry.All(account, site),
            Issues = IssueCourse.Of(account),
            Goals = GoalCourse.All(account, site),
            Relations = RelationMoves.Of(account, site),
            Revisions = [.. account.Revisions.OrderByDescending(r => r.Date).Select(r => Line(r, site))],
            Promises = [.. PromiseLine.All(account, site)],
            Plans = [.. account.Plans.OrderByDescending(p => p.PeriodStart ?? DateOnly.MinValue).ThenByDescending(p => p.Id.Value, StringComparer.Ordinal).Select(p => PlanTerm.Of(p, account, site))],
            SheetPath = SitePaths.Account(account.Id),
            PlanPath = SitePaths.AccountPlan(account.Id),
            FiguresPath = SitePaths.AccountFigures(account.Id),
        };
    }

    private static RevisionLine Line(PlanRevision revision, SiteContext site) => new(
        revision.Date, revision.Revision, revision.By, site.Label(Vocabularies.PlanSection, revision.Section), revision.Change,
        site.Label(Vocabularies.RevisionReason, revision.Reason));
}
