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
        History.AccountHistoryPage.Build,
        FiguresPage.Build,
        PersonPage.Build,
        Coverage.CoveragePage.Build,
        Coverage.ChannelPage.Build,
        ReviewLoop.ReviewsPage.Build,
        ActionsPage.Build,
        ResourcesPage.Build,
        Changes.ChangesPage.Build,
        Quality.QualityPage.Build,
        Quality.RulePage.Build,
        DataPage.Build,
        MethodPage.Build,
        TextPage.Build,
    ];
}
