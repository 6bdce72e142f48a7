namespace KspSite.Core.Input;

/// <summary>The ids of rows by what people call them: who fills a sheet by hand writes 华东直销 where the id is due.</summary>
public sealed class NamedRows(TableRows tables)
{
    // Long lists do not help to choose.
    private const int Most = 3;

    // Where both rows say to what they belong, it has to be the same: every customer has its 王总.
    private static readonly ImmutableArray<string> Owners = ["account_id", "workshop_id"];

    private readonly Dictionary<string, ILookup<string, Row>> _rows = [];

    /// <summary>Ids of the rows with the name, of those that the row could have meant, in ordinal order: mostly none, at most three.</summary>
    public ImmutableArray<string> Of(Row row, Column column, string name) =>
    [
        .. column.References.SelectMany(table => In(table)[Headers.Key(name)]).Where(target => target != row && Owners.All(owner => owner == column.Name || Agree(row, target, owner)))
            .Select(target => target[target.Table.Key[^1]]).OfType<string>().Distinct().Order(StringComparer.Ordinal).Take(Most),
    ];

    private static bool Agree(Row row, Row target, string owner) =>
        Cell(row, owner) is not { } own || Cell(target, owner) is not { } other || own == other;

    private static string? Cell(Row row, string column) => row.Table.Find(column) is { } found && row[found] is { } text ? CellText.Plain(text) : null;

    // Made when the first dangling reference asks: a sound portfolio never does.
    private ILookup<string, Row> In(string table)
    {
        if (!_rows.TryGetValue(table, out var rows)) _rows[table] = rows = Named(Domain.AllTables.Find(table)!);
        return rows;
    }

    private ILookup<string, Row> Named(Table table) => tables.Records(table)
        .SelectMany(record => table.Names.Select(column => (record.Row, Name: record.Row[column])))
        .Where(named => named.Name is not null)
        .ToLookup(named => Headers.Key(named.Name!), named => named.Row);
}
