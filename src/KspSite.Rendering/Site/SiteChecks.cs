using System.Text;
using KspSite.Core;
using KspSite.Core.Diagnostics;
using KspSite.Rendering.Charts;
using KspSite.Rendering.Pages;

namespace KspSite.Rendering.Site;

/// <summary>The build's check of its own product: two pages on one path, links and anchors that lead nowhere.</summary>
public static class SiteChecks
{
    /// <param name="files">Every file of the site; only those with a fault are read.</param>
    /// <param name="pages">Those of them that are pages.</param>
    /// <param name="texts">The site's own texts, by the path of the page that each became: that is where their author looks.</param>
    public static ImmutableArray<Finding> Check(IReadOnlyCollection<SiteFile> files, IReadOnlyCollection<PageLinks> pages, IReadOnlyDictionary<string, MarkdownSource>? texts = null) =>
        [.. DuplicatePaths(files.Select(f => f.Path)), .. BrokenLinks(files, pages, texts ?? ImmutableDictionary<string, MarkdownSource>.Empty)];

    /// <summary>A label that a chart set and its picture lacks (SI-03).</summary>
    public static IEnumerable<Finding> LostLabels(string page, IEnumerable<Chart> charts) =>
        charts.SelectMany(ChartLabels.Lost).Select(lost => lost with { Where = new SourceRef("output/" + page) });

    // Compared without case: Windows and macOS would write both to one file.
    private static IEnumerable<Finding> DuplicatePaths(IEnumerable<string> paths) => paths
        .GroupBy(path => path.ToLowerInvariant(), StringComparer.Ordinal).Where(g => g.Skip(1).Any())
        .Select(g => new Finding
        {
            Id = FaultKinds.DuplicatePath.Id,
            Severity = Severity.Error,
            Where = new SourceRef("output/" + g.First()),
            Message = new("两个页面要写同一个文件。", "Two pages would write one file."),
            Found = string.Join(" / ", g),
            Remedy = new("请让编号或文件名在不分大小写时也不相同。", "Make the ids or file names differ by more than upper and lower case."),
        });

    private static IEnumerable<Finding> BrokenLinks(IReadOnlyCollection<SiteFile> files, IReadOnlyCollection<PageLinks> pages, IReadOnlyDictionary<string, MarkdownSource> texts)
    {
        var known = new HashSet<ulong>(files.Count + pages.Sum(p => p.Anchors.Length));
        foreach (var file in files) known.Add(SitePlace.Of(file.Path));
        foreach (var page in pages) known.UnionWith(page.Anchors);
        var broken = pages.Where(p => p.Links.Any(place => !known.Contains(place))).Select(p => p.Path).ToHashSet(StringComparer.Ordinal);
        return files.Where(f => broken.Contains(f.Path))
            .SelectMany(file => BrokenLinks(file, PageLinks.LeadingNowhere(file.Path, file.Content.Span, known), texts.GetValueOrDefault(file.Path))).Distinct();
    }

    // What its author wrote is told at the text, the rest of the page is the template's.
    private static IEnumerable<Finding> BrokenLinks(SiteFile file, List<(ulong Place, string Address)> lost, MarkdownSource? text)
    {
        var places = lost.Select(l => l.Place).ToHashSet();
        var own = text is null ? [] : TextLinks.Of(text, file.Path).Where(l => places.Contains(l.Place)).ToList();
        places.ExceptWith(own.Select(l => l.Place));
        return
        [
            .. own.Select(l => TextLinks.Broken(text!, l.Link)),
            .. lost.Where(l => places.Contains(l.Place)).Select(l => l.Address).Distinct(StringComparer.Ordinal).Select(address => Broken(file, address,
                LeadsNowhere, new("请检查模板中的这个链接。", "Check this link in the template."))),
        ];
    }

    internal static readonly Words LeadsNowhere = new("站内链接指向不存在的页面或位置。", "An internal link leads to a page or place that does not exist.");

    /// <summary>Addresses of a page that has to stand alone: nothing may lead outside it but what the reader may follow on the web (SI-01).</summary>
    public static IEnumerable<Finding> Outside(SiteFile file)
    {
        var (ids, links) = (new HashSet<string>(StringComparer.Ordinal), new List<string>());
        var tags = new PageTags(file.Content.Span);
        while (tags.Next())
        {
            if (tags.Id.Length > 0) ids.Add(SiteAddress.Decode(Encoding.UTF8.GetString(tags.Id)));
            if (tags.HasUrl) links.Add(Encoding.UTF8.GetString(tags.Url));
        }
        return links.Distinct(StringComparer.Ordinal)
            .Where(link => !(link.StartsWith('#') ? link == "#" || ids.Contains(Uri.UnescapeDataString(SiteAddress.Decode(link)[1..]))
                : Links.IsAllowed(SiteAddress.Decode(link)) || link.StartsWith("data:", StringComparison.Ordinal)))
            .Select(link => Broken(file, link,
                new("独立文件里的地址指向文件之外。", "An address in a file that stands alone leads outside it."),
                new("请检查模板中的这个地址。", "Check this address in the template.")));
    }

    private static Finding Broken(SiteFile file, string link, Words message, Words remedy) => new()
    {
        Id = FaultKinds.BrokenLink.Id,
        Severity = Severity.Error,
        Where = new SourceRef("output/" + file.Path),
        Message = message,
        Found = link,
        Remedy = remedy,
    };
}
