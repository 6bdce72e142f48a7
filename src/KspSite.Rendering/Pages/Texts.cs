using System.Globalization;
using System.Text;

namespace KspSite.Rendering.Pages;

/// <summary>Text for places of limited size.</summary>
public static class Texts
{
    /// <summary>With a capital at its head, as a name that begins a line; Chinese as it is.</summary>
    public static string Capital(string text) => text.Length > 0 && char.IsAsciiLetterLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    /// <summary>
    /// The text, shortened to a width where a Han character counts 2 and a Latin one 1. A shortened text ends in an ellipsis;
    /// whoever shortens links to the whole.
    /// </summary>
    public static Shortened Shorten(string? text, int width)
    {
        var plain = (text ?? "").ReplaceLineEndings(" ").Trim();
        if (WidthOf(plain) <= width) return new(plain, IsCut: false);
        var result = new StringBuilder();
        // The ellipsis itself counts 2.
        var used = 2;
        var elements = StringInfo.GetTextElementEnumerator(plain);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            used += WidthOf(element);
            if (used > width) break;
            result.Append(element);
        }
        return new(result.ToString().TrimEnd(' ', '，', '、', ',') + "…", IsCut: true);
    }

    public static int WidthOf(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes()) width += rune.Value < 0x1100 ? 1 : 2;
        return width;
    }
}

/// <summary>A text and whether something was left off.</summary>
public sealed record Shortened(string Text, bool IsCut);

/// <summary>The first items of a list and how many more there are.</summary>
public sealed record Limited<T>(ImmutableArray<T> Items, int More)
{
    public bool IsEmpty => Items.IsEmpty;

    public int Count => Items.Length + More;
}

public static class Limited
{
    /// <summary>At most <paramref name="limit"/> items; the rest is counted, so that the page can say "+N more".</summary>
    public static Limited<T> First<T>(int limit, IEnumerable<T> items)
    {
        var all = items.ToImmutableArray();
        return all.Length <= limit ? new(all, 0) : new(all[..limit], all.Length - limit);
    }

    /// <summary>As above, for items that cost something to make: the rest is only counted.</summary>
    public static Limited<T> First<TFrom, T>(int limit, IReadOnlyCollection<TFrom> from, Func<TFrom, T> make) =>
        new([.. from.Take(limit).Select(make)], Math.Max(0, from.Count - limit));
}
