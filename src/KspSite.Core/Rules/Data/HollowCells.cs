using System.Runtime.InteropServices;
using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Rules.Data;

/// <summary>A text cell that says nothing.</summary>
/// <param name="Accounts">Number of accounts in which the same text stands; null where it is a placeholder or too short.</param>
public sealed record HollowCell(Row Row, Column Column, int? Accounts)
{
    public SourceRef Place => Row.At(Column);
}

/// <summary>DT-06's view of all declared text columns, gathered in one pass over the tables.</summary>
public static class HollowCells
{
    internal static readonly Threshold MinCharacters = new("DT-06.min_characters", 2, 1, 20,
        new("长文本少于这么多字等于没写", "a long text of fewer characters says nothing"));

    internal static readonly Threshold MinCopies = new("DT-06.min_plans", 3, 2, 1000,
        new("同一段长文本出现在这么多份计划里，算照抄", "the same long text in this many plans counts as copied"));

    /// <summary>By the account that each cell belongs to, or the portfolio; in the order of the files' places.</summary>
    public static ILookup<Subject, HollowCell> In(Portfolio portfolio)
    {
        var minCharacters = portfolio.Settings.Value(MinCharacters);
        var empty = new List<HollowCell>();
        var uses = new Dictionary<string, Uses>();
        foreach (var cells in SideBySide.Select(AllTables.Tables, table => Cells(table, portfolio.Tables.Records(table).Select(r => r.Row), minCharacters)))
        {
            empty.AddRange(cells.Empty);
            Note(cells.Long, uses);
        }
        return Places(empty, uses, portfolio);
    }

    /// <summary>Those of one account, as <see cref="In(Portfolio)"/> has them: of the other rows only the texts that stand in its own are looked at.</summary>
    internal static ILookup<Subject, HollowCell> In(Portfolio portfolio, AccountDossier account)
    {
        var minCharacters = portfolio.Settings.Value(MinCharacters);
        var own = AllTables.Tables.Select(table => Cells(table, portfolio.Rows.In(table).GetValueOrDefault(account.Id.Value, []), minCharacters)).ToList();
        var texts = own.SelectMany(o => o.Long).Select(l => l.Text).ToHashSet();
        var lengths = texts.Select(t => t.Length).ToHashSet();
        var uses = new Dictionary<string, Uses>();
        foreach (var cells in SideBySide.Select(AllTables.Tables, table => CellsWith(texts, lengths, table, portfolio))) Note(cells, uses);
        return Places(own.SelectMany(o => o.Empty), uses, portfolio, account.Subject());
    }

    private static void Note(IEnumerable<LongText> cells, Dictionary<string, Uses> uses)
    {
        foreach (var (row, column, text) in cells) CollectionsMarshal.GetValueRefOrAddDefault(uses, text, out _).Add(row, column);
    }

    private static ILookup<Subject, HollowCell> Places(IEnumerable<HollowCell> empty, Dictionary<string, Uses> uses, Portfolio portfolio, Subject? only = null)
    {
        var owners = portfolio.RowOwners;
        var minCopies = portfolio.Settings.Value(MinCopies);
        var copies = uses.Values.Where(u => u.Count >= minCopies).SelectMany(u => Copies(u.Cells, minCopies, owners));
        return empty.Concat(copies).Select(c => (Cell: c, Owner: owners.SubjectOf(c.Row))).Where(c => only is null || c.Owner == only)
            .OrderBy(c => c.Cell.Place.File, StringComparer.Ordinal).ThenBy(c => c.Cell.Row.Line).ThenBy(c => c.Cell.Place.Column)
            .ToLookup(c => c.Owner, c => c.Cell);
    }

    private static (List<HollowCell> Empty, List<LongText> Long) Cells(Table table, IEnumerable<Row> rows, decimal minCharacters)
    {
        var (empty, texts) = (new List<HollowCell>(), new List<LongText>());
        var columns = table.Columns.Where(c => c.Kind is ColumnKind.Text or ColumnKind.LongText).ToList();
        foreach (var row in rows)
        {
            foreach (var column in columns)
            {
                if (row[column] is not { } text) continue;
                var isLong = column.Kind == ColumnKind.LongText;
                if (Placeholders.Contains(text) || (isLong && IsShort(text, minCharacters))) empty.Add(new(row, column, null));
                else if (isLong) texts.Add(new(row, column, text));
            }
        }
        return (empty, texts);
    }

    private static List<LongText> CellsWith(HashSet<string> texts, HashSet<int> lengths, Table table, Portfolio portfolio)
    {
        var found = new List<LongText>();
        var columns = table.Columns.Where(c => c.Kind == ColumnKind.LongText).ToList();
        if (columns.Count == 0) return found;
        foreach (var row in portfolio.Tables.Records(table).Select(r => r.Row))
        {
            foreach (var column in columns)
            {
                if (row[column] is { } text && lengths.Contains(text.Length) && texts.Contains(text)) found.Add(new(row, column, text));
            }
        }
        return found;
    }

    private static bool IsShort(string text, decimal minCharacters) =>
        text.Length < 2 * minCharacters && text.EnumerateRunes().Count() < minCharacters;

    private static IEnumerable<HollowCell> Copies(IReadOnlyList<(Row Row, Column Column)> cells, decimal minCopies, RowOwners owners)
    {
        var owned = cells.Select(c => (Cell: c, Owner: owners.SubjectOf(c.Row))).Where(c => c.Owner.Type == SubjectType.Account).ToList();
        var accounts = owned.Select(c => c.Owner).Distinct().Count();
        return accounts < minCopies ? [] : owned.Select(c => new HollowCell(c.Cell.Row, c.Cell.Column, accounts));
    }

    private readonly record struct LongText(Row Row, Column Column, string Text);

    /// <summary>Where one text stands. Nearly every text stands once, so that the list is made only for the second place.</summary>
    private struct Uses
    {
        private (Row Row, Column Column) _first;
        private List<(Row Row, Column Column)>? _all;

        public readonly int Count => _all?.Count ?? 1;

        public readonly IReadOnlyList<(Row Row, Column Column)> Cells => _all ?? [_first];

        public void Add(Row row, Column column)
        {
            if (_first.Row is null) _first = (row, column);
            else (_all ??= [_first]).Add((row, column));
        }
    }
}
