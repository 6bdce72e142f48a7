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
        Span<char> buffer = text.Length <= 128 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (Compared(c) is { } compared) buffer[length++] = compared;
        }
        return new string(buffer[..length]);
    }

    /// <summary>Whether the key of the text is this one. Makes no key: asked of most cells of a table, and nearly always answered by the first character.</summary>
    public static bool HasKey(string text, string key)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (Compared(c) is not { } compared) continue;
            if (length == key.Length || key[length] != compared) return false;
            length++;
        }
        return length == key.Length;
    }

    /// <summary>The first character of the text's key; NUL where the key is empty.</summary>
    public static char FirstOfKey(string text)
    {
        foreach (var c in text)
        {
            if (Compared(c) is { } compared) return compared;
        }
        return '\0';
    }

    // As it stands in a key; null for what is left out of it.
    private static char? Compared(char c) =>
        Width.Narrow(c) is var plain && (char.IsWhiteSpace(plain) || plain is '_' or '-' or '*' or '\uFEFF' or '\u200B') ? null : char.ToLowerInvariant(plain);

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
