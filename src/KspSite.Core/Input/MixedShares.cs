using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Input;

/// <summary>
/// DT-04: in a column whose shares are written as 99, a 1 most likely means 1 % too, but it is read as 100 %, as is right where shares are
/// written as 0.35. One cell alone does not tell which of the two a column is; its neighbours of the same file do.
/// </summary>
public static class MixedShares
{
    public static void Check(TableRows tables, ReadingContext context)
    {
        foreach (var table in AllTables.Tables.Where(tables.Has))
        {
            foreach (var column in table.Columns.Where(c => c.Kind == ColumnKind.Share))
            {
                if (!tables.ListOf(table).Exists(r => Bare(r.Row, column) is > 1 and <= 100)) continue;
                foreach (var file in tables.Records(table).Select(r => r.Row).Where(r => r[column] is not null).GroupBy(r => r.OriginOf(column).File)) Check(column, [.. file], context);
            }
        }
    }

    private static void Check(Column column, List<Row> rows, ReadingContext context)
    {
        if (rows.Find(r => Bare(r, column) is > 1 and <= 100) is not { } percent) return;
        foreach (var row in rows)
        {
            if (Bare(row, column) is { } share and > 0 and <= 1) context.Report(row, InDoubt(row, column, share, percent[column]!));
        }
    }

    // As it stands, where nothing says that it is a part of a whole.
    private static decimal? Bare(Row row, Column column) =>
        row[column] is { } text && !text.Contains('%', StringComparison.Ordinal) && CellText.TryNumber(CellText.Plain(text), out var number) ? number : null;

    private static Finding InDoubt(Row row, Column column, decimal share, string other)
    {
        var (written, read) = (Numerals.Text(share) + "%", Numerals.Text(share * 100) + "%");
        return new()
        {
            Id = "DT-04",
            Severity = Severity.Warning,
            Where = row.At(column),
            Message = new($"比例没有百分号，按 {read} 理解；同一列里的“{other}”却是百分比的写法。", $"The share has no percent sign and is read as {read}, though “{other}” in the same column is a percentage."),
            Found = row[column],
            Expected = new($"{written} 或 {read}", $"{written} or {read}"),
            Remedy = new("请写上百分号。如果这一列全是百分比，也可以在 mapping.yaml 里写 defaults: {shares: percent}。", "Write the percent sign. Where the whole column holds percentages, mapping.yaml may say defaults: {shares: percent} instead."),
        };
    }
}
