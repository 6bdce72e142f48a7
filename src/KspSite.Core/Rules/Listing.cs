namespace KspSite.Core.Rules;

/// <summary>Several things in one sentence: the first three by name, then how many more; the rows name them all.</summary>
public static class Listing
{
    private const int Named = 3;

    private const int LongestQuote = 24;

    public static Words Of(IReadOnlyCollection<Words> things)
    {
        var more = things.Count - Named;
        var zh = string.Join('、', things.Take(Named).Select(t => t.Zh));
        var en = string.Join(", ", things.Take(Named).Select(t => t.En));
        return more > 0 ? new($"{zh}等", $"{en} and {Numerals.Text(more)} more") : new(zh, en);
    }

    public static Words OfQuotes(IEnumerable<string> texts) => Of([.. texts.Select(t => Words.Same(Quote(t)))]);

    /// <summary>The text in quotation marks, cut where it is a whole paragraph.</summary>
    public static string Quote(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        if (line.Length <= LongestQuote) return $"“{line}”";
        // Not between the two halves of a character beyond the basic plane.
        var end = char.IsHighSurrogate(line[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote;
        return $"“{line[..end]}…”";
    }
}
