using KspSite.Core;
using KspSite.Core.Audiences;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages;

/// <summary>A kind of page: the family by which audiences get it, and how its pages are made.</summary>
public sealed record PageKind(PageFamily Family, Func<SiteContext, IEnumerable<Page>> Build);

/// <summary>Every kind of page, in the order of the navigation.</summary>
public static class AllPages
{
    /// <summary>The pages that the site's audience has. Kinds are made side by side: drawing charts takes longer than all else.</summary>
    public static ImmutableArray<Page> Build(SiteContext site) =>
        SideBySide.SelectMany([.. Kinds.Where(k => site.Audience.Has(k.Family))], k => k.Build(site));

    public static ImmutableArray<PageKind> Kinds { get; } =
    [
        new(PageFamily.Portfolio, HomePage.Build),
        new(PageFamily.Accounts, AccountsPage.Build),
        new(PageFamily.Accounts, Sheet.AccountPage.Build),
        new(PageFamily.Accounts, Sheet.AccountPlanPage.Build),
        new(PageFamily.Reviews, History.AccountHistoryPage.Build),
        new(PageFamily.Accounts, FiguresPage.BuildOfAccounts),
        new(PageFamily.Method, FiguresPage.BuildOfPortfolio),
        new(PageFamily.People, PersonPage.Build),
        new(PageFamily.Coverage, Coverage.CoveragePage.Build),
        new(PageFamily.Coverage, Coverage.ChannelPage.Build),
        new(PageFamily.Reviews, ReviewLoop.ReviewsPage.Build),
        new(PageFamily.Reviews, ReviewPack.ReviewPackPage.Build),
        new(PageFamily.Actions, ActionsPage.Build),
        new(PageFamily.Resources, ResourcesPage.Build),
        new(PageFamily.Changes, Changes.ChangesPage.Build),
        new(PageFamily.Quality, Quality.QualityPage.Build),
        new(PageFamily.Quality, Quality.RulePage.Build),
        new(PageFamily.Workshops, Facilitation.WorkshopsPage.Build),
        new(PageFamily.Workshops, Facilitation.WorkshopPage.Build),
        new(PageFamily.Workshops, Facilitation.RunSheetPage.Build),
        new(PageFamily.Workshops, Facilitation.SectionsPage.Build),
        new(PageFamily.Workshops, Facilitation.FollowUpPage.Build),
        new(PageFamily.Workshops, Facilitation.HandoutsPage.Build),
        new(PageFamily.Workshops, Facilitation.AttendanceSheetPage.Build),
        new(PageFamily.Workshops, Facilitation.BlankSheetsPage.Build),
        new(PageFamily.Workshops, Facilitation.WorkshopSheetsPage.Build),
        new(PageFamily.Workshops, Facilitation.SummariesPage.Build),
        new(PageFamily.Evaluation, Facilitation.EvaluationPage.Build),
        new(PageFamily.Data, DataPage.Build),
        new(PageFamily.Method, MethodPage.Build),
        new(PageFamily.Texts, TextPage.Build),
        new(PageFamily.Portfolio, NotFoundPage.Build),
        new(PageFamily.CustomerSheet, Customer.CustomerSheetPage.Build),
    ];
}
