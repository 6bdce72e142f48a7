using KspSite.Core.Domain;
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
    /// The view of the audience in the portfolio's settings. Every portfolio that a build shows goes through here: that of
    /// today and each earlier one, for which <paramref name="today"/> says whose accounts are hidden now.
    /// </summary>
    public static AudienceView Of(LoadResult loaded, AudienceView? today = null)
    {
        var portfolio = loaded.Portfolio;
        var clearance = Clearance.Of(portfolio);
        var hidden = HiddenRows.Of(portfolio, today?.Withheld.HiddenAccounts ?? []);
        if (clearance.IsFull && hidden.IsEmpty) return new(loaded, WithheldCells.None(portfolio.Tables));

        var narrowing = new Narrowing(portfolio.Tables, clearance, hidden);
        var tables = narrowing.Apply();
        var withheld = new WithheldCells(portfolio.Tables, tables, hidden.AccountsIn(portfolio));
        // An audience that sees every row and lacks no table may read what was said of them, as long as no lost cell is quoted.
        var findings = new VisibleFindings(tables);
        return new(
            new LoadResult(
                Portfolio.From(tables, portfolio.Settings, findings.Of(portfolio.Findings)),
                findings.Of(loaded.Findings),
                VisibleFiles.Of(loaded.Files, tables)),
            withheld);
    }
}
