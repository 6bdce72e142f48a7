namespace KspSite.Core;

/// <summary>Spaces within a Chinese sentence: one between Chinese and Latin letters or digits, none between Chinese and Chinese.</summary>
public static class Spacing
{
    /// <summary>The text with a space on each side where its own sign there is a Latin letter, a digit or a sign of a number.</summary>
    public static string Around(string text) => Before(text) + (text.Length > 0 && IsNarrow(text[^1]) ? " " : "");

    /// <summary>As <see cref="Around"/>, but at the beginning only: for what ends with a full stop.</summary>
    public static string Before(string text) => (text.Length > 0 && IsNarrow(text[0]) ? " " : "") + text;

    // U+2212, the minus sign of figures.
    private static bool IsNarrow(char sign) => sign is (> ' ' and < '\u007f') or '\u2212';
}
