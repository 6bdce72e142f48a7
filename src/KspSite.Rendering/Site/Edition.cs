using KspSite.Rendering.Pages;
using KspSite.Rendering.Theming;

namespace KspSite.Rendering.Site;

/// <summary>
/// The site in one language. The first language stands at the root, every other is a whole site in a folder named after it,
/// with its own assets and downloads: the folder can be handed on alone.
/// </summary>
/// <param name="Folder">Empty at the root, else <c>en/</c> or <c>zh-CN/</c>.</param>
/// <param name="Pages">Their paths are those inside the edition, the same in every language.</param>
internal sealed record Edition(string Folder, SiteContext Site, ImmutableArray<Page> Pages, IReadOnlySet<string> Paths)
{
    /// <summary>One for each language, the one at the root first.</summary>
    public static ImmutableArray<Edition> All(AssemblyRequest request, ImmutableArray<Theme> themes)
    {
        var first = new SiteContext(request, themes[0]);
        return [Make(first, ""), .. themes.Skip(1).Select(theme => Make(new SiteContext(request, theme, first.Fingerprints), theme.LanguageCode + "/"))];
    }

    private static Edition Make(SiteContext site, string folder)
    {
        var pages = AllPages.Build(site);
        pages = pages.Add(SearchPage.Of(site, pages));
        return new Edition(folder, site, pages, pages.Select(p => p.Path).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>
    /// The same page in every language, in the order of the site's languages; where a language lacks the page, its front page.
    /// Empty for a site in one language.
    /// </summary>
    public ImmutableArray<LanguageLink> LanguagesOf(Page page, ImmutableArray<Edition> all) => all.Length == 1 ? [] :
    [
        .. all.Select(e => new LanguageLink(
            e.Site.Theme.LanguageCode, e.Site.Theme.Strings["language.name"],
            Links.RootOf(Folder) + e.Folder + (e.Paths.Contains(page.Path) ? page.Path : SitePaths.Home), e == this)),
    ];
}
