using System.Globalization;
using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Rendering.Tests.Leaks;

/// <summary>
/// Every table filled with rows whose cells can be told from each other: a text, an id or an amount in a cell stands in no
/// other cell but those that refer to it. Made from the columns' declarations, so that a new column is planted by itself.
/// </summary>
internal sealed class PlantedPortfolio
{
    private readonly List<PlantedCell> _cells = [];
    private readonly int _seed;
    private readonly int _rows;
    private int _count;

    /// <param name="seed">Another number makes other texts and codes.</param>
    /// <param name="rows">Of each account in each table.</param>
    /// <param name="marks">One account for each; a code of the vocabulary of visibility, or empty.</param>
    public PlantedPortfolio(int seed, int rows, IReadOnlyList<string> marks)
    {
        (_seed, _rows, Marks) = (seed, rows, marks);
        Files = [.. AllTables.Tables.Select(FileOf)];
    }

    public IReadOnlyList<string> Marks { get; }

    public ImmutableArray<RawFile> Files { get; }

    /// <summary>Every cell whose text can be searched for.</summary>
    public IReadOnlyList<PlantedCell> Cells => _cells;

    public static string AccountId(int account) => $"ACC-{account:00}Q";

    private RawFile FileOf(Table table)
    {
        var rows = new List<RawRow>();
        for (var account = 0; account < Marks.Count; account++)
        {
            var count = table == Accounts.Table ? 1 : _rows;
            for (var i = 0; i < count; i++) rows.Add(new RawRow(rows.Count + 2, [.. table.Columns.Select(c => Cell(table, c, account, i))]));
        }
        return new RawFile { File = $"input/{table.Name}.csv", Table = table, Header = [.. table.Columns.Select(c => c.Name)], HeaderLine = 1, Rows = rows };
    }

    private string Cell(Table table, Column column, int account, int row)
    {
        if (column == Accounts.MoneyUnit || column == SalesFigures.MoneyUnit) return "元";
        if (column.Vocabulary == Vocabularies.Visibility) return Marks[account];
        // A group above the account belongs to another account, which would make two accounts share a cell.
        if (column == Accounts.ParentAccountId) return account > 0 ? AccountId(account - 1) : "";
        if (column == Accounts.Currency) return "CNY";
        var text = Value(table, column, account, row);
        if (text.IsSecretive) _cells.Add(new PlantedCell(table, column, account, text.Text));
        return text.Text;
    }

    private (string Text, bool IsSecretive) Value(Table table, Column column, int account, int row)
    {
        if (column.Kind is ColumnKind.Id or ColumnKind.IdList)
        {
            if (!column.References.IsEmpty) return (IdOf(AllTables.Find(column.References[0])!, account, row), true);
            return (column.Name == "participant_id" ? IdOf(WorkshopParticipants.Table, account, row) : IdOf(table, account, row), true);
        }
        return column.Kind switch
        {
            ColumnKind.Text or ColumnKind.TextList when column == table.Columns.FirstOrDefault(c => c.Name == "rev") => ($"v{row}", false),
            ColumnKind.Text or ColumnKind.TextList => (Token() + "乙&\"", true),
            ColumnKind.LongText => ("甲<" + Token() + ">乙；这一句话说的是只有少数人能看的事情" + Token(), true),
            ColumnKind.Integer when column.Name == "seq" => (Numeral(row + 1), false),
            ColumnKind.Integer when column.Max is null => (Numeral(BigNumber()), true),
            ColumnKind.Integer or ColumnKind.Influence => (Numeral(1 + ((_seed + row) % (int)(column.Max ?? 5))), false),
            ColumnKind.Money or ColumnKind.Decimal => (Numeral(BigNumber()), true),
            ColumnKind.Share => ("35%", false),
            ColumnKind.Date => (Day(column, row), false),
            ColumnKind.DateTime => ("2026-05-01 10:00", false),
            ColumnKind.Time => ("09:30", false),
            ColumnKind.Boolean => ("是", false),
            ColumnKind.Period => ($"2026-{1 + (row % 12):00}", false),
            _ => (column.Vocabulary!.Terms[(_seed + row + column.Ordinal) % column.Vocabulary.Terms.Length].Code, false),
        };
    }

    // Every table whose rows others refer to is told by its place in the dictionary; the rows of accounts never mix.
    private string IdOf(Table table, int account, int row) => table == Accounts.Table
        ? AccountId(account) : $"ID{AllTables.Tables.IndexOf(table)}-{account}-{row % _rows}-{_seed % 1000:000}x";

    // Snapshots need different dates, and no date may run backwards.
    private static string Day(Column column, int row) => column.Name switch
    {
        "as_of" => $"2026-0{1 + (row % 5)}-15",
        _ when column.Name.Contains("start", StringComparison.Ordinal) || column.Name is "opened" or "requested_on" => "2026-01-05",
        _ => "2026-06-10",
    };

    private string Token() => $"zq{_seed % 10000:0000}{++_count:00000}qz";

    private long BigNumber() => 400_000_000 + (((_seed % 977) * 100_003L + ++_count * 7_919L) % 500_000_000);

    private static string Numeral(long number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A cell that can be told from all others.</summary>
internal sealed record PlantedCell(Table Table, Column Column, int Account, string Text)
{
    /// <summary>What to look for: the parts of the text that no encoding changes.</summary>
    public IEnumerable<string> Tokens => Column.Kind switch
    {
        ColumnKind.Text or ColumnKind.TextList or ColumnKind.LongText => System.Text.RegularExpressions.Regex.Matches(Text, "zq[0-9]+qz", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Select(m => m.Value),
        ColumnKind.Money or ColumnKind.Decimal or ColumnKind.Integer => [Text, Grouped],
        _ => [Text],
    };

    private string Grouped => long.Parse(Text, CultureInfo.InvariantCulture).ToString("#,0", CultureInfo.InvariantCulture);
}
