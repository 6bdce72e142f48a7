using KspSite.Core.Input;

namespace KspSite.Core.Audiences;

/// <summary>
/// What one audience may see of what was read, and what was dropped for it. Pure: the columns' declarations, the audience and
/// the rows decide; no table is treated by name.
/// </summary>
/// <param name="Loaded">As if the input had never held anything else: portfolio, findings and files.</param>
/// <param name="Withheld">What is no longer there, to search the output for.</param>
public sealed record AudienceView(LoadResult Loaded, WithheldCells Withheld)
{
    /// <summary>
    /// Every portfolio that a build shows goes through here: that of today and each earlier one, for which
    /// <paramref name="today"/> says which accounts are hidden now, whatever they were marked then.
    /// </summary>
    public static AudienceView Of(LoadResult loaded, Audience audience, AudienceView? today = null)
    {
        var all = loaded.Portfolio.For(audience);
        var clearance = Clearance.Of(all);
        var hidden = HiddenRows.Of(all, today?.Withheld.HiddenAccounts ?? []);
        if (clearance.IsFull && hidden.IsEmpty) return new(loaded with { Portfolio = all }, WithheldCells.None(all.Tables));

        var tables = new Narrowing(all.Tables, clearance, hidden).Apply();
        var findings = new VisibleFindings(all.Tables, tables, clearance, seesEveryRow: hidden.IsEmpty && clearance.Tables.IsEmpty);
        return new(
            new LoadResult(
                all.Narrowed(tables, findings.Of(all.Findings)),
                findings.Of(loaded.Findings),
                findings.SeesEveryRow ? loaded.Files : VisibleFiles.Of(loaded.Files, tables)),
            new WithheldCells(all.Tables, tables, hidden.AccountsIn(all)));
    }
}
