using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Input;

/// <summary>
/// DT-01: what a row refers to belongs to the row's own account. An id of another account resolves, but it joins two plans that have nothing
/// to do with each other. Links are told by <see cref="LinkedPeople"/>, lines of report by PL-13, ids of nothing by <see cref="References"/>.
/// </summary>
public static class AccountsOfReferences
{
    public static void Check(TableRows tables, ReadingContext context)
    {
        var owned = AllTables.Tables.Where(t => t.Key.Length == 1 && ReferenceIndex.Targets.Contains(t.Name) && tables.Has(t) && AccountColumn(t) is not null).ToList();
        var owners = owned.Zip(SideBySide.Select(owned, t => AccountOfId(t, tables))).ToDictionary(o => o.First.Name, o => o.Second);
        foreach (var (row, column, id, account) in SideBySide.SelectMany(AllTables.Tables.Remove(StakeholderLinks.Table), table => Foreign(table, tables, owners)))
        {
            context.Report(row, OfAnother(row, column, id, account));
            tables.MarkFaulty(row);
        }
    }

    private static Column? AccountColumn(Table table) => table == Accounts.Table ? null : table.Find(Accounts.AccountId.Name);

    private static Dictionary<string, string> AccountOfId(Table table, TableRows tables)
    {
        var column = AccountColumn(table)!;
        var accounts = new Dictionary<string, string>(tables.ListOf(table).Count);
        var (text, last) = ((string?)null, "");
        // Where a faulty row belongs is not known: its account may be the fault.
        var faulty = tables.FaultyRows.Where(r => r.Table == table).ToHashSet();
        foreach (var row in tables.Records(table).Select(r => r.Row))
        {
            if (row[column] is not { } account || faulty.Contains(row)) continue;
            if (account != text) (text, last) = (account, column.KeyOf(account));
            accounts.TryAdd(row.Key, last);
        }
        return accounts;
    }

    private static IEnumerable<(Row Row, Column Column, string Id, string Account)> Foreign(Table table, TableRows tables, Dictionary<string, Dictionary<string, string>> owners)
    {
        ImmutableArray<Column> columns = [.. table.Columns.Where(c => c != Stakeholders.ReportsTo && c.References.Length > 0 && c.References.All(owners.ContainsKey))];
        var own = AccountColumn(table);
        if (columns.Length < (own is null ? 2 : 1)) yield break;
        // Neighbouring rows mostly speak of the same account, and refer to the same.
        var (ownText, account) = ((string?)null, (string?)null);
        // Most cells name one id of one table.
        ImmutableArray<Dictionary<string, string>?> simple = [.. columns.Select(c => c is { Kind: not ColumnKind.IdList, References: [var target] } ? owners[target] : null)];
        var sound = new (string? Text, string? Account)[columns.Length];
        foreach (var row in tables.Records(table).Select(r => r.Row))
        {
            // Without an account of its own a row belongs where the first thing does that it refers to.
            if (own is null) account = OwnersOf(row, columns[0], owners).Select(o => o.Accounts[0]).FirstOrDefault();
            else if (row[own] is not { } text) account = null;
            else if (text != ownText) (ownText, account) = (text, own.KeyOf(text));
            if (account is null) continue;
            for (var i = 0; i < columns.Length; i++)
            {
                if (row[columns[i]] is not { } cell || (cell == sound[i].Text && account == sound[i].Account)) continue;
                if (simple[i] is { } only && ((only.TryGetValue(cell, out var owner) && owner == account) || !only.TryGetValue(columns[i].KeyOf(cell), out owner) || owner == account))
                {
                    sound[i] = (cell, account);
                    continue;
                }
                var foreign = OwnersOf(row, columns[i], owners).Where(o => !o.Accounts.Contains(account)).Select(o => o.Id).ToList();
                if (foreign.Count == 0) sound[i] = (cell, account);
                foreach (var id in foreign) yield return (row, columns[i], id, account);
            }
        }
    }

    // The ids of the cell that something has, each with the accounts to which it belongs: at least one, several where several tables have it.
    private static IEnumerable<(string Id, ImmutableArray<string> Accounts)> OwnersOf(Row row, Column column, Dictionary<string, Dictionary<string, string>> owners)
    {
        if (row[column] is not { } text) yield break;
        foreach (var id in column.Kind == ColumnKind.IdList ? column.PiecesOf(text) : [text])
        {
            var key = column.KeyOf(id);
            ImmutableArray<string> accounts = [.. column.References.Select(t => owners[t].GetValueOrDefault(key)).OfType<string>()];
            if (!accounts.IsEmpty) yield return (id, accounts);
        }
    }

    // The other account is not named: not every reader of the fault may know it.
    private static Finding OfAnother(Row row, Column column, string id, string account) => new()
    {
        Id = "DT-01",
        Severity = Severity.Error,
        Where = row.At(column),
        Message = new($"“{column.Title.Zh}”所指的是另一家客户的，这一行属于 {account}。", $"The id in “{column.Title.En}” belongs to another account; the row belongs to {account}."),
        Found = id,
        Expected = new($"客户 {account} 自己的编号", $"an id of {account}"),
        Remedy = new("请改正这个编号；如果编号没错，请改正这一行的客户编号。", "Correct the id; where it is right, correct the account of the row."),
    };
}
