using System.Collections.Concurrent;
using KspSite.Core.Domain;

namespace KspSite.Core.Input;

/// <summary>Which account a row speaks of: its own account_id, or that of the goal, person, review or plan it belongs to.</summary>
public sealed class RowOwners
{
    private readonly HashSet<string> _accounts;
    private readonly Dictionary<string, Dictionary<string, string>> _accountOfId = [];
    private readonly ConcurrentDictionary<Table, ImmutableArray<(Column Column, Dictionary<string, string>? AccountOfId)>> _columns = [];

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
        foreach (var telling in TellingColumns(row.Table))
        {
            if (row[telling.Column] is { } text && Told(telling, text) is { } owner) return owner;
        }
        return Subject.Portfolio;
    }

    /// <summary>As <see cref="SubjectOf"/>, for rows of one table in turn, where neighbours mostly speak of the same. For one thread.</summary>
    public Func<Row, Subject> InTurn(Table table)
    {
        var telling = TellingColumns(table);
        if (telling.IsEmpty) return _ => Subject.Portfolio;
        var (lastText, last) = ((string?)null, Subject.Portfolio);
        return row =>
        {
            var text = row[telling[0].Column];
            if (text is null) return SubjectOf(row);
            if (text == lastText) return last;
            if (Told(telling[0], text) is not { } owner) return SubjectOf(row);
            (lastText, last) = (text, owner);
            return owner;
        };
    }

    private Subject? Told((Column Column, Dictionary<string, string>? AccountOfId) telling, string text)
    {
        var id = CellText.Plain(text);
        var isTold = telling.AccountOfId is { } accountOfId ? accountOfId.TryGetValue(id, out id!) : _accounts.Contains(id);
        return isTold ? Subject.Account(id) : null;
    }

    // In the order of the columns: the account's own id, or that of something which belongs to one account.
    private ImmutableArray<(Column Column, Dictionary<string, string>? AccountOfId)> TellingColumns(Table table) => _columns.GetOrAdd(table, t =>
    [
        .. t.Columns.Where(TellsAccount).Select(c => (c, _accountOfId.GetValueOrDefault(c.References[0]))),
        .. t == Accounts.Table ? [(Accounts.AccountId, (Dictionary<string, string>?)null)] : Array.Empty<(Column, Dictionary<string, string>?)>(),
    ]);

    private bool TellsAccount(Column column)
    {
        if (column.Kind != ColumnKind.Id || column.References is not [var target]) return false;
        return target == Accounts.Table.Name ? column.Name == Accounts.AccountId.Name : _accountOfId.ContainsKey(target);
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
