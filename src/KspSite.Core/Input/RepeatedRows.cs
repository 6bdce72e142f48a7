using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Input;

/// <summary>
/// IN-27: in a table without ids, rows that two files have alike, as the exports of two months do that both begin in January. Nothing
/// tells such rows apart, so they are kept and counted twice, and the reader is told. Within one file they are taken as meant.
/// </summary>
public static class RepeatedRows
{
    public static void Check(TableRows tables, ReadingContext context)
    {
        foreach (var (row, other, count) in AllTables.Tables.Where(t => t.Key.Length == 0 && tables.Has(t)).SelectMany(t => InTwoFiles(tables.ListOf(t))))
            context.Report(row, Repeated(row, other, count));
    }

    // For each two files the first row of the one whose name comes last, with its like in the other, and how many there are.
    private static IEnumerable<(Row Row, Row Other, int Count)> InTwoFiles(List<IRecord> records)
    {
        if (records.Select(r => r.Row.File).Distinct().Take(2).Count() < 2) return [];
        return records.GroupBy(Likeness)
            .SelectMany(alike => Pairs([.. alike]))
            .GroupBy(p => (p.Row.File, Other: p.Other.File))
            .Select(files => (files.First().Row, files.First().Other, files.Select(p => p.Row).Distinct().Count()));
    }

    private static IEnumerable<(Row Row, Row Other)> Pairs(List<IRecord> alike)
    {
        for (var i = 0; i < alike.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (alike[i].Row.File == alike[j].Row.File || !TellTheSame(alike[i], alike[j])) continue;
                var (a, b) = (alike[i].Row, alike[j].Row);
                yield return string.CompareOrdinal(a.File, b.File) > 0 ? (a, b) : (b, a);
            }
        }
    }

    // Sales of one account, zone, channel and period are the same sales even where the later export has another amount.
    private static string Likeness(IRecord record) => record is SalesFigure sales
        ? string.Join('\n', sales.Account, sales.Zone, sales.Channel, sales.Period)
        : string.Join('\n', record.Row.Cells);

    // One file may have the revenue and another the profit: then nothing is counted twice.
    private static bool TellTheSame(IRecord a, IRecord b) => (a, b) is not (SalesFigure one, SalesFigure two)
        || (one.Volume is not null && two.Volume is not null) || (one.Revenue is not null && two.Revenue is not null)
        || (one.Profit is not null && two.Profit is not null) || (one.PlanRevenue is not null && two.PlanRevenue is not null);

    private static Finding Repeated(Row row, Row other, int count)
    {
        var (n, isSales) = (Numerals.Text(count), row.Table == SalesFigures.Table);
        return new()
        {
            Id = FaultKinds.RepeatedRows.Id,
            Severity = FaultKinds.RepeatedRows.Severity,
            Where = row.Source,
            Message = isSales
                ? new($"同一客户、同一期间的销售写了两遍：有 {n} 行在另一个文件里也有（如 {other.Source}）。两边的金额会加在一起。",
                    $"Sales of one account and period stand here twice: {Counted.Of(count, "row is", "rows are")} also in another file (such as {other.Source}). Both are added up.")
                : new($"有 {n} 行和另一个文件里的一模一样（如 {other.Source}），会出现两次。",
                    $"{Counted.Of(count, "row is", "rows are")} the same as in another file (such as {other.Source}), and will stand there twice."),
            Found = other.File,
            Expected = new("每一行只在一个文件里", "each row in one file only"),
            Remedy = new("如果是同一张表不同日期的导出，请把旧的移到 history/日期/（例如 history/2026-10-31/），或只留新的；如果两份本来就要相加，不用处理。",
                "If they are exports of one table on different days, move the older one to history/DATE/ (such as history/2026-10-31/), or keep the newer one only; if both are meant to be added, nothing needs to be done."),
        };
    }
}
