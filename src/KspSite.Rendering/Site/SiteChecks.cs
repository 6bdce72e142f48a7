using System.Text;
using KspSite.Core.Diagnostics;
using KspSite.Rendering.Charts;
using KspSite.Rendering.Pages;

namespace KspSite.Rendering.Site;

/// <summary>The build's check of its own product: two pages on one path, links and anchors that lead nowhere.</summary>
public static class SiteChecks
{
    public static ImmutableArray<Finding> Check(ImmutableArray<SiteFile> files) => [.. DuplicatePaths(files), .. BrokenLinks(files)];

    /// <summary>A label that a chart set and its picture lacks (SI-03).</summary>
    public static IEnumerable<Finding> LostLabels(ImmutableArray<Page> pages) => pages.AsParallel().AsOrdered()
        .SelectMany(page => page.Charts.SelectMany(ChartLabels.Lost).Select(lost => lost with { Where = new SourceRef("output/" + page.Path) }));

    // Compared without case: Windows and macOS would write both to one file.
    private static IEnumerable<Finding> DuplicatePaths(ImmutableArray<SiteFile> files) => files
        .GroupBy(f => f.Path.ToLowerInvariant(), StringComparer.Ordinal).Where(g => g.Count() > 1)
        .Select(g => new Finding
        {
            Id = FaultKinds.DuplicatePath.Id,
            Severity = Severity.Error,
            Where = new SourceRef("output/" + g.First().Path),
            Message = new("两个页面要写同一个文件。", "Two pages would write one file."),
            Found = string.Join(" / ", g.Select(f => f.Path)),
            Remedy = new("请让编号或文件名在不分大小写时也不相同。", "Make the ids or file names differ by more than upper and lower case."),
        });

    private static IEnumerable<Finding> BrokenLinks(ImmutableArray<SiteFile> files)
    {
        // Null for files that are no page: a link may lead to them, not into them.
        var anchors = files.DistinctBy(f => f.Path).AsParallel().Select(f => KeyValuePair.Create(f.Path, IsPage(f.Path) ? AnchorsOf(f) : null))
            .ToDictionary(StringComparer.Ordinal);
        return files.Where(f => IsPage(f.Path)).AsParallel().AsOrdered().SelectMany(file => BrokenIn(file, anchors).Distinct()
            .Select(link => new Finding
            {
                Id = FaultKinds.BrokenLink.Id,
                Severity = Severity.Error,
                Where = new SourceRef("output/" + file.Path),
                Message = new("站内链接指向不存在的页面或位置。", "An internal link leads to a page or place that does not exist."),
                Found = link,
                Remedy = new("请检查模板或文字页面中的这个链接。", "Check this link in the template or the text page."),
            })).ToList();
    }

    /// <summary>Addresses of a page that has to stand alone: nothing may lead outside it but what the reader may follow on the web (SI-01).</summary>
    public static IEnumerable<Finding> Outside(SiteFile file)
    {
        var ids = AnchorsOf(file);
        return LinksOf(file).Distinct().Where(link => !(link.StartsWith('#') ? link == "#" || ids.Contains(Uri.UnescapeDataString(Decode(link)[1..]))
                : Links.IsAllowed(Decode(link)) || link.StartsWith("data:", StringComparison.Ordinal)))
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

    private static bool IsPage(string path) => path.EndsWith(".html", StringComparison.Ordinal);

    private static HashSet<string> AnchorsOf(SiteFile file)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        var tags = new PageTags(file.Content.Span);
        while (tags.Next())
        {
            if (tags.Id.Length > 0) anchors.Add(Decode(Encoding.UTF8.GetString(tags.Id)));
        }
        return anchors;
    }

    private static List<string> LinksOf(SiteFile file)
    {
        var links = new List<string>();
        var tags = new PageTags(file.Content.Span);
        while (tags.Next())
        {
            if (tags.HasUrl) links.Add(Encoding.UTF8.GetString(tags.Url));
        }
        return links;
    }

    private static List<string> BrokenIn(SiteFile file, Dictionary<string, HashSet<string>?> anchors)
    {
        var broken = new List<string>();
        var tags = new PageTags(file.Content.Span);
        while (tags.Next())
        {
            if (!tags.HasUrl) continue;
            var link = Encoding.UTF8.GetString(tags.Url);
            if (!Resolves(Decode(link), file.Path, anchors)) broken.Add(link);
        }
        return broken;
    }

    private static bool Resolves(string url, string page, Dictionary<string, HashSet<string>?> anchors)
    {
        if (Links.IsAllowed(url) || url == "#") return true;
        if (TargetOf(url, page) is not { } target || !anchors.TryGetValue(target, out var ids)) return false;
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 || hash == url.Length - 1 || ids?.Contains(Uri.UnescapeDataString(url.AsSpan(hash + 1))) == true;
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

    private static string Decode(string text) => text.Contains('&', StringComparison.Ordinal) ? System.Net.WebUtility.HtmlDecode(text) : text;
}
