using System.Globalization;
using System.Text;

namespace KspSite.Rendering.Charts.Surface;

/// <summary>Text and numbers as they stand in an SVG.</summary>
internal static class SvgText
{
    /// <summary>At most two decimals, a point, never "-0".</summary>
    public static string Number(double value)
    {
        var rounded = Math.Round(value, 2, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("0.##", CultureInfo.InvariantCulture);
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
