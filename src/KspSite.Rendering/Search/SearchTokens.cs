using System.Text;

namespace KspSite.Rendering.Search;

/// <summary>
/// How text is cut for the index, the same as in <c>theme/assets/search.js</c>: Chinese (and all else beyond the Latin and
/// neighbouring scripts) in overlapping pairs, so that any part of a phrase is found; other words whole, found by their beginning.
/// Single characters, and the first letters of words, are keys of their own: pairs and words that hold them lie in many buckets.
/// </summary>
internal static class SearchTokens
{
    /// <summary>Longer words are found by their first letters.</summary>
    public const int LongestWord = 24;

    /// <summary>Small letters; full-width letters, digits and signs as half-width ones.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (span, from) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            var c = from[i] switch { >= '\uFF01' and <= '\uFF5E' and var wide => (char)(wide - 0xFEE0), '\u3000' => ' ', var other => other };
            span[i] = char.ToLowerInvariant(c);
        }
    });

    /// <summary>The keys of a folded text: words, their first letters, pairs, and single Chinese characters. The same key may come twice.</summary>
    public static IEnumerable<Range> Keys(string folded)
    {
        var i = 0;
        while (i < folded.Length)
        {
            var start = i;
            if (IsHan(folded[i]))
            {
                while (i < folded.Length && IsHan(folded[i])) i++;
                for (var j = start; j < i; j++)
                {
                    if (IsWhole(folded.AsSpan(j, 1))) yield return j..(j + 1);
                    if (j + 1 < i && IsWhole(folded.AsSpan(j, 2))) yield return j..(j + 2);
                }
            }
            else if (IsLetter(folded[i]))
            {
                while (i < folded.Length && IsLetter(folded[i])) i++;
                if (i > start + 1) yield return start..(start + 1);
                yield return start..Math.Min(i, start + LongestWord);
            }
            else i++;
        }
    }

    /// <summary>The characters with which a title begins, at most two: whoever types them means this entry first.</summary>
    public static string Beginning(string folded)
    {
        var trimmed = folded.AsSpan().TrimStart();
        return IsWhole(trimmed[..Math.Min(2, trimmed.Length)]) ? trimmed[..Math.Min(2, trimmed.Length)].ToString() : "";
    }

    /// <summary>From the first two characters, so that a word's beginning of two letters or more leads to the bucket of all words that go on from it.</summary>
    public static int Bucket(ReadOnlySpan<char> key, int buckets) => ((key[0] * 31) + (key.Length > 1 ? key[1] : 0)) % buckets;

    private static bool IsHan(char c) => c >= 0x2E80 && (char.IsLetterOrDigit(c) || char.IsSurrogate(c));

    private static bool IsLetter(char c) => c < 0x2E80 && char.IsLetterOrDigit(c);

    // A half of a rare character is no text of its own.
    private static bool IsWhole(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar) return false;
        }
        return text.Length > 0;
    }
}
