using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages;

/// <summary>Every kind of page, in the order of the navigation.</summary>
public static class AllPages
{
    public static ImmutableArray<Func<SiteContext, IEnumerable<Page>>> Kinds { get; } =
    [
        HomePage.Build,
        AccountsPage.Build,
        Sheet.AccountPage.Build,
        Sheet.AccountPlanPage.Build,
        FiguresPage.Build,
        PersonPage.Build,
        DataPage.Build,
        MethodPage.Build,
        TextPage.Build,
        ReviewLoop.ReviewsPage.Build,
        History.AccountHistoryPage.Build,
        ActionsPage.Build,
        ResourcesPage.Build,
        Coverage.CoveragePage.Build,
        Coverage.ChannelPage.Build,
    ];
}
