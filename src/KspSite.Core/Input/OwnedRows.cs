using KspSite.Core.Domain;

namespace KspSite.Core.Input;

/// <summary>The rows of each table by the account that they speak of.</summary>
public sealed class OwnedRows
{
    /// <summary>The key of rows that belong to no account.</summary>
    public const string Nobody = "";

    private readonly Dictionary<Table, IReadOnlyDictionary<string, List<Row>>> _rows = new(ReferenceEqualityComparer.Instance);

    public OwnedRows(TableRows tables, RowOwners owners)
    {
        var all = AllTables.Tables;
        foreach (var (table, rows) in all.Zip(SideBySide.Select(all, t => ByOwner(t, tables, owners)))) _rows[table] = rows;
    }

    /// <summary>By id of the account, in input order; an account without rows is not among the keys. Empty for an absent table.</summary>
    public IReadOnlyDictionary<string, List<Row>> In(Table table) => _rows[table];

    private static Dictionary<string, List<Row>> ByOwner(Table table, TableRows tables, RowOwners owners)
    {
        var subjectOf = owners.InTurn(table);
        return Groups.OfNeighbours(tables.Records(table).Select(r => r.Row), row => subjectOf(row) is { Type: SubjectType.Account } account ? account.Id : Nobody);
    }
}
