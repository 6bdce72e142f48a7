namespace KspSite.Input;

/// <summary>Recognises text that was decoded with the wrong encoding before it was saved, by undoing the mistake.</summary>
internal static class Mojibake
{
    private sealed record Mistake(TextEncoding Written, TextEncoding Read, int ShortestRun, Words Cause);

    private static readonly Lazy<ImmutableArray<Mistake>> Mistakes = new(() =>
    [
        new(TextEncoding.Utf8, TextEncoding.Gb18030, 3,
            new("UTF-8 的内容曾被当作 GBK 打开后再保存", "UTF-8 text was opened as GBK and saved again")),
        new(TextEncoding.Utf8, TextEncoding.Windows1252, 2,
            new("UTF-8 的内容曾被当作西文（Windows-1252）打开后再保存", "UTF-8 text was opened as Windows-1252 and saved again")),
        new(TextEncoding.Gb18030, TextEncoding.Windows1252, 4,
            new("GBK 的内容曾被当作西文（Windows-1252）打开后再保存", "GBK text was opened as Windows-1252 and saved again")),
    ]);

    /// <summary>The likely cause and one damaged word with what it was meant to be; null for sound text.</summary>
    public static (Words Cause, string Found, string Meant, int Line)? Of(string sample)
    {
        var runs = Runs(sample);
        foreach (var mistake in Mistakes.Value)
        {
            var words = runs.Where(r => r.Text.Length >= mistake.ShortestRun).ToList();
            var repaired = words.Select(r => (r.Text, r.At, Meant: Undo(r.Text, mistake))).Where(r => r.Meant is not null).ToList();
            if (repaired.Count == 0 || !IsTelling(repaired.Select(r => r.Text), words.Count)) continue;
            var (text, at, meant) = repaired[0];
            return (mistake.Cause, text, meant!, sample.AsSpan(0, at).Count('\n') + 1);
        }
        return null;
    }

    // A genuine word of three characters may undo by accident once in some thousand words; a long one, or many, do not.
    private static bool IsTelling(IEnumerable<string> repaired, int all)
    {
        var distinct = repaired.Distinct(StringComparer.Ordinal).ToList();
        return distinct.Any(w => w.Length >= 6) || (distinct.Count >= 2 && distinct.Count * 5 >= all);
    }

    private static List<(string Text, int At)> Runs(string sample)
    {
        var runs = new List<(string, int)>();
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] < 0x80) continue;
            var start = i;
            while (i < sample.Length && sample[i] >= 0x80) i++;
            runs.Add((sample[start..i], start));
        }
        return runs;
    }

    // What cannot be undone shows as a replacement: some thousand words of each file are tried, and an exception for each
    // that is sound would cost more than reading the file.
    private static string? Undo(string run, Mistake mistake)
    {
        var bytes = mistake.Read.Lenient.GetBytes(run);
        // No character from U+0080 up has a question mark among its bytes.
        if (bytes.AsSpan().Contains((byte)'?')) return null;
        var meant = mistake.Written.Lenient.GetString(bytes);
        return meant.Length < run.Length && meant.Any(c => c >= 0x4E00) && meant.All(IsUsual) ? meant : null;
    }

    // Hanzi, CJK punctuation and full-width forms: what a cell of ours may hold beside ASCII.
    private static bool IsUsual(char c) => c is < '\u0080' or (>= '\u4E00' and <= '\u9FFF') or (>= '\u3000' and <= '\u303F')
        or (>= '\uFF00' and <= '\uFFEF') or (>= '\u2010' and <= '\u2030') or '·' or '¥';
}
