namespace KspSite.Core.Input;

/// <summary>How header texts, file names and vocabulary words are compared.</summary>
public static class Headers
{
    /// <summary>
    /// The comparison key: no full-width forms, lower case, without spaces, underscores, hyphens and the asterisk
    /// with which forms mark what must be filled in. May be empty.
    /// </summary>
    public static string Key(string text)
    {
        var plain = Width.Narrow(text);
        Span<char> buffer = plain.Length <= 128 ? stackalloc char[plain.Length] : new char[plain.Length];
        var length = 0;
        foreach (var c in plain)
        {
            if (char.IsWhiteSpace(c) || IsLeftOut(c)) continue;
            buffer[length++] = char.ToLowerInvariant(c);
        }
        return new string(buffer[..length]);
    }

    /// <summary>Whether the key of a text may be this one: false tells it without making the key, as for most cells of a table.</summary>
    /// <param name="key">Not empty.</param>
    public static bool MayBe(string text, string key) => text.Length >= key.Length && FirstOfKey(text) == key[0];

    /// <summary>The first character of the text's key; NUL where the key is empty.</summary>
    public static char FirstOfKey(string text)
    {
        foreach (var c in text)
        {
            var plain = Width.Narrow(c);
            if (!char.IsWhiteSpace(plain) && !IsLeftOut(plain)) return char.ToLowerInvariant(plain);
        }
        return '\0';
    }

    private static bool IsLeftOut(char c) => c is '_' or '-' or '*' or '\uFEFF' or '\u200B';

    /// <summary>
    /// Splits a trailing unit in full- or half-width brackets off a header: <c>年销售额（万元）</c> is 年销售额 and 万元.
    /// The unit is null where there are no brackets; a header that is nothing but brackets is left as it is.
    /// </summary>
    public static (string Name, string? Unit) SplitUnit(string header)
    {
        var text = header.Trim().Trim('*', '＊').Trim();
        if (text.Length < 3 || text[^1] is not (')' or '）' or ']' or '］' or '】')) return (text, null);
        var open = text.LastIndexOfAny(['(', '（', '[', '［', '【']);
        if (open <= 0) return (text, null);
        return (text[..open].TrimEnd(), text[(open + 1)..^1].Trim());
    }
}
