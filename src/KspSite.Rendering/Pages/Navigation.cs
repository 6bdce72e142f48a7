using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages;

/// <summary>One entry of the navigation.</summary>
public sealed record NavigationItem(string Text, string Path, bool IsCurrent);

/// <summary>The navigation, the same on every page: only pages that this site has.</summary>
public static class Navigation
{
    private static readonly (string Key, string Path)[] Entries =
    [
        ("nav.home", SitePaths.Home),
        ("nav.accounts", SitePaths.Accounts),
        ("nav.coverage", SitePaths.Coverage),
        ("nav.reviews", SitePaths.Reviews),
        ("nav.actions", SitePaths.Actions),
        ("nav.resources", SitePaths.Resources),
        ("nav.quality", SitePaths.Quality),
        ("nav.workshops", SitePaths.Workshops),
        ("nav.changes", SitePaths.Changes),
        ("nav.data", SitePaths.Data),
        ("nav.method", SitePaths.Method),
    ];

    public static ImmutableArray<NavigationItem> For(Page page, IReadOnlySet<string> existing, SiteContext site) =>
    [
        .. Entries.Where(e => existing.Contains(e.Path))
            .Select(e => new NavigationItem(site.Theme.Strings[e.Key], e.Path, e.Path == page.Section)),
    ];
}
