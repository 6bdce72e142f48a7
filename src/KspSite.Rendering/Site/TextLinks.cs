using System.Text;
using KspSite.Core.Diagnostics;
using KspSite.Rendering.Pages;

namespace KspSite.Rendering.Site;

/// <summary>
/// SI-01 in the site's own texts, told without making the site: which pages there will be is known before any of them is made.
/// </summary>
public static class TextLinks
{
    /// <param name="draft">A page of it is made only where a text links to a place on that page.</param>
    /// <exception cref="Theming.TemplateFaultException">The template of such a page has a fault.</exception>
    public static ImmutableArray<Finding> Check(SiteDraft draft)
    {
        var pages = draft.Pages.DistinctBy(p => p.Path).ToDictionary(p => p.Path, StringComparer.Ordinal);
        var files = draft.Assets.Select(a => a.Path).Concat(Downloads.Paths).Concat([SitePaths.RunSheetTables]).ToHashSet(StringComparer.Ordinal);
        var anchors = new Dictionary<string, ImmutableArray<ulong>>(StringComparer.Ordinal);
        return
        [
            .. from text in draft.Texts
               let page = TextPage.PathOf(text)
               from link in Of(text, page)
               where !LeadsSomewhere(link.Link.Address, link.Place, page)
               select Broken(text, link.Link),
        ];

        bool LeadsSomewhere(string address, ulong place, string page)
        {
            if (SiteAddress.TargetOf(address, page) is not { } target) return false;
            // The words of a link to what the readers do not get stay without it.
            if (PathFamilies.Of(target) is { } family && !draft.Audience.Has(family)) return true;
            if (pages.TryGetValue(target, out var found)) return place == SitePlace.Of(target) || AnchorsOf(found).Contains(place);
            return files.Contains(target) || IsMadeWithPages(target);
        }

        ImmutableArray<ulong> AnchorsOf(SiteFile page) =>
            anchors.TryGetValue(page.Path, out var known) ? known : anchors[page.Path] = PageLinks.Of(page.Path, page.Content.Span).Anchors;
    }

    // Their names are known when the site is made, and not before.
    private static bool IsMadeWithPages(string path) =>
        path.StartsWith(SitePaths.ChartTables, StringComparison.Ordinal) || path.StartsWith(Search.SearchIndex.Folder, StringComparison.Ordinal);

    /// <summary>The links of a text that lead somewhere within the site, each with its place.</summary>
    /// <param name="page">The path of the page that the text becomes, in whatever language.</param>
    internal static IEnumerable<(ulong Place, TextLink Link)> Of(MarkdownSource text, string page)
    {
        var way = new LinkResolver(page);
        return MarkdownText.LinksOf(text.Body, Links.RootOf(TextPage.PathOf(text)))
            .SelectMany(link => way.PlaceOfUrl(Encoding.UTF8.GetBytes(link.Address)) is { } place ? ((ulong, TextLink)[])[(place, link)] : []);
    }

    internal static Finding Broken(MarkdownSource text, TextLink link) => new()
    {
        Id = FaultKinds.BrokenLink.Id,
        Severity = Severity.Error,
        Where = new SourceRef(text.Path, link.Line + text.LineOffset),
        Message = SiteChecks.LeadsNowhere,
        Found = link.Written,
        Remedy = new("请改正这个文件里的链接：写目标文件的名称（另一个 .md），或站内页面的地址。", "Correct the link in this file: name the file it leads to (another .md), or the address of a page of the site."),
    };
}
