using KspSite.Rendering.Search;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages;

/// <summary>Links under one heading, at most so many, and how many more there are.</summary>
/// <param name="MorePath">The page that has them all.</param>
public sealed record LinkGroup(string Title, Limited<Crumb> Links, string MorePath);

/// <summary>The search, and for readers without scripts the way to everything: links to every page that stands for itself.</summary>
public sealed record SearchModel(ImmutableArray<LinkGroup> Groups);

/// <summary>Made last, because it lists the pages that the site has.</summary>
public static class SearchPage
{
    private const int GroupLimit = 500;

    public static Page Of(SiteContext site, IReadOnlyCollection<Page> pages)
    {
        var strings = site.Theme.Strings;
        return new Page(SitePaths.Search, "search", strings["search.title"], () => Model(site, pages)) { Kind = "search-page", Section = SitePaths.Search };
    }

    private static SearchModel Model(SiteContext site, IReadOnlyCollection<Page> pages)
    {
        var strings = site.Theme.Strings;
        var paths = pages.Select(p => p.Path).ToHashSet(StringComparer.Ordinal);
        var sections = pages.Where(SearchContent.StandsAlone).ToLookup(p => p.Trail.IsEmpty ? "" : p.Trail[^1].Path);
        IEnumerable<LinkGroup> groups =
        [
            new(strings["search.pages"], Limited.First(GroupLimit, sections[""].Select(Link)), SitePaths.Home),
            new(strings["nav.accounts"], Limited.First(GroupLimit, site.Portfolio.Accounts.Where(a => paths.Contains(SitePaths.Account(a.Id)))
                .Select(a => new Crumb(a.Account.Name, SitePaths.Account(a.Id)))), SitePaths.Accounts),
            .. sections.Where(s => s.Key.Length > 0).Select(s => new LinkGroup(
                s.Key == SitePaths.Accounts ? strings["search.owners"] : s.First().Trail[^1].Text, Limited.First(GroupLimit, s.Select(Link)), s.Key)),
        ];
        return new SearchModel([.. groups.Where(g => !g.Links.IsEmpty)]);
    }

    private static Crumb Link(Page page) => new(page.Title, page.Path);
}
