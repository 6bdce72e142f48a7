using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Input;

namespace KspSite.Init.From;

/// <summary>A column of a foreign file.</summary>
/// <param name="Cells">What stands below the header, one for each row looked at; empty where the cell is.</param>
internal sealed record ForeignColumn(string Header, ImmutableArray<string> Cells)
{
    public string Key { get; } = Headers.Key(Header);

    /// <summary>Without the empty ones.</summary>
    public ImmutableArray<string> Values { get; } = [.. Cells.Where(t => t.Length > 0)];

    public ImmutableArray<string> Distinct { get; } = [.. Cells.Where(t => t.Length > 0).Distinct(StringComparer.Ordinal)];
}

/// <summary>A foreign export as it was found: nothing is known of it but what it shows.</summary>
/// <param name="Path">Relative to the folder looked at, with forward slashes.</param>
/// <param name="Sheet">The sheet of a workbook, or null.</param>
/// <param name="HeaderRow">Line of the header, from 1; more than 1 where titles stand above.</param>
/// <param name="Rows">Rows looked at, below the header and above the notes.</param>
/// <param name="Note">With what the first note below the table begins (Grand Totals …), or null.</param>
internal sealed record ForeignFile(string Path, string? Sheet, int HeaderRow, ImmutableArray<ForeignColumn> Columns, int Rows, string? Note)
{
    /// <summary>The column with the header; else the one that has it with a money unit in brackets.</summary>
    public ForeignColumn? Column(string header) => Columns.FirstOrDefault(c => c.Key == Headers.Key(header))
        ?? Columns.FirstOrDefault(c => HeaderNames.UnitIn(c.Header) is not null && Headers.Key(Headers.SplitUnit(c.Header).Name) == Headers.Key(header));

    /// <summary>As messages name it.</summary>
    public string Name { get; } = System.IO.Path.GetFileNameWithoutExtension(Path) + Suffix(Sheet);

    /// <summary>What its source says under <c>file</c>: its path, or a pattern that fits the file of the next month as well.</summary>
    public string Pattern { get; init; } = Path;

    /// <summary>The name under which its source stands in mapping.yaml.</summary>
    public string SourceName => System.IO.Path.GetFileNameWithoutExtension(Pattern).TrimEnd('*').TrimEnd(' ', '_', '-', '.') + Suffix(Sheet);

    /// <summary>The money unit that a row above the header names, or null.</summary>
    public MoneyUnit? TitleUnit { get; private init; }

    /// <summary>
    /// Finds header, data and notes among the rows: the header is the first of the top rows that is nearly as wide as the widest,
    /// notes are the narrow rows at the end. Null where there is no table.
    /// </summary>
    public static ForeignFile? Of(string path, string? sheet, IReadOnlyList<RawRow> rows)
    {
        var filled = rows.Where(r => r.Fields.Any(f => !string.IsNullOrWhiteSpace(f))).ToList();
        if (filled.Count == 0) return null;
        var width = filled.Take(20).Max(Filled);
        var at = filled.FindIndex(r => Filled(r) >= 2 && Filled(r) * 10 >= width * 7);
        if (at < 0) return null;
        var header = filled[at];
        var data = filled.Skip(at + 1).ToList();
        var end = data.Count;
        while (end > 0 && width > 2 && (Filled(data[end - 1]) == 1 || data[end - 1].Fields.Length < header.Fields.Length)) end--;
        var note = end < data.Count ? NoteOf(data[end]) : null;
        var columns = header.Fields.Select((h, i) => new ForeignColumn(h.Trim(), [.. data.Take(end).Select(r => i < r.Fields.Length ? r.Fields[i].Trim() : "")]));
        return new ForeignFile(path, sheet, header.Line, [.. columns.Where(c => c.Header.Length > 0)], end, note) { TitleUnit = HeaderSearch.UnitAbove(rows, header.Line) };
    }

    private static string Suffix(string? sheet) => sheet is null ? "" : "#" + sheet;

    private static int Filled(RawRow row) => row.Fields.Count(f => !string.IsNullOrWhiteSpace(f));

    private static string NoteOf(RawRow row)
    {
        var text = row.Fields.First(f => !string.IsNullOrWhiteSpace(f)).Trim();
        var end = text.AsSpan().IndexOfAnyInRange('0', '9') is var digit and > 3 ? digit : text.Length;
        if (text.IndexOf('(', StringComparison.Ordinal) is var bracket and > 3) end = Math.Min(end, bracket);
        return text[..Math.Min(end, 40)].Trim();
    }
}
