using KspSite.Core.Input;

namespace KspSite.Core.Audiences;

/// <summary>
/// What one audience may see of what was read, and what was dropped for it. Pure: the columns' declarations, the audience and
/// the rows decide; no table is treated by name.
/// </summary>
/// <param name="Loaded">As if the input had never held anything else: portfolio, findings and files.</param>
/// <param name="Withheld">What is no longer there, to search the output for.</param>
/// <param name="Accounts">What the reading of an earlier portfolio has to know of this one.</param>
/// <param name="PartlySeen">Files of which the audience may not see everything: their hash would let a guess of the rest be tried.</param>
public sealed record AudienceView(LoadResult Loaded, WithheldCells Withheld, TodaysAccounts Accounts, ImmutableHashSet<string> PartlySeen)
{
    /// <summary>
    /// Every portfolio that a build shows goes through here: that of today and each earlier one, for which
    /// <paramref name="today"/> says which accounts are hidden now, whatever they were marked then.
    /// </summary>
    public static AudienceView Of(LoadResult loaded, Audience audience, AudienceView? today = null)
    {
        var all = loaded.Portfolio.For(audience);
        var clearance = Clearance.Of(all);
        var hidden = HiddenRows.Of(all, today?.Accounts ?? TodaysAccounts.NotAsked);
        // Whether this audience could be kept from a row decides, not whether it is: what is shown may not tell which of the two it was.
        var seesEveryRow = !audience.HidesRows && hidden.IsEmpty && clearance.Tables.IsEmpty;
        if (clearance.IsFull && seesEveryRow) return new(loaded with { Portfolio = all }, WithheldCells.None(all.Tables), TodaysAccounts.NotAsked, []);

        var tables = new Narrowing(all.Tables, clearance, hidden).Apply();
        var findings = new VisibleFindings(all.Findings.Concat(loaded.Findings), all.Tables, tables, loaded.Files, clearance, seesEveryRow);
        var files = new VisibleFiles(loaded.Files, clearance, seesEveryRow);
        var portfolio = all.Narrowed(tables, findings.Of(all.Findings));
        return new(
            new LoadResult(portfolio, findings.Of(loaded.Findings), files.Of(all.Tables, portfolio)),
            new WithheldCells(all.Tables, tables, hidden.AccountsIn(all)),
            TodaysAccounts.Of(loaded, all, hidden),
            files.Partly);
    }
}
