using System.Net;
using System.Text.RegularExpressions;

namespace KspSite.Rendering.Site;

/// <summary>Links that lead out of what a reader gets become plain text: the words stay, the address goes.</summary>
public static partial class Unlinking
{
    /// <param name="keeps">Answers for a site path, without fragment, whether a link may lead there.</param>
    public static string Apply(string html, string page, Func<string, bool> keeps) => Anchor().Replace(html, match =>
    {
        var url = WebUtility.HtmlDecode(match.Groups["url"].Value);
        if (Links.IsAllowed(url) || url.StartsWith('#') || SiteAddress.TargetOf(url, page) is not { } target || keeps(target)) return match.Value;
        var look = Look().Match(match.Value[..match.Value.IndexOf('>', StringComparison.Ordinal)]).Value;
        return $"<span{look}>{match.Groups["text"].Value}</span>";
    });

    // Anchors do not nest, so that the first end belongs to the beginning.
    [GeneratedRegex("""<a\b[^>]*?\shref="(?<url>[^"]*)"[^>]*>(?<text>.*?)</a>""", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 60_000)]
    private static partial Regex Anchor();

    [GeneratedRegex("""\sclass="[^"]*"(?=[^<]*$)""", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Look();
}
