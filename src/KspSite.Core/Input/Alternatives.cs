using KspSite.Core.Diagnostics;

namespace KspSite.Core.Input;

/// <summary>IN-10: of columns that can stand in for each other, one is filled, or the row cannot be used.</summary>
public static class Alternatives
{
    public static void Check(TableRows tables, ReadingContext context)
    {
        foreach (var table in Domain.AllTables.Tables.Where(t => !t.RequiredOneOf.IsEmpty))
        {
            foreach (var row in tables.Records(table).Select(r => r.Row))
            {
                foreach (var group in MissingIn(row))
                {
                    context.Report(row, NoneOf(row, group));
                    tables.MarkFaulty(row);
                }
            }
        }
    }

    /// <summary>The groups of which no column is filled; mostly none.</summary>
    internal static IEnumerable<ImmutableArray<Column>> MissingIn(Row row) => row.Table.RequiredOneOf.Where(group => group.All(c => row[c] is null));

    private static Finding NoneOf(Row row, ImmutableArray<Column> group) => new()
    {
        Id = FaultKinds.RequiredCell.Id,
        Severity = FaultKinds.RequiredCell.Severity,
        Where = row.At(group[0]),
        Message = new(
            $"{string.Join('和', group.Select(c => $"“{c.Title.Zh}”"))}都为空，这一行无法使用。",
            $"{string.Join(" and ", group.Select(c => $"“{c.Title.En}”"))} are empty; the row cannot be used."),
        Remedy = new("请至少填写其中一项。", "Fill in at least one of them."),
    };
}
