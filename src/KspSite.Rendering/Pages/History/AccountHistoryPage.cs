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

    /// <summary>Newest first.</summary>
    public required ImmutableArray<RevisionLine> Revisions { get; init; }

    public required string SheetPath { get; init; }

    public required string PlanPath { get; init; }

    public required string FiguresPath { get; init; }
}

public static class AccountHistoryPage
{
    public static IEnumerable<Page> Build(SiteContext site)
    {
        var accounts = site.Portfolio.Accounts;
        for (var i = 0; i < accounts.Length; i++)
        {
            var account = accounts[i];
            yield return new Page(SitePaths.AccountHistory(account.Id), "account-history", $"{account.Account.Name} · {site.Theme.Strings["history.title"]}", () => Content(account, site))
            {
                Account = account.Id,
                Section = SitePaths.Accounts,
                Trail = [new(site.Theme.Strings["nav.accounts"], SitePaths.Accounts), new(account.Account.DisplayName, SitePaths.Account(account.Id))],
                Styles = ["reviews.css"],
                Previous = i > 0 ? Neighbour(accounts[i - 1]) : null,
                Next = i + 1 < accounts.Length ? Neighbour(accounts[i + 1]) : null,
            };
        }
    }

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
            SheetPath = SitePaths.Account(account.Id),
            PlanPath = SitePaths.AccountPlan(account.Id),
            FiguresPath = SitePaths.AccountFigures(account.Id),
        };
    }

    private static Crumb Neighbour(AccountDossier account) => new(account.Account.DisplayName, SitePaths.AccountHistory(account.Id));

    private static RevisionLine Line(PlanRevision revision, SiteContext site) => new(
        revision.Date, revision.Revision, revision.By, site.Label(Vocabularies.PlanSection, revision.Section), revision.Change,
        site.Label(Vocabularies.RevisionReason, revision.Reason));
}
