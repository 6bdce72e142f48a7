using System.Text;

namespace KspSite.Rendering.Site;

/// <summary>What the check of the links has to know of a page.</summary>
/// <param name="Path">Site path.</param>
/// <param name="Anchors">The ids on the page, decoded.</param>
/// <param name="Links">Each address that the page leads to or loads from, once, as it is written, in the order of its first use.</param>
public sealed record PageLinks(string Path, IReadOnlySet<string> Anchors, IReadOnlyCollection<string> Links)
{
    public static PageLinks Of(string path, ReadOnlySpan<byte> html)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        var links = new HashSet<string>(StringComparer.Ordinal);
        // The same few dozen addresses stand on a page again and again: only new ones become strings.
        var known = links.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> buffer = stackalloc char[512];
        var inOrder = new List<string>();
        var tags = new PageTags(html);
        while (tags.Next())
        {
            if (tags.Id.Length > 0) anchors.Add(Decode(Encoding.UTF8.GetString(tags.Id)));
            if (!tags.HasUrl) continue;
            if (tags.Url.Length <= buffer.Length && known.Contains(buffer[..Encoding.UTF8.GetChars(tags.Url, buffer)])) continue;
            var link = Encoding.UTF8.GetString(tags.Url);
            if (links.Add(link)) inOrder.Add(link);
        }
        return new PageLinks(path, anchors, inOrder);
    }

    /// <summary>The address behind an attribute's value.</summary>
    internal static string Decode(string text) => text.Contains('&', StringComparison.Ordinal) ? System.Net.WebUtility.HtmlDecode(text) : text;
}
