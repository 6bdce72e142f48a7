using KspSite.Core.Domain;

namespace KspSite.Core.Input;

/// <summary>Which account a row speaks of: its own account_id, or that of the goal, person, review or plan it belongs to.</summary>
public sealed class RowOwners
{
    private readonly HashSet<string> _accounts;
    private readonly Dictionary<string, Dictionary<string, string>> _accountOfId = [];

    public RowOwners(TableRows tables)
    {
        _accounts = [.. tables.All(Accounts.Table).Select(a => a.Id.Value)];
        Index(tables, Goals.Table, g => (g.Id.Value, g.Account.Value));
        Index(tables, Stakeholders.Table, p => (p.Id.Value, p.Account.Value));
        Index(tables, Reviews.Table, r => (r.Id.Value, r.Account.Value));
        Index(tables, Plans.Table, p => (p.Id.Value, p.Account.Value));
    }

    /// <summary>The account, or the portfolio where none can be told.</summary>
    public Subject SubjectOf(Row row)
    {
        foreach (var column in row.Table.Columns)
        {
            if (column.Kind != ColumnKind.Id || column.References.Length != 1 || row[column] is not { } text) continue;
            var id = CellText.Plain(text);
            if (column.References[0] == "accounts" && column.Name == "account_id" && _accounts.Contains(id)) return Subject.Account(id);
            if (_accountOfId.TryGetValue(column.References[0], out var index) && index.TryGetValue(id, out var account)) return Subject.Account(account);
        }
        return row.Table == Accounts.Table && row[Accounts.AccountId] is { } own && _accounts.Contains(CellText.Plain(own))
            ? Subject.Account(CellText.Plain(own)) : Subject.Portfolio;
    }

    private void Index<TRecord>(TableRows tables, Table<TRecord> table, Func<TRecord, (string Id, string Account)> pair)
        where TRecord : class, IRecord
    {
        var index = new Dictionary<string, string>();
        foreach (var record in tables.All(table))
        {
            var (id, account) = pair(record);
            index.TryAdd(id, account);
        }
        _accountOfId[table.Name] = index;
    }
}
