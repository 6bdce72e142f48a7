using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Audiences;

/// <summary>
/// Rows that the audience may not see whatever their columns: their own mark is too narrow, or their account is not one of
/// those named for the build. What hangs on them follows in <see cref="Narrowing"/>.
/// </summary>
internal sealed class HiddenRows
{
    private readonly HashSet<Row> _rows;

    private HiddenRows(HashSet<Row> rows, bool onlyNamedAccounts) => (_rows, OnlyNamedAccounts) = (rows, onlyNamedAccounts);

    public bool IsEmpty => _rows.Count == 0;

    /// <summary>Whether the build is for named accounts, so that whatever belongs to none of them is left out too.</summary>
    public bool OnlyNamedAccounts { get; }

    public bool Contains(Row row) => _rows.Contains(row);

    /// <param name="today">In the reading of an earlier portfolio: which accounts are hidden now.</param>
    public static HiddenRows Of(Portfolio portfolio, TodaysAccounts today)
    {
        var audience = portfolio.Settings.Audience;
        var rows = new HashSet<Row>();
        if (!audience.HidesRows && today.IsEmpty) return new(rows, onlyNamedAccounts: false);
        foreach (var table in AllTables.Tables)
        {
            if (table.Columns.FirstOrDefault(c => c.Vocabulary == Vocabularies.Visibility) is not { } mark) continue;
            rows.UnionWith(portfolio.Tables.Records(table).Select(r => r.Row).Where(r => !audience.MaySee(MarkOf(r, mark))));
        }
        foreach (var account in portfolio.Accounts)
        {
            var isNamed = audience.Accounts.IsEmpty || audience.Accounts.Contains(account.Id);
            if (!isNamed || today.Hides(account.Id.Value)) rows.Add(account.Account.Row);
        }
        return new(rows, !audience.Accounts.IsEmpty);
    }

    public ImmutableHashSet<string> AccountsIn(Portfolio portfolio) =>
        [.. portfolio.Accounts.Where(a => Contains(a.Account.Row)).Select(a => a.Id.Value)];

    // A mark that cannot be read has been reported (DT-07) and left out by the reader; here the narrowest is meant.
    private static Visibility? MarkOf(Row row, Column mark) => row[mark] is not { } text ? null
        : Vocabularies.Visibility.IndexOf(text) is { } index ? Vocabularies.Visibility.ValueAt(index) : Visibility.Team;
}
