using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Leaks;

/// <summary>
/// A file of the site in every form in which somebody could read it, in lower case: as it is; with entities, JSON and percent
/// escapes resolved; with the tags that do not separate words taken out; the base64 of data addresses decoded; and all of
/// this again for what is packed in it (gzip, brotli, zip).
/// </summary>
internal static partial class ReadableViews
{
    /// <summary>Packed in packed in packed: nobody reads further, and a bomb ends here.</summary>
    private const int MaxDepth = 3;

    private const int MaxUnpacked = 256 * 1024 * 1024;

    public static IEnumerable<string> Of(SiteFile file) => OfContent(file.Path, file.Content, 0).Prepend(file.Path.ToLowerInvariant());

    private static IEnumerable<string> OfContent(string path, ReadOnlyMemory<byte> content, int depth)
    {
        if (depth == MaxDepth) return [];
        var packed = Unpack(path, content).ToList();
        return packed.Count > 0
            ? packed.SelectMany(p => OfContent(p.Name, p.Content, depth + 1).Prepend(p.Name.ToLowerInvariant()))
            : OfText(Encoding.UTF8.GetString(content.Span), depth);
    }

    private static IEnumerable<string> OfText(string text, int depth)
    {
        yield return text.ToLowerInvariant();
        var decoded = Decoded(text);
        if (!ReferenceEquals(decoded, text)) yield return decoded.ToLowerInvariant();
        if (text.Contains('<', StringComparison.Ordinal))
        {
            yield return Decoded(WithoutTags(text)).ToLowerInvariant();
        }
        foreach (Match data in Base64().Matches(text))
        {
            foreach (var view in OfContent("", Convert.FromBase64String(Padded(data.Groups["data"].Value)), depth + 1)) yield return view;
        }
    }

    /// <summary>The same object where nothing was escaped.</summary>
    private static string Decoded(string text)
    {
        var plain = text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;
        if (plain.Contains('\\', StringComparison.Ordinal)) plain = Escape().Replace(plain, Unescaped);
        return plain.Contains('%', StringComparison.Ordinal) ? Percent().Replace(plain, match => Uri.UnescapeDataString(match.Value)) : plain;
    }

    private static string Unescaped(Match match) => match.Groups["code"] is { Success: true } code
        ? ((char)int.Parse(code.ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()
        : match.Value[1..];

    /// <summary>Tags that do not separate words are gone, every other is a line break.</summary>
    private static string WithoutTags(string text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        var (from, length) = (0, 0);
        for (var open = text.IndexOf('<', StringComparison.Ordinal); open >= 0; open = text.IndexOf('<', from))
        {
            var name = open + 1 < text.Length && text[open + 1] == '/' ? open + 2 : open + 1;
            var end = name;
            while (end < text.Length && char.IsAsciiLetterOrDigit(text[end])) end++;
            var close = end > name && char.IsAsciiLetter(text[name]) ? text.AsSpan(end).IndexOfAny('<', '>') : -1;
            var isTag = close >= 0 && text[end + close] == '>';
            Copy(isTag ? open : open + 1);
            if (isTag && !IsInline(text.AsSpan(name, end - name))) buffer[length++] = '\n';
            from = isTag ? end + close + 1 : open + 1;
        }
        Copy(text.Length);
        var plain = new string(buffer, 0, length);
        ArrayPool<char>.Shared.Return(buffer);
        return plain;

        void Copy(int to)
        {
            text.CopyTo(from, buffer, length, to - from);
            length += to - from;
        }
    }

    // The labels of a picture (text) are not among them: two persons beside each other in one would be read as a third.
    private static bool IsInline(ReadOnlySpan<char> tag)
    {
        Span<char> lower = stackalloc char["strong".Length];
        return tag.ToLowerInvariant(lower) is > 0 and var length && lower[..length] is "a" or "abbr" or "b" or "code" or "em" or "i" or "mark" or "small" or "span"
            or "strong" or "sub" or "sup" or "time" or "tspan" or "u" or "wbr";
    }

    private static string Padded(string base64) => base64.TrimEnd('=') + new string('=', (4 - base64.TrimEnd('=').Length % 4) % 4);

    private static IEnumerable<(string Name, ReadOnlyMemory<byte> Content)> Unpack(string path, ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        if (bytes is [0x1F, 0x8B, ..]) return [(Bare(path), All(new GZipStream(Open(content), CompressionMode.Decompress)))];
        if (path.EndsWith(".br", StringComparison.Ordinal)) return [(Bare(path), All(new BrotliStream(Open(content), CompressionMode.Decompress)))];
        return bytes is [0x50, 0x4B, 0x03, 0x04, ..] ? Entries(content) : [];
    }

    private static IEnumerable<(string, ReadOnlyMemory<byte>)> Entries(ReadOnlyMemory<byte> content)
    {
        using var zip = new ZipArchive(Open(content), ZipArchiveMode.Read);
        foreach (var entry in zip.Entries) yield return (entry.FullName, All(entry.Open()));
    }

    private static MemoryStream Open(ReadOnlyMemory<byte> content) => new(content.ToArray(), writable: false);

    private static string Bare(string path) => path[..Math.Max(0, path.LastIndexOf('.'))];

    private static ReadOnlyMemory<byte> All(Stream packed)
    {
        using var source = packed;
        using var result = new MemoryStream();
        var buffer = new byte[81920];
        while (result.Length < MaxUnpacked && source.Read(buffer) is > 0 and var read) result.Write(buffer, 0, read);
        return result.ToArray();
    }

    [GeneratedRegex(@"\\(u(?<code>[0-9a-fA-F]{4})|[""\\/'])", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Escape();

    [GeneratedRegex(@"(%[0-9a-fA-F]{2})+", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Percent();

    [GeneratedRegex(@"base64,(?<data>[A-Za-z0-9+/]{8,}={0,2})", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Base64();
}
