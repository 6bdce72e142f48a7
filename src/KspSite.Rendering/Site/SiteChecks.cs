using KspSite.Core;
using KspSite.Core.Diagnostics;
using KspSite.Rendering.Charts;

namespace KspSite.Rendering.Site;

/// <summary>The build's check of its own product: two pages on one path, links and anchors that lead nowhere.</summary>
public static class SiteChecks
{
    /// <param name="paths">Of every file of the site.</param>
    /// <param name="pages">Those of them that are pages.</param>
    public static ImmutableArray<Finding> Check(IEnumerable<string> paths, IEnumerable<PageLinks> pages)
    {
        var all = paths.ToList();
        return [.. DuplicatePaths(all), .. BrokenLinks(all, [.. pages])];
    }

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

    private static IEnumerable<Finding> BrokenLinks(List<string> paths, List<PageLinks> pages)
    {
        // Null for files that are no page: a link may lead to them, not into them.
        var targets = new Dictionary<string, PageLinks?>(StringComparer.Ordinal);
        foreach (var path in paths) targets[path] = null;
        foreach (var page in pages) targets[page.Path] = page;
        return SideBySide.SelectMany(pages, page => page.Links
            .Where(link => !Resolves(PageLinks.Decode(link), page.Path, targets))
            .Select(link => new Finding
            {
                Id = FaultKinds.BrokenLink.Id,
                Severity = Severity.Error,
                Where = new SourceRef("output/" + page.Path),
                Message = new("站内链接指向不存在的页面或位置。", "An internal link leads to a page or place that does not exist."),
                Found = link,
                Remedy = new("请检查模板或文字页面中的这个链接。", "Check this link in the template or the text page."),
            }));
    }

    /// <summary>Addresses of a page that has to stand alone: nothing may lead outside it but what the reader may follow on the web (SI-01).</summary>
    public static IEnumerable<Finding> Outside(SiteFile file)
    {
        var page = PageLinks.Of(file.Path, file.Content.Span, new SharedNames());
        return page.Links.Where(link => !(link.StartsWith('#') ? link == "#" || page.HasAnchor(Uri.UnescapeDataString(PageLinks.Decode(link)[1..]))
                : Links.IsAllowed(PageLinks.Decode(link)) || link.StartsWith("data:", StringComparison.Ordinal)))
            .Select(link => new Finding
            {
                Id = FaultKinds.BrokenLink.Id,
                Severity = Severity.Error,
                Where = new SourceRef("output/" + file.Path),
                Message = new("独立文件里的地址指向文件之外。", "An address in a file that stands alone leads outside it."),
                Found = link,
                Remedy = new("请检查模板中的这个地址。", "Check this address in the template."),
            });
    }

    private static bool Resolves(string url, string page, Dictionary<string, PageLinks?> targets)
    {
        if (Links.IsAllowed(url) || url == "#") return true;
        if (TargetOf(url, page) is not { } target || !targets.TryGetValue(target, out var to)) return false;
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 || hash == url.Length - 1 || to?.HasAnchor(Uri.UnescapeDataString(url.AsSpan(hash + 1))) == true;
    }

    /// <summary>The site path that a relative address on a page leads to, without its fragment; null where it leaves the site.</summary>
    internal static string? TargetOf(string url, string page)
    {
        var path = url.AsSpan();
        if (path.IndexOf('#') is var hash and >= 0) path = path[..hash];
        if (path.IsEmpty) return page;
        if (path.IndexOf('?') is var query and >= 0) path = path[..query];
        var folder = page.AsSpan(0, page.LastIndexOf('/') + 1);
        while (path.StartsWith("../", StringComparison.Ordinal))
        {
            if (folder.IsEmpty) return null;
            folder = folder[..(folder[..^1].LastIndexOf('/') + 1)];
            path = path[3..];
        }
        var rest = Uri.UnescapeDataString(path);
        var climbs = rest.Contains("./", StringComparison.Ordinal) || rest is "." or ".." || rest.EndsWith("/.", StringComparison.Ordinal) || rest.EndsWith("/..", StringComparison.Ordinal);
        return climbs ? Combine(string.Concat(folder, "x"), rest) : string.Concat(folder, rest);
    }

    // The general case, which no template of ours writes.
    private static string? Combine(string page, string relative)
    {
        var folders = page.Split('/')[..^1].ToList();
        foreach (var part in relative.Split('/'))
        {
            if (part == "..")
            {
                if (folders.Count == 0) return null;
                folders.RemoveAt(folders.Count - 1);
            }
            else if (part != ".") folders.Add(part);
        }
        return string.Join('/', folders);
    }
}
