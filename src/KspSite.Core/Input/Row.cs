using KspSite.Core.Diagnostics;

namespace KspSite.Core.Input;

/// <summary>One row as it was read: its place and its cells as text, by column ordinal. A cell is null where it was empty.</summary>
/// <param name="parts">
/// The rows from which single cells came, by column ordinal, where several rows became one; of an empty cell a row whose source has the
/// column. Null in it: this row's own cell.
/// </param>
public sealed class Row(TableSource origin, int line, string?[] cells, Row?[]? parts = null)
{
    /// <summary>The file the row came from and how its fields match the columns.</summary>
    public TableSource Origin { get; } = origin;

    public Table Table => Origin.Table;

    public string File => Origin.File;

    /// <summary>Line of the file on which the row begins, from 1.</summary>
    public int Line { get; } = line;

    public SourceRef Source => new(File, Line);

    public string? this[Column column] => cells[column.Ordinal];

    internal string?[] Cells => cells;

    /// <summary>The file from which the cell came: the row's own, unless another source filled the cell or is the only one that has the column.</summary>
    public TableSource OriginOf(Column column) => parts?[column.Ordinal]?.Origin ?? Origin;

    /// <summary>Whether a source of the row has the column, be its cell empty or not.</summary>
    public bool Has(Column column) => OriginOf(column).Has(column);

    /// <summary>The files from which the row's cells came, its own first; several only where rows became one. Some may come twice.</summary>
    public IEnumerable<TableSource> Origins => parts is null ? [Origin] : parts.OfType<Row>().Select(p => p.Origin).Prepend(Origin);

    /// <summary>The place of one cell.</summary>
    public SourceRef At(Column column) => parts?[column.Ordinal] is { } part
        ? new(part.File, part.Line, part.Origin.FieldOf(column)) : new(File, Line, Origin.FieldOf(column));

    /// <summary>
    /// What makes the row unique: what the cells of its table's key mean, with a slash between, so that 1 and 01 or two ways to write a
    /// day are one. Empty cells are empty in it.
    /// </summary>
    public string Key => Table.Key switch
    {
        [var only] => KeyPart(only),
        [var first, var second] => KeyPart(first) + "/" + KeyPart(second),
        var columns => string.Join('/', columns.Select(KeyPart)),
    };

    /// <summary>One part of <see cref="Key"/>; empty where the cell is.</summary>
    internal string KeyPart(Column column) => this[column] is { } text ? column.KeyOf(text) : "";

    /// <summary>Whether the cell says "not applicable" instead of a value.</summary>
    public bool IsNotApplicable(Column column) =>
        column.AcceptsNotApplicable && this[column] is { } text && CellText.IsNotApplicable(text);

    /// <summary>The same row with other cells.</summary>
    public Row With(Func<Column, string?> cell) => new(Origin, Line, [.. Table.Columns.Select(cell)], parts);
}

/// <summary>A record that came from a row of a table.</summary>
public interface IRecord
{
    Row Row { get; }
}

/// <summary>A record that belongs to one account.</summary>
public interface IAccountRecord : IRecord
{
    Domain.Id<Domain.Account> Account { get; }
}
