using System.Globalization;
using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Tests;

/// <summary>
/// Builds portfolios for tests from small tables written as in a CSV file: header on the first line, fields separated by
/// <c>|</c>, blank lines ignored. Headers may be the storage names. An <c>accounts</c> table with the single account A1
/// (unit 元) is added where a test gives none.
/// </summary>
internal static class Given
{
    public static readonly DateOnly AsOf = new(2026, 6, 30);

    public static Portfolio Portfolio(params (string Table, string Text)[] tables) => Loaded(tables).Portfolio;

    public static LoadResult Loaded(params (string Table, string Text)[] tables) => Loaded(new SiteSettings { AsOf = AsOf }, tables);

    public static LoadResult Loaded(SiteSettings settings, params (string Table, string Text)[] tables)
    {
        (string Table, string Text)[] all = tables.Any(t => t.Table == "accounts")
            ? tables : [("accounts", "account_id|account_name|money_unit\nA1|甲公司|元"), .. tables];
        return PortfolioReader.Read(all.Select(t => File(t.Table, t.Text)), settings);
    }

    /// <summary>The only account, or the one with the id.</summary>
    public static AccountDossier Account(this Portfolio portfolio, string? id = null) =>
        portfolio.Accounts.Single(a => id is null || a.Id.Value == id);

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    // Of two files of one table each has a name of its own: "sales_figures 2026-10".
    private static RawFile File(string table, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select((line, i) => (Line: line.Trim(), Number: i + 1)).Where(l => l.Line.Length > 0).ToList();
        return new RawFile
        {
            File = $"input/{table}.csv",
            Table = AllTables.Find(table.Split(' ')[0]) ?? throw new ArgumentException($"no table {table}", nameof(table)),
            Header = [.. Fields(lines[0].Line)],
            HeaderLine = 1,
            Rows = lines.Skip(1).Select(l => new RawRow(l.Number, Fields(l.Line))).ToList(),
        };
    }

    // A list inside a cell is written with ； in tests, since | separates the fields.
    private static string[] Fields(string line) => line.Split('|', StringSplitOptions.TrimEntries);
}
