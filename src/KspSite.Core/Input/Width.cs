namespace KspSite.Core.Input;

/// <summary>
/// Full-width forms, as Chinese keyboards and spreadsheets produce them. NFKC would fold these and more, but it needs the ICU data
/// that invariant globalisation does without: there <see cref="string.Normalize()"/> hands back its argument unchanged.
/// </summary>
public static class Width
{
    /// <summary>Full-width letters, digits and signs as their plain forms, and every space as the plain one.</summary>
    public static string Narrow(string text)
    {
        foreach (var c in text)
        {
            if (Narrow(c) != c) return string.Create(text.Length, text, static (plain, wide) =>
            {
                for (var i = 0; i < plain.Length; i++) plain[i] = Narrow(wide[i]);
            });
        }
        return text;
    }

    /// <summary>As <see cref="Narrow(string)"/>, of one character.</summary>
    public static char Narrow(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\uFFE5' => '¥',
        '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000' => ' ',
        _ => c,
    };
}
