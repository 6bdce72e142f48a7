using System.Globalization;
using System.Text;

namespace KspSite.Rendering.Charts.Surface;

/// <summary>
/// Estimated widths, so that no font is needed to lay a chart out: a Chinese character one em, a Latin one a little over half.
/// On the generous side for capitals and broad signs: a label taken for too long is shortened, one taken for too short collides.
/// </summary>
internal static class TextWidth
{
    public const double FontSize = 12;
    public const double LineHeight = 15;

    public static double Of(string text)
    {
        var ems = 0.0;
        foreach (var rune in text.EnumerateRunes()) ems += Ems(rune);
        return ems * FontSize;
    }

    /// <summary>The text, or as much of it as fits with an ellipsis; empty where not even one character fits.</summary>
    public static string Shorten(string text, double width)
    {
        // A width that was added and taken away again is a trifle smaller than it was.
        if (Of(text) <= width + 0.01) return text;
        var kept = new StringBuilder();
        var room = width - Of("…");
        foreach (var element in Elements(text))
        {
            room -= Of(element);
            if (room < 0) break;
            kept.Append(element);
        }
        return kept.Length == 0 ? "" : kept.ToString().TrimEnd() + "…";
    }

    /// <summary>The text on one line, or on two where it does not fit; what does not fit on two ends in an ellipsis.</summary>
    public static ImmutableArray<string> Wrap(string text, double width)
    {
        if (Of(text) <= width + 0.01) return [text];
        var (room, length, opportunity) = (width, 0, 0);
        foreach (var element in Elements(text))
        {
            room -= Of(element);
            if (room < -0.01) break;
            length += element.Length;
            if (element is " " or "：" or "、" or "，" or "-" or "）") opportunity = length;
        }
        // Where the words end, unless that leaves the first line half empty.
        var cut = opportunity * 2 >= length ? opportunity : length;
        var rest = text[cut..].TrimStart();
        return cut == 0 || rest.Length == 0 ? [Shorten(text, width)] : [text[..cut].TrimEnd(), Shorten(rest, width)];
    }

    private static IEnumerable<string> Elements(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(i));
            yield return text.Substring(i, length);
            i += length;
        }
    }

    private static double Ems(Rune rune) => rune.Value switch
    {
        0x2026 or 0x2014 => 1,
        // As wide as the widest of the fonts the page asks for draws them.
        < 0x1100 when rune.Value is '%' or '@' or 'W' or 'M' or 'm' or 'w' => 0.93,
        < 0x1100 when rune.Value is >= 'A' and <= 'Z' => 0.7,
        < 0x1100 => 0.56,
        < 0x2E80 and >= 0x2000 => 0.7,
        _ => 1,
    };
}
