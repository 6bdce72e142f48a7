using System.Collections.Concurrent;
using System.Text;

namespace KspSite.Rendering.Site;

/// <summary>What the check of the links has to know of a page.</summary>
/// <param name="Path">Site path.</param>
/// <param name="Anchors">The ids on the page, decoded, in ordinal order, each once: those of all pages are kept until the last is made.</param>
/// <param name="Links">Each address that the page leads to or loads from, once, as it is written, in the order of its first use.</param>
public sealed record PageLinks(string Path, ImmutableArray<string> Anchors, ImmutableArray<string> Links)
{
    public bool HasAnchor(string id) => Anchors.BinarySearch(id, StringComparer.Ordinal) >= 0;

    /// <param name="names">Shared by the pages of a site, which have most names in common.</param>
    public static PageLinks Of(string path, ReadOnlySpan<byte> html, SharedNames names)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        var links = new HashSet<string>(StringComparer.Ordinal);
        var inOrder = new List<string>();
        var tags = new PageTags(html);
        while (tags.Next())
        {
            if (tags.Id.Length > 0) anchors.Add(Decode(names.Of(tags.Id)));
            if (tags.HasUrl && names.Of(tags.Url) is var link && links.Add(link)) inOrder.Add(link);
        }
        return new PageLinks(path, [.. anchors.Order(StringComparer.Ordinal)], [.. inOrder]);
    }

    /// <summary>The address behind an attribute's value.</summary>
    internal static string Decode(string text) => text.Contains('&', StringComparison.Ordinal) ? System.Net.WebUtility.HtmlDecode(text) : text;
}

/// <summary>One string for each text, however often it is met; from any thread.</summary>
public sealed class SharedNames
{
    private const int Longest = 512;

    private readonly ConcurrentDictionary<string, string> _names = new(StringComparer.Ordinal);

    public string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Longest) return Encoding.UTF8.GetString(utf8);
        Span<char> buffer = stackalloc char[Longest];
        var text = buffer[..Encoding.UTF8.GetChars(utf8, buffer)];
        if (_names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var known)) return known;
        var name = text.ToString();
        return _names.GetOrAdd(name, name);
    }
}
