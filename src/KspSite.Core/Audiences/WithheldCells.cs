using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Audiences;

/// <summary>A cell as it stood in the input.</summary>
/// <param name="IsOfHiddenRow">Whether its whole row is hidden, not only this column or table.</param>
public readonly record struct WithheldCell(Row Row, Column Column, string Text, bool IsOfHiddenRow);

/// <summary>What an audience does not get: the difference between all tables and its own.</summary>
public sealed class WithheldCells
{
    private readonly TableRows _all;
    private readonly TableRows _kept;

    internal WithheldCells(TableRows all, TableRows kept, ImmutableHashSet<string> hiddenAccounts) =>
        (_all, _kept, HiddenAccounts) = (all, kept, hiddenAccounts);

    internal static WithheldCells None(TableRows tables) => new(tables, tables, []);

    public bool IsEmpty => ReferenceEquals(_all, _kept);

    /// <summary>Ids of the accounts that are not in the view.</summary>
    public ImmutableHashSet<string> HiddenAccounts { get; }

    /// <summary>Every cell that is gone or shortened, in the order of the tables and their rows.</summary>
    public IEnumerable<WithheldCell> Cells()
    {
        if (IsEmpty) yield break;
        foreach (var table in AllTables.Tables.Where(t => _all.Has(t) && !_all.IsSame(t, _kept)))
        {
            var kept = new Dictionary<(string, int), Row>();
            foreach (var record in _kept.Records(table)) kept[(record.Row.File, record.Row.Line)] = record.Row;
            foreach (var row in _all.Records(table).Select(r => r.Row))
            {
                var left = kept.GetValueOrDefault((row.File, row.Line));
                if (ReferenceEquals(left, row)) continue;
                foreach (var column in table.Columns)
                {
                    if (row[column] is { } text && left?[column] != text) yield return new(row, column, text, left is null && _kept.Has(table));
                }
            }
        }
    }

    /// <summary>Every cell that the audience has.</summary>
    public IEnumerable<(Row Row, Column Column, string Text)> Kept() =>
        from table in AllTables.Tables
        from record in _kept.Records(table)
        from column in table.Columns
        let text = record.Row[column]
        where text is not null
        select (record.Row, column, text);
}
