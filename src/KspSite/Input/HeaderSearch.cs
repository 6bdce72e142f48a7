using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Input;

/// <summary>What is known of a table's layout before its rows are seen.</summary>
internal sealed record HeaderSearch
{
    public const int RowsSearched = 10;

    public required Table Table { get; init; }

    /// <summary>Whether a text is a header of the source.</summary>
    public required Func<string, bool> IsHeader { get; init; }

    /// <summary>The line on which the header stands, where mapping.yaml says so.</summary>
    public int? Row { get; init; }

    /// <summary>The delimiter, where mapping.yaml says so.</summary>
    public char? Delimiter { get; init; }

    /// <summary>How many rows from the top may be the header.</summary>
    public int Depth => Row ?? RowsSearched;

    public static HeaderSearch For(Table table, SourceMapping? mapping)
    {
        var builtIn = TableSource.HeaderTest(table);
        if (mapping is null) return new HeaderSearch { Table = table, IsHeader = builtIn };
        HashSet<string> mapped =
        [
            .. mapping.Columns.SelectMany(c => c.From).Concat(mapping.Filters.Select(f => f.Header)).Select(Headers.Key), .. mapping.Ignore,
        ];
        return new HeaderSearch
        {
            Table = table,
            IsHeader = text => !string.IsNullOrWhiteSpace(text) && (mapped.Contains(Headers.Key(text)) || builtIn(text)),
            Row = mapping.HeaderRow,
            Delimiter = mapping.Delimiter,
        };
    }

    /// <summary>
    /// The first row in which at least two fields are headers; one is enough where the row has no other field. Null when none is.
    /// </summary>
    public (RawRow Row, int Matches)? In(IReadOnlyList<RawRow> rows)
    {
        if (Row is { } wanted)
        {
            var at = rows.Where(r => r.Line == wanted).Select(r => (RawRow?)r).FirstOrDefault();
            return at is { } row ? (row, row.Fields.Count(IsHeader)) : null;
        }
        (RawRow, int)? single = null;
        foreach (var row in rows.Take(RowsSearched))
        {
            var matches = row.Fields.Count(IsHeader);
            if (matches >= 2) return (row, matches);
            if (matches == 1 && row.Fields.Count(f => f.Length > 0) == 1) single ??= (row, matches);
        }
        return single;
    }

    /// <summary>The money unit that a row above the header names: 单位：万元.</summary>
    public static MoneyUnit? UnitAbove(IEnumerable<RawRow> rows, int headerLine)
    {
        foreach (var text in rows.Where(r => r.Line < headerLine).SelectMany(r => r.Fields))
        {
            var plain = Width.Narrow(text);
            var at = plain.LastIndexOf("单位:", StringComparison.Ordinal);
            if (at < 0) continue;
            var word = plain[(at + 3)..].Trim().TrimEnd(')', ']').Split([' ', ',', ';', '、'])[0];
            if (MoneyUnits.Parse(word) is { } unit) return unit;
        }
        return null;
    }
}
