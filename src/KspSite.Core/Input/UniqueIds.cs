using KspSite.Core.Diagnostics;

namespace KspSite.Core.Input;

/// <summary>DT-02: ids are unique inside a table. The first row with an id stands; each later one is faulty.</summary>
public static class UniqueIds
{
    public static void Check(TableRows tables, ReadingContext context)
    {
        foreach (var (row, key, first) in SideBySide.SelectMany([.. Domain.AllTables.Tables.Where(t => t.Key.Length > 0)], table => tables.Has(table) ? Later(tables.ListOf(table)) : []))
        {
            context.Report(row, Repeated(row, row.Table, key, first));
            tables.MarkFaulty(row);
        }
    }

    private static IEnumerable<(Row Row, string Key, Row First)> Later(List<IRecord> records)
    {
        var first = new Dictionary<string, Row>(records.Count);
        foreach (var row in records.Select(r => r.Row))
        {
            var key = row.Key;
            if (!first.TryAdd(key, row)) yield return (row, key, first[key]);
        }
    }

    private static Finding Repeated(Row row, Table table, string key, Row first)
    {
        var zh = string.Join("＋", table.Key.Select(k => k.Title.Zh));
        var en = string.Join(" + ", table.Key.Select(k => k.Title.En));
        return new Finding
        {
            Id = "DT-02",
            Severity = Severity.Error,
            Where = row.At(table.Key[^1]),
            Message = new($"“{zh}”重复，首次出现在 {first.Source}。", $"“{en}” is used twice, first in {first.Source}."),
            Found = key,
            Expected = new($"每行的“{zh}”都不同", $"a different “{en}” in every row"),
            Remedy = new("请改正编号，或删除多余的一行。", "Correct the id, or delete the extra row."),
        };
    }
}
