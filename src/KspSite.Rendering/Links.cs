using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace KspSite.Rendering;

/// <summary>Paths inside the site and the links between them: always relative, so that the folder can be moved and opened from disk.</summary>
public static class Links
{
    /// <summary>
    /// The relative address of a site path, percent-encoded, with its fragment kept. Addresses with a scheme are passed only
    /// when they are http, https or mailto; any other becomes "#".
    /// </summary>
    public static string Href(string root, string target)
    {
        if (IsPlain(target)) return root.Length == 0 ? target : root + target;
        var colon = target.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0 && target.AsSpan(0, colon).IndexOfAny('/', '#', '?') < 0) return IsAllowed(target) ? target : "#";
        var (path, fragment) = target.Split('#', 2) is [var p, var f] ? (p, "#" + Uri.EscapeDataString(f)) : (target, "");
        return root + string.Join('/', path.Split('/').Select(Uri.EscapeDataString)) + fragment;
    }

    // What stays as it is, in a path and behind it in a fragment: most links are made of nothing else.
    private static bool IsPlain(ReadOnlySpan<char> target)
    {
        var other = target.IndexOfAnyExcept(Plain);
        return other < 0 || (target[other] == '#' && target[(other + 1)..].IndexOfAnyExcept(PlainFragment) < 0);
    }

    private static readonly SearchValues<char> Plain = SearchValues.Create(PlainSlugSigns + ".~/");

    private static readonly SearchValues<char> PlainFragment = SearchValues.Create(PlainSlugSigns + ".~");

    /// <summary>Only these may leave the site: CSV text and Markdown cannot bring a script address onto a page.</summary>
    public static bool IsAllowed(ReadOnlySpan<char> address) =>
        address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);

    /// <summary>The way from a page to the site's root: one <c>../</c> per folder.</summary>
    public static string RootOf(string path) => string.Concat(Enumerable.Repeat("../", path.Count(c => c == '/')));

    /// <summary>
    /// A name for a folder or file made from an id or a person's name: letters, digits, <c>-</c> and <c>_</c> stay, anything else
    /// becomes <c>~</c> and its code, so that different ids stay different. Never begins with <c>_</c>, never a reserved Windows name.
    /// A long one is cut, with a hash of the whole in the place of the rest: a disk holds 255 bytes, and other names are made from this one.
    /// </summary>
    public static string Slug(string id)
    {
        // Most ids are a slug as they are.
        if (id.Length <= LongestSlugBytes && id.AsSpan().IndexOfAnyExcept(PlainSlug) < 0 && id[0] != '_' && (id.Length > LongestReserved || !Reserved.Contains(id.ToUpperInvariant()))) return id;
        var slug = new StringBuilder();
        foreach (var rune in id.EnumerateRunes())
        {
            var plain = Rune.IsLetterOrDigit(rune) || rune.Value == '-' || (rune.Value is '_' or '.' && slug.Length > 0);
            if (plain) slug.Append(rune);
            else slug.Append('~').Append(rune.Value.ToString("x", System.Globalization.CultureInfo.InvariantCulture));
        }
        if (slug[^1] == '.') slug.Remove(slug.Length - 1, 1).Append("~2e");
        return Bounded(Reserved.Contains(slug.ToString().Split('.')[0].ToUpperInvariant()) ? "~" + slug : slug.ToString(), id);
    }

    /// <summary>The id of an element made from the id of a record: <c>action-X1</c>. Without blanks, as HTML demands.</summary>
    public static string Anchor(string kind, string id) => kind + "-" + Slug(id);

    // No other slug has two of these signs in a row.
    private static string Bounded(string slug, string id)
    {
        if (Encoding.UTF8.GetByteCount(slug) <= LongestSlugBytes) return slug;
        var (start, bytes) = (new StringBuilder(), 0);
        foreach (var rune in slug.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > LongestSlugBytes - 16) break;
            start.Append(rune);
        }
        return start.Append("~~").Append(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 6))).ToString();
    }

    private const int LongestSlugBytes = 120;

    private const int LongestReserved = 5;

    private static readonly SearchValues<char> PlainSlug = SearchValues.Create(PlainSlugSigns);

    private const string PlainSlugSigns = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private static readonly HashSet<string> Reserved =
    [
        "CON", "PRN", "AUX", "NUL", "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
        // Not of Windows, but of ours: the page of its folder.
        "INDEX",
    ];
}
