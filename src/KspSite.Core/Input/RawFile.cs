namespace KspSite.Core.Input;

/// <summary>The fields of one row as they stand in the file, and the line on which it begins, from 1.</summary>
public readonly record struct RawRow(int Line, string[] Fields);

/// <summary>
/// A file that feeds one table: its header and rows as text. Made by the shell, which knows disks and encodings; rows may be
/// read lazily, and files side by side.
/// </summary>
public sealed record RawFile
{
    /// <summary>Relative to the site folder, with forward slashes.</summary>
    public required string File { get; init; }

    public required Table Table { get; init; }

    public required ImmutableArray<string> Header { get; init; }

    public required int HeaderLine { get; init; }

    /// <summary>
    /// Whoever reads them again gets them again, their fields as they stand in the file. The fields of a row are good until the next one is
    /// asked for: a reader may use one array for all of them.
    /// </summary>
    public required IEnumerable<RawRow> Rows { get; init; }

    /// <summary>Whether some cell may hold signs of <see cref="Input.HiddenSigns"/>: false spares the search in each.</summary>
    public bool MayHoldHiddenSigns { get; init; } = true;

    /// <summary>As shown to the publisher: <c>UTF-8</c>, <c>GB18030</c> …</summary>
    public string Encoding { get; init; } = "UTF-8";

    public string Delimiter { get; init; } = ",";

    /// <summary>What mapping.yaml says about the file; null where the built-in names are enough.</summary>
    public SourceMapping? Mapping { get; init; }

    /// <summary>The money unit that a title row above the header names (单位：万元), or null.</summary>
    public Domain.MoneyUnit? TitleUnit { get; init; }

    /// <summary>SHA-256 of the file's bytes, lower-case hexadecimal.</summary>
    public string Sha256 { get; init; } = "";
}

/// <summary>What became of one file: for <c>check</c> and the data page.</summary>
/// <param name="RowsRead">Rows of data, without those left out.</param>
/// <param name="RowsRejected">Rows that are not used because they, or rows they need, are faulty.</param>
/// <param name="RowsLeftOut">Totals, repeated headers, and what a filter keeps out.</param>
/// <param name="RowsMerged">Rows that became part of another row with the same key.</param>
public sealed record FileReport(RawFile File, int RowsRead, int RowsRejected, int RowsLeftOut, int RowsMerged, ImmutableArray<string> UnknownColumns);
