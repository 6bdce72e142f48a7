using KspSite.Core.Diagnostics;

namespace KspSite.Core.Input;

/// <summary>
/// DT-01: every reference resolves. One to a row that has a fault of its own does: that fault is the one to mend. Where ids of a table
/// were not read, what they do not hold is left to <see cref="TableRows.DropFaultyRows"/>.
/// </summary>
public static class References
{
    public static void Check(TableRows tables, ReadingContext context)
    {
        var index = new ReferenceIndex(tables, withFaulty: true);
        var lookalikes = new LookalikeIds(index);
        var named = new NamedRows(tables);
        foreach (var (row, column, id) in SideBySide.SelectMany(Domain.AllTables.Tables, table => Dangling(table, tables, index)))
        {
            if (column.References.Any(tables.HidesIds)) continue;
            context.Report(row, Unresolved(row, column, id, Remedy(row, column, id, lookalikes, named)));
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

    private static Finding Unresolved(Row row, Column column, string id, Words remedy)
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
            Remedy = remedy,
        };
    }

    private static Words Remedy(Row row, Column column, string id, LookalikeIds lookalikes, NamedRows named) => named.Of(row, column, id) switch
    {
        [] => Remedy(row, column, id, lookalikes),
        [var only] => new($"这是名称，这里要写编号：请改成“{only}”。", $"This is a name; the cell needs the id: write “{only}”."),
        var several => new($"这是名称，这里要写编号；叫这个名称的有几个：“{string.Join("”“", several)}”，请改成其中正确的一个。",
            $"This is a name; the cell needs the id. Several have this name: “{string.Join("”, “", several)}”; write the right one of them."),
    };

    private static Words Remedy(Row row, Column column, string id, LookalikeIds lookalikes) => lookalikes.Of(row, column, id) switch
    {
        // A zone may be called NA: the word stands for nothing only where no such id exists.
        [] when Placeholders.SaysNoValue(id) && column.Need != Need.Required => new("还没有对应的编号，就把单元格留空。", "Leave the cell empty while there is no such row."),
        [] => new("请改正编号，或在被引用的表中补上这一行。", "Correct the id, or add the missing row to that table."),
        [var only] => new($"表中有“{only}”，只是写法不同，多半就是它：请改成它；不是的话，请补上这一行。",
            $"The table has “{only}”, which differs only in its writing and is most likely meant: write it that way, or add the missing row if not."),
        var several => new($"表中有几个只是写法不同的：“{string.Join("”“", several)}”。请改成其中正确的一个，或补上这一行。",
            $"The table has several that differ only in their writing: “{string.Join("”, “", several)}”. Write the right one of them, or add the missing row."),
    };
}
