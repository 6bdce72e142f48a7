using KspSite.Core.Diagnostics;

namespace KspSite.Core.Input;

/// <summary>DT-01: every reference resolves. One to a row that has a fault of its own does: that fault is the one to mend.</summary>
public static class References
{
    public static void Check(TableRows tables, ReadingContext context)
    {
        var index = new ReferenceIndex(tables, withFaulty: true);
        foreach (var (row, column, id) in SideBySide.SelectMany(Domain.AllTables.Tables, table => Dangling(table, tables, index)))
        {
            context.Report(row, Unresolved(row, column, id));
            tables.MarkFaulty(row);
        }
    }

    private static IEnumerable<(Row Row, Column Column, string Id)> Dangling(Table table, TableRows tables, ReferenceIndex index)
    {
        var columns = index.ColumnsOf(table);
        if (columns.IsEmpty) yield break;
        foreach (var row in tables.Records(table).Select(r => r.Row))
        {
            foreach (var column in columns)
            {
                foreach (var id in column.Dangling(row)) yield return (row, column.Column, id);
            }
        }
    }

    private static Finding Unresolved(Row row, Column column, string id)
    {
        var targets = column.References.Select(name => Domain.AllTables.Find(name)!).ToList();
        return new Finding
        {
            Id = "DT-01",
            Severity = Severity.Error,
            Where = row.At(column),
            Message = new($"“{column.Title.Zh}”所指的编号不存在。", $"The id in “{column.Title.En}” does not exist."),
            Found = id,
            Expected = new(
                string.Join("或", targets.Select(t => $"“{t.Title.Zh}”表中已有的编号")),
                string.Join(" or ", targets.Select(t => $"an id of the table “{t.Title.En}”"))),
            Remedy = new("请改正编号，或在被引用的表中补上这一行。", "Correct the id, or add the missing row to that table."),
        };
    }
}
