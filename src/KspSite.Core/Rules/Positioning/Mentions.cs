namespace KspSite.Core.Rules.Positioning;

/// <summary>How often a word stands in a text, whatever its case.</summary>
internal static class Mentions
{
    /// <summary>Latin words count only as whole words ("our" is not in "your"); Chinese ones wherever they stand.</summary>
    public static int Count(string text, string word)
    {
        var count = 0;
        for (var at = IndexOf(text, word, 0); at >= 0; at = IndexOf(text, word, at + word.Length))
        {
            if (IsWhole(text, at, word.Length)) count++;
        }
        return count;
    }

    private static int IndexOf(string text, string word, int from) => text.IndexOf(word, from, StringComparison.OrdinalIgnoreCase);

    private static bool IsWhole(string text, int at, int length) => !Joins(text, at - 1, at) && !Joins(text, at + length - 1, at + length);

    private static bool Joins(string text, int left, int right) =>
        left >= 0 && right < text.Length && char.IsAsciiLetter(text[left]) && char.IsAsciiLetter(text[right]);
}
