using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Input;

/// <summary>How values that can be read in two ways are meant. Unknown everywhere: such values are reported, not guessed.</summary>
public sealed record CellReading
{
    public static readonly CellReading Default = new();

    public DateOrder Dates { get; init; }

    public PartialDate Partial { get; init; }

    /// <summary>Whether a number in a date column is Excel's serial number.</summary>
    public bool SerialDates { get; init; }

    /// <summary>Whether a bare number in a share column is percent (true), a part of one (false), or unsaid.</summary>
    public bool? PercentShares { get; init; }

    /// <summary>The unit of amounts that name none themselves.</summary>
    public MoneyUnit? Unit { get; init; }
}

/// <summary>Where the text of one column comes from and what is done to it on the way. Steps in the order of the properties.</summary>
public sealed record CellRecipe(Column Column)
{
    /// <summary>Headers of the source; several are joined. Empty for a constant.</summary>
    public ImmutableArray<string> From { get; init; } = [];

    /// <summary>The text of every row, or, with headers, of the rows in which they are empty.</summary>
    public string? Constant { get; init; }

    /// <summary>Stands between joined texts.</summary>
    public string Join { get; init; } = " ";

    /// <summary>Where the text is cut; null where it is not.</summary>
    public string? Split { get; init; }

    /// <summary>The piece that counts after cutting, from 1; negative from the end.</summary>
    public int Part { get; init; } = 1;

    /// <summary>Words of the source and what they stand for, by <see cref="Headers.Key"/>. An empty target leaves the cell empty.</summary>
    public ImmutableDictionary<string, string> Values { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What every word stands for that <see cref="Values"/> does not name; null: itself.</summary>
    public string? OtherValues { get; init; }

    /// <summary>Whether an id is made from a name: signs that an id cannot hold become hyphens.</summary>
    public bool MakesId { get; init; }

    /// <summary>Differs from the source's where the column says so.</summary>
    public CellReading? Reading { get; init; }

    /// <summary>The place in mapping.yaml.</summary>
    public SourceRef Where { get; init; }
}

/// <summary>A condition on the rows of a source.</summary>
public sealed record RowFilter(string Header, SourceRef Where)
{
    /// <summary>The row counts only with one of these, compared by <see cref="Headers.Key"/>; empty: no such condition.</summary>
    public ImmutableHashSet<string> Only { get; init; } = [];

    /// <summary>The row does not count with one of these.</summary>
    public ImmutableHashSet<string> Without { get; init; } = [];

    public bool Accepts(string text)
    {
        var key = Headers.Key(text);
        return (Only.Count == 0 || Only.Contains(key)) && !Without.Contains(key);
    }
}

/// <summary>How the files of one source feed one table, as mapping.yaml says, checked.</summary>
public sealed record SourceMapping
{
    /// <summary>Under which the order of precedence names it.</summary>
    public required string Name { get; init; }

    /// <summary>Its place in mapping.yaml.</summary>
    public required SourceRef Where { get; init; }

    public required Table Table { get; init; }

    /// <summary>File name or path with <c>*</c> and <c>?</c>, relative to the folder of mapping.yaml.</summary>
    public required string Pattern { get; init; }

    /// <summary>The place of <see cref="Pattern"/> in mapping.yaml.</summary>
    public SourceRef PatternAt { get; init; }

    /// <summary>The place of <see cref="Sheet"/> in mapping.yaml.</summary>
    public SourceRef SheetAt { get; init; }

    /// <summary>The folder of mapping.yaml, relative to the site, with a slash at the end.</summary>
    public required string Folder { get; init; }

    /// <summary>The sheet of a workbook, with <c>*</c> and <c>?</c>; null: any.</summary>
    public string? Sheet { get; init; }

    /// <summary>Null: recognised.</summary>
    public string? Encoding { get; init; }

    /// <summary>Null: recognised.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Line of the file (row of the sheet) with the header, from 1; null: found.</summary>
    public int? HeaderRow { get; init; }

    /// <summary>Rows below the header that are no data.</summary>
    public int SkipRows { get; init; }

    /// <summary>Texts with which the first cell of the first row behind the data begins, by <see cref="Headers.Key"/>.</summary>
    public ImmutableArray<string> StopAt { get; init; } = [];

    public ImmutableArray<CellRecipe> Columns { get; init; } = [];

    /// <summary>Headers of the source that are not used, and not worth a word.</summary>
    public ImmutableHashSet<string> Ignore { get; init; } = [];

    public ImmutableArray<RowFilter> Filters { get; init; } = [];

    /// <summary>Columns whose empty cells mean "as above": merged cells of a spreadsheet.</summary>
    public ImmutableArray<Column> FillDown { get; init; } = [];

    /// <summary>Whether rows that repeat a key of the table are one row: for sheets with an account beside each of its people.</summary>
    public bool Distinct { get; init; }

    public CellReading Reading { get; init; } = CellReading.Default;

    /// <summary>The table's order of precedence; null where rows with the same key are not one row.</summary>
    public SourcePrecedence? Precedence { get; init; }

    /// <summary>Whether rows of this source are joined with others of the same key.</summary>
    public bool IsMerged => Distinct || Precedence is not null;
}

/// <summary>Which source counts where several feed one table, per column.</summary>
/// <param name="Sources">Names of sources, the first one first; used for columns that <paramref name="Columns"/> does not name.</param>
public sealed record SourcePrecedence(Table Table, ImmutableArray<string> Sources, ImmutableDictionary<string, ImmutableArray<string>> Columns)
{
    /// <summary>Place of a source in the order for a column, from 0; those not named come last.</summary>
    public int RankOf(Column column, string source)
    {
        var rank = Columns.GetValueOrDefault(column.Name, Sources).IndexOf(source);
        return rank < 0 ? int.MaxValue : rank;
    }
}
