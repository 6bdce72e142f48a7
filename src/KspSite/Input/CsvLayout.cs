using CsvHelper;
using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Input;

/// <summary>How one CSV file is laid out: its delimiter and its header row.</summary>
/// <param name="TitleUnit">The money unit that a row above the header names, or null.</param>
internal sealed record CsvLayout(char Delimiter, ImmutableArray<string> Header, int HeaderLine, MoneyUnit? TitleUnit = null)
{
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    /// <summary>As shown to the publisher.</summary>
    public string DelimiterName => NameOf(Delimiter);

    public static string NameOf(char delimiter) => delimiter == '\t' ? "Tab" : delimiter.ToString();

    /// <summary>
    /// Chooses the delimiter and the header among the top rows: the delimiter with which most of the header's fields are columns
    /// of the table. Null after a finding IN-05 or IN-07.
    /// </summary>
    public static CsvLayout? Detect(TextSource source, HeaderSearch search, ICollection<Finding> findings)
    {
        if (string.IsNullOrWhiteSpace(source.Sample))
        {
            findings.Add(HeaderFaults.Empty(source.File));
            return null;
        }
        var found = Candidates(source.Sample, search.Delimiter)
            .Select(delimiter => Best(source.Sample, delimiter, search))
            .OfType<Candidate>()
            .MaxBy(c => c.Matches);
        if (found is null)
        {
            findings.Add(HeaderFaults.None(source, search));
            return null;
        }
        if (found.Malformed)
        {
            findings.Add(QuoteFaults.InHeader(source.File, found.Header.Line));
            return null;
        }
        return new CsvLayout(found.Delimiter, [.. found.Header.Fields], found.Header.Line, found.TitleUnit);
    }

    /// <summary>The delimiter of a file of which nothing is known: the one that cuts its top rows into the most fields of one number.</summary>
    public static char DelimiterOf(string sample) => Candidates(sample, asked: null)
        .Select(delimiter => (delimiter, Rows: TopRows(sample, delimiter, HeaderSearch.RowsSearched).Rows))
        .OrderByDescending(c => c.Rows.Where(r => r.Fields.Length > 1).GroupBy(r => r.Fields.Length).Max(g => (int?)(g.Count() * g.Key)) ?? 0)
        .First().delimiter;

    /// <summary>The first rows of a text, with their lines from 1; blank lines are left out.</summary>
    public static (List<RawRow> Rows, HashSet<int> Malformed) TopRows(string sample, char delimiter, int depth)
    {
        var malformed = new HashSet<int>();
        using var reader = CsvReader.FromText(sample, CsvReaderOptions.Default with
        {
            HasHeader = false,
            Separator = delimiter,
            TrackLineNumbers = true,
            OnMalformedRecord = record => malformed.Add((int)record.LineNumber),
        });
        var rows = new List<RawRow>();
        while (rows.Count < depth && reader.Read())
        {
            var fields = new string[reader.FieldCount];
            for (var i = 0; i < fields.Length; i++) fields[i] = reader.GetString(i);
            rows.Add(new RawRow((int)reader.LineNumber, fields));
        }
        return (rows, malformed);
    }

    // A first line sep=; is Excel's own word for the delimiter.
    private static IEnumerable<char> Candidates(string sample, char? asked)
    {
        if (asked is { } known) return [known];
        return sample.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && sample.Length > 4 && sample[4] is > ' ' and < '\x7F' or '\t' and not '"'
            ? [sample[4]] : Delimiters;
    }

    private static Candidate? Best(string sample, char delimiter, HeaderSearch search)
    {
        var (rows, malformed) = TopRows(sample, delimiter, search.Depth);
        return search.In(rows) is var (header, matches)
            ? new Candidate(delimiter, header, malformed.Contains(header.Line), matches, HeaderSearch.UnitAbove(rows, header.Line)) : null;
    }

    private sealed record Candidate(char Delimiter, RawRow Header, bool Malformed, int Matches, MoneyUnit? TitleUnit);
}
