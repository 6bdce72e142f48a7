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
            .SelectMany(PairsOfFiles)
            .GroupBy(p => (p.Row.File, Other: p.Other.File))
            .Select(files => (files.First().Row, files.First().Other, files.Sum(p => p.Count)));
    }

    // Of rows that are alike, file against file and never row against row: a month may have thousands of lines.
    private static IEnumerable<(Row Row, Row Other, int Count)> PairsOfFiles(IEnumerable<IRecord> alike)
    {
        var files = alike.GroupBy(r => r.Row.File).OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.ToList()).ToList();
        for (var i = 1; i < files.Count; i++)
        {
            foreach (var other in files.Take(i))
            {
                var told = other.Aggregate(Told.Nothing, (all, r) => all | ToldBy(r));
                var twice = files[i].FindAll(r => (ToldBy(r) & told) != Told.Nothing);
                if (twice.Count > 0) yield return (twice[0].Row, other.Find(o => (ToldBy(o) & ToldBy(twice[0])) != Told.Nothing)!.Row, twice.Count);
            }
        }
    }

    // Sales of one account, zone, channel and period are the same sales even where the later export has another amount.
    private static string Likeness(IRecord record) => record is SalesFigure sales
        ? string.Join('\n', sales.Account, sales.Zone, sales.Channel, sales.Period)
        : string.Join('\n', record.Row.Cells);

    [Flags]
    private enum Told
    {
        Nothing = 0,
        Volume = 1,
        Revenue = 2,
        Profit = 4,
        PlanRevenue = 8,
        Everything = Volume | Revenue | Profit | PlanRevenue,
    }

    // One file may have the revenue and another the profit: then nothing is counted twice.
    private static Told ToldBy(IRecord record) => record is not SalesFigure sales ? Told.Everything
        : (sales.Volume is null ? Told.Nothing : Told.Volume) | (sales.Revenue is null ? Told.Nothing : Told.Revenue)
        | (sales.Profit is null ? Told.Nothing : Told.Profit) | (sales.PlanRevenue is null ? Told.Nothing : Told.PlanRevenue);

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
