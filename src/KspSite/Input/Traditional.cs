namespace KspSite.Input;

/// <summary>
/// Recognises Big5 that passes for GB18030: nearly every pair of bytes means something in both. The common characters of Big5 fall
/// where GB18030 has kana, Greek, Cyrillic, frames and its private area, which texts of ours hardly use.
/// </summary>
internal static class Traditional
{
    private const int BytesTried = 1 << 16;

    /// <summary>The first word that gives it away, read both ways; null for what is GB18030, or no Big5 either.</summary>
    /// <param name="sample">The start of the stream, read as GB18030.</param>
    public static (string Read, string Meant, int Line)? Of(Stream stream, string sample)
    {
        var (foreign, all) = (sample.Count(IsForeign), sample.Count(c => c >= 0x80));
        if (foreign < 2 || foreign * 5 < all) return null;
        var bytes = new byte[(int)Math.Min(stream.Length, BytesTried)];
        stream.Position = 0;
        stream.ReadExactly(bytes);
        // A character may be cut in two at the end of what is tried.
        if (bytes.Length == BytesTried) bytes = bytes[..(bytes.AsSpan().LastIndexOf((byte)'\n') + 1)];
        var text = TextEncoding.Named("Big5")!.Lenient.GetString(bytes);
        if (text.Contains('\uFFFD', StringComparison.Ordinal) || !text.Where(c => c >= 0x80).All(IsUsual)) return null;
        var (read, meant) = (sample.Split('\n'), text.Split('\n'));
        var line = Array.FindIndex(read, l => l.Any(IsForeign));
        return line < 0 || line >= meant.Length ? null : (read[line].Trim(), meant[line].Trim(), line + 1);
    }

    private static bool IsForeign(char c) => c is (>= '\u0391' and <= '\u0451') or (>= '\u2500' and <= '\u257F') or (>= '\u3041' and <= '\u30FE') or (>= '\u3105' and <= '\u3129')
        or (>= '\uE000' and <= '\uF8FF');

    private static bool IsUsual(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3000' and <= '\u303F') or (>= '\uFE30' and <= '\uFFEF') or (>= '\u2010' and <= '\u2030') or '·' or '×' or '÷' or '°';
}
