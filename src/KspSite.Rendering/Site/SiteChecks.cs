using System.Text;
using System.Text.RegularExpressions;
using KspSite.Core.Diagnostics;
using KspSite.Rendering.Charts;
using KspSite.Rendering.Pages;

namespace KspSite.Rendering.Site;

/// <summary>The build's check of its own product: two pages on one path, links and anchors that lead nowhere.</summary>
public static partial class SiteChecks
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
        var anchors = files.Where(f => IsPage(f.Path)).AsParallel().ToDictionary(f => f.Path, AnchorsOf, StringComparer.Ordinal);
        var paths = files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        return files.Where(f => IsPage(f.Path)).AsParallel().AsOrdered().SelectMany(file => LinksOf(file)
            .Where(link => !Resolves(link, file.Path, paths, anchors)).Distinct()
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

    private static HashSet<string> AnchorsOf(SiteFile file) =>
        [.. Id().Matches(Encoding.UTF8.GetString(file.Content.Span)).Select(m => Decode(m.Groups["id"].Value))];

    private static IEnumerable<string> LinksOf(SiteFile file) =>
        Link().Matches(Encoding.UTF8.GetString(file.Content.Span)).Select(m => m.Groups["url"].Value);

    private static bool Resolves(string link, string page, HashSet<string> paths, Dictionary<string, HashSet<string>> anchors)
    {
        var url = Decode(link);
        if (Links.IsAllowed(url) || url == "#") return true;
        var parts = url.Split('#', 2);
        var target = TargetOf(url, page);
        if (target is null || !paths.Contains(target)) return false;
        return parts.Length == 1 || parts[1].Length == 0 || (anchors.TryGetValue(target, out var ids) && ids.Contains(Uri.UnescapeDataString(parts[1])));
    }

    /// <summary>The site path that a relative address on a page leads to, without its fragment; null where it leaves the site.</summary>
    internal static string? TargetOf(string url, string page)
    {
        var path = url.Split('#', 2)[0];
        return path.Length == 0 ? page : Combine(page, Uri.UnescapeDataString(path.Split('?')[0]));
    }

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

    private static string Decode(string text) => System.Net.WebUtility.HtmlDecode(text);

    [GeneratedRegex("""<[^>]*?\sid="(?<id>[^"]*)""", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Id();

    [GeneratedRegex("""<(?:a|link|script|img|source|use)\b[^>]*?\s(?:href|src)="(?<url>[^"]*)""", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Link();
}
