using System.Text;

namespace KspSite.Core.Rules.Pitches;

/// <summary>How much there is to say in a text of Chinese, English or both.</summary>
internal static class Spoken
{
    /// <summary>Han characters; punctuation and Latin letters do not count.</summary>
    public static int Characters(string text) => text.EnumerateRunes().Count(IsHan);

    /// <summary>Runs of letters and digits between spaces, punctuation and Han characters; an apostrophe or hyphen does not split.</summary>
    public static int Words(string text)
    {
        var words = 0;
        var inWord = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var isLetter = Rune.IsLetterOrDigit(rune) && !IsHan(rune);
            if (isLetter && !inWord) words++;
            inWord = isLetter || (inWord && rune.Value is '\'' or '’' or '-');
        }
        return words;
    }

    private static bool IsHan(Rune rune) => rune.Value is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x20000 and <= 0x323AF)
        or (>= 0xF900 and <= 0xFAFF) or '〇';
}
