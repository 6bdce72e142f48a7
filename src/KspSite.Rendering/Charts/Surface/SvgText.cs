using System.Globalization;
using System.Text;

namespace KspSite.Rendering.Charts.Surface;

/// <summary>Text and numbers as they stand in an SVG.</summary>
internal static class SvgText
{
    /// <summary>At most two decimals, a point, never "-0".</summary>
    public static string Number(double value)
    {
        Span<char> text = stackalloc char[LongestNumber];
        return text[..Write(value, text)].ToString();
    }

    /// <summary>As <see cref="Number"/>, without a string in between: drawings are mostly numbers.</summary>
    public static void AppendNumber(StringBuilder svg, double value)
    {
        Span<char> text = stackalloc char[LongestNumber];
        svg.Append(text[..Write(value, text)]);
    }

    private const int LongestNumber = 24;

    /// <exception cref="OverflowException">The number has no place on any sheet: a bug.</exception>
    private static int Write(double value, Span<char> text)
    {
        var hundredths = checked((long)Math.Round(Math.Round(value, 2, MidpointRounding.AwayFromZero) * 100));
        var (whole, rest) = Math.DivRem(Math.Abs(hundredths), 100);
        var at = 0;
        if (hundredths < 0) text[at++] = '-';
        whole.TryFormat(text[at..], out var digits, default, CultureInfo.InvariantCulture);
        at += digits;
        if (rest == 0) return at;
        text[at++] = '.';
        text[at++] = (char)('0' + (rest / 10));
        if (rest % 10 > 0) text[at++] = (char)('0' + (rest % 10));
        return at;
    }

    /// <summary>Safe as element content and inside double quotes. A character that XML cannot hold becomes U+FFFD.</summary>
    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny("&<>\"'") && !text.AsSpan().ContainsAnyInRange('\0', '\u001F') && !HasOddSurrogates(text)) return text;
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                '\t' or '\n' or '\r' => escaped.Append(' '),
                < 0x20 or 0xFFFE or 0xFFFF => escaped.Append('\uFFFD'),
                _ => escaped.Append(rune.ToString()),
            };
        }
        return escaped.ToString();
    }

    private static bool HasOddSurrogates(string text) => text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') || text.AsSpan().ContainsAny('\uFFFE', '\uFFFF');
}
