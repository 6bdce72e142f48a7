using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Input;

/// <summary>What reading a row needs beside its cells: vocabularies in force, money units of the accounts, and where faults go.</summary>
public sealed class ReadingContext(IReadOnlyDictionary<string, Vocabulary> vocabularies, IReadOnlyDictionary<string, AccountUnit> accounts)
{
    private readonly List<(Row Row, Finding Finding)> _findings = [];
    private readonly FindingCounter _counter = new();
    private readonly HashSet<string> _accountsWithoutUnit = [];
    private readonly HashSet<Row> _rowsOfUnknownUnit = [];
    private readonly Dictionary<(Vocabulary, string), string?> _nearTerms = [];

    /// <summary>Faults in the order in which they were met, each with its row.</summary>
    public IReadOnlyList<(Row Row, Finding Finding)> Findings => _findings;

    /// <summary>The vocabulary in force: the site's own list where it has one.</summary>
    public Vocabulary Current(Vocabulary vocabulary) => vocabularies.GetValueOrDefault(vocabulary.Name, vocabulary);

    /// <summary>
    /// The term that a word was probably meant to be, as the word for it that is nearest; null without one. Latin letters only: one
    /// Chinese character more or less makes the opposite (满意, 不满意) rather than a slip.
    /// </summary>
    public string? NearTerm(Vocabulary vocabulary, string word)
    {
        if (!word.All(char.IsAscii)) return null;
        // One wrong word in a hundred thousand rows is looked up once.
        if (!_nearTerms.TryGetValue((vocabulary, word), out var near))
        {
            near = NearMisses.Of(word, vocabulary.Terms.SelectMany(t => (string[])[t.Code, t.En]));
            _nearTerms[(vocabulary, word)] = near;
        }
        return near;
    }

    /// <summary>
    /// What the column's header or mapping.yaml names for the column, else the row's money_unit, else what the source says of all its amounts,
    /// else the account's unit; null where none is known, or the row names one that nobody knows.
    /// </summary>
    public MoneyUnit? UnitOf(Row row, Column column)
    {
        var source = row.OriginOf(column);
        if (source.UnitOf(column) is { } ofColumn) return ofColumn;
        // A money_unit that another source brought into the row tells nothing of these amounts where their own source says its unit.
        if (source.DefaultUnit is { } ofSource && row.Table.Find(SalesFigures.MoneyUnit.Name) is { } cell && row.OriginOf(cell) != source) return ofSource;
        return OwnUnit(row) ?? (UnknownUnits.IsNamedBy(row) ? null : source.DefaultUnit ?? AccountOf(row)?.Unit);
    }

    /// <summary>Accounts with an amount whose unit nobody names (X9); an account without amounts needs no unit.</summary>
    public IReadOnlySet<string> AccountsWithoutUnit => _accountsWithoutUnit;

    public void ReportMissingUnit(Row row)
    {
        if (UnknownUnits.IsNamedBy(row))
        {
            if (_rowsOfUnknownUnit.Add(row)) Report(row, UnknownUnits.In(row));
        }
        else if (AccountId(row) is { } id) _accountsWithoutUnit.Add(id);
    }

    public string CurrencyOf(Row row) => AccountOf(row)?.Currency ?? "CNY";

    public void Report(Row row, Finding finding)
    {
        if (_counter.Admits(finding)) _findings.Add((row, finding));
    }

    /// <summary>A word on each kind of fault that a file has too often for a list.</summary>
    public IEnumerable<Finding> NotListed => _counter.NotListed;

    /// <summary>
    /// One of its own: for some of the rows, to be read beside others, whose reports <see cref="Take"/> brings together; or for rows that
    /// are read a second time, whose faults have been reported and which nobody takes.
    /// </summary>
    public ReadingContext Branch() => new(vocabularies, accounts);

    /// <summary>What a branch met, as if it had been met here. A branch of few rows lists all of it.</summary>
    public void Take(ReadingContext branch)
    {
        foreach (var (row, finding) in branch.Findings) Report(row, finding);
        _accountsWithoutUnit.UnionWith(branch._accountsWithoutUnit);
    }

    /// <summary>The unit that the row's own money_unit cell names, if it has one.</summary>
    public static MoneyUnit? OwnUnit(Row row) =>
        row.Table.Find("money_unit") is { } column && row[column] is { } text && Vocabularies.MoneyUnit.IndexOf(text) is { } index
            ? Vocabularies.MoneyUnit.ValueAt(index) : null;

    private AccountUnit? AccountOf(Row row) => AccountId(row) is { } id ? accounts.GetValueOrDefault(id) : null;

    private static string? AccountId(Row row) =>
        row.Table.Find("account_id") is { } column && row[column] is { } id ? CellText.Plain(id) : null;
}

/// <summary>Money unit and currency of one account. The unit is null where neither column nor header names it.</summary>
public sealed record AccountUnit(MoneyUnit? Unit, string Currency);
