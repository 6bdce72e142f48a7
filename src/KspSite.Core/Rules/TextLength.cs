using System.Text;

namespace KspSite.Core.Rules;

/// <summary>How long a text is in the measure of its own language: Chinese characters (字), or words of any other language.</summary>
public readonly record struct TextLength(int Characters, int Words)
{
    /// <summary>A Chinese text may hold a few foreign words, an English one a Chinese name: whichever there is more of decides.</summary>
    public bool IsChinese => Characters > Words;

    public static TextLength Of(string text)
    {
        var (characters, words, inWord) = (0, 0, false);
        foreach (var rune in text.EnumerateRunes())
        {
            var isHan = IsHan(rune.Value);
            if (isHan) characters++;
            // An apostrophe or a hyphen does not end a word: "customer's", "follow-up".
            var joins = inWord && rune.Value is ('\'' or '’' or '-');
            var isWord = !isHan && (Rune.IsLetterOrDigit(rune) || joins);
            if (isWord && !inWord) words++;
            inWord = isWord;
        }
        return new(characters, words);
    }

    private static bool IsHan(int value) =>
        value is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x20000 and <= 0x323AF) or (>= 0xF900 and <= 0xFAFF) or 0x3007;
}
