using KspSite.Core.Domain;

namespace KspSite.Core.Input;

/// <summary>The rows of each table by the account that they speak of.</summary>
public sealed class OwnedRows
{
    /// <summary>The key of rows that belong to no account.</summary>
    public const string Nobody = "";

    private readonly Dictionary<Table, IReadOnlyDictionary<string, List<Row>>> _rows = new(ReferenceEqualityComparer.Instance);

    public OwnedRows(TableRows tables)
    {
        Owners = new RowOwners(tables);
        var all = AllTables.Tables;
        foreach (var (table, rows) in all.Zip(SideBySide.Select(all, t => ByOwner(tables.Records(t))))) _rows[table] = rows;
    }

    public RowOwners Owners { get; }

    /// <summary>By id of the account, in input order; an account without rows is not among the keys. Empty for an absent table.</summary>
    public IReadOnlyDictionary<string, List<Row>> In(Table table) => _rows[table];

    private Dictionary<string, List<Row>> ByOwner(IEnumerable<IRecord> records)
    {
        var rows = new Dictionary<string, List<Row>>(StringComparer.Ordinal);
        foreach (var row in records.Select(r => r.Row))
        {
            var owner = Owners.SubjectOf(row) is { Type: SubjectType.Account } account ? account.Id : Nobody;
            if (!rows.TryGetValue(owner, out var own)) rows[owner] = own = [];
            own.Add(row);
        }
        return rows;
    }
}
