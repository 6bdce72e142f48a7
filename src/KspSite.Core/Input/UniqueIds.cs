using KspSite.Core.Diagnostics;

namespace KspSite.Core.Input;

/// <summary>
/// DT-02: ids are unique inside a table. Within a file the first row with an id stands and each later one is faulty; of two files the row in the
/// one whose name comes last, which is the newest where names carry the month of the export.
/// </summary>
public static class UniqueIds
{
    public static void Check(TableRows tables, ReadingContext context)
    {
        foreach (var (row, key, stands) in SideBySide.SelectMany([.. Domain.AllTables.Tables.Where(t => t.Key.Length > 0)], table => tables.Has(table) ? Repeated(tables.ListOf(table)) : []))
        {
            context.Report(row, Repeated(row, row.Table, key, stands));
            tables.MarkFaulty(row);
        }
    }

    private static IEnumerable<(Row Row, string Key, Row Stands)> Repeated(List<IRecord> records)
    {
        var standing = new Dictionary<string, Row>(records.Count);
        foreach (var row in records.Select(r => r.Row))
        {
            var key = row.Key;
            if (standing.TryAdd(key, row)) continue;
            var other = standing[key];
            if (string.CompareOrdinal(row.Source.File, other.Source.File) <= 0) yield return (row, key, other);
            else
            {
                standing[key] = row;
                yield return (other, key, row);
            }
        }
    }

    private static Finding Repeated(Row row, Table table, string key, Row stands)
    {
        var zh = string.Join("＋", table.Key.Select(k => k.Title.Zh));
        var en = string.Join(" + ", table.Key.Select(k => k.Title.En));
        var isOneFile = row.Source.File == stands.Source.File;
        return new Finding
        {
            Id = "DT-02",
            Severity = Severity.Error,
            Where = row.At(table.Key[^1]),
            Message = isOneFile
                ? new($"“{zh}”重复，首次出现在 {stands.Source}。", $"“{en}” is used twice, first in {stands.Source}.")
                : new($"“{zh}”重复，另一个文件 {stands.Source} 里也有。", $"“{en}” is used twice: another file has it in {stands.Source}."),
            Found = key,
            Expected = new($"每行的“{zh}”都不同", $"a different “{en}” in every row"),
            Remedy = isOneFile
                ? new("请改正编号，或删除多余的一行。", "Correct the id, or delete the extra row.")
                : new("如果一个是另一个的新版本（例如进行表写出的文件），请只留新的；如果是同一张表不同日期的导出，请把旧的移到 history/日期/（例如 history/2026-10-31/）；否则请改正编号。",
                    "If one is a newer version of the other (a file written by the run sheet, say), keep that one only; if they are exports of one table on different days, move the older one to history/DATE/ (such as history/2026-10-31/); else correct the id."),
        };
    }
}
