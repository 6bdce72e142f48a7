using CsvHelper;
using KspSite.Core.Diagnostics;
using KspSite.Core.Input;

namespace KspSite.Input;

/// <summary>How one CSV file is laid out: its delimiter and its header row.</summary>
internal sealed record CsvLayout(char Delimiter, ImmutableArray<string> Header, int HeaderLine)
{
    private const int RowsSearched = 10;
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    /// <summary>As shown to the publisher.</summary>
    public string DelimiterName => Delimiter == '\t' ? "Tab" : Delimiter.ToString();

    /// <summary>
    /// Chooses the delimiter and the first of the top rows in which at least two fields are columns of the table; a file of one
    /// column needs one. Null after a finding IN-05 or IN-07.
    /// </summary>
    public static CsvLayout? Detect(TextSource source, Table table, ICollection<Finding> findings)
    {
        if (string.IsNullOrWhiteSpace(source.Sample))
        {
            findings.Add(HeaderFaults.Empty(source.File));
            return null;
        }
        var isHeader = TableSource.HeaderTest(table);
        var found = Candidates(source.Sample)
            .Select(delimiter => Best(source.Sample, delimiter, isHeader))
            .OfType<Candidate>()
            .MaxBy(c => c.Matches);
        if (found is null)
        {
            findings.Add(HeaderFaults.None(source, table, isHeader));
            return null;
        }
        if (found.Malformed)
        {
            findings.Add(QuoteFaults.InHeader(source.File, found.Line));
            return null;
        }
        return new CsvLayout(found.Delimiter, [.. found.Fields], found.Line);
    }

    // A first line sep=; is Excel's own word for the delimiter.
    private static IEnumerable<char> Candidates(string sample) =>
        sample.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && sample.Length > 4 && sample[4] is > ' ' and < '\x7F' or '\t' and not '"'
            ? [sample[4]] : Delimiters;

    private static Candidate? Best(string sample, char delimiter, Func<string, bool> isHeader)
    {
        var rows = TopRows(sample, delimiter)
            .Select(r => r with { Matches = r.Fields.Count(isHeader) }).ToList();
        return rows.FirstOrDefault(r => r.Matches >= 2) ?? rows.FirstOrDefault(r => r.Matches == 1 && r.Fields.Length == 1);
    }

    private static List<Candidate> TopRows(string sample, char delimiter)
    {
        var malformed = new HashSet<long>();
        using var reader = CsvReader.FromText(sample, CsvReaderOptions.Default with
        {
            HasHeader = false,
            Separator = delimiter,
            TrackLineNumbers = true,
            OnMalformedRecord = record => malformed.Add(record.LineNumber),
        });
        var rows = new List<Candidate>();
        while (rows.Count < RowsSearched && reader.Read())
        {
            var fields = new string[reader.FieldCount];
            for (var i = 0; i < fields.Length; i++) fields[i] = reader.GetString(i);
            rows.Add(new Candidate(delimiter, fields, (int)reader.LineNumber, malformed.Contains(reader.LineNumber), Matches: 0));
        }
        return rows;
    }

    private sealed record Candidate(char Delimiter, string[] Fields, int Line, bool Malformed, int Matches);
}
