using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using KspSite.Rendering.Pages.Sheet;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Facilitation;

/// <summary>One A3 among others on a page.</summary>
/// <param name="Key">Ends every id of the sheet, so that ids stay unique on the page: <c>-1</c>, <c>-2</c> …</param>
public sealed record KeyedSheet(string Key, AccountSheet Sheet);

/// <summary>All A3 sheets of a workshop in one file: a page each when printed.</summary>
public sealed record WorkshopSheetsModel(WorkshopHead Head, ImmutableArray<KeyedSheet> Sheets);

public static class WorkshopSheetsPage
{
    public static IEnumerable<Page> Build(SiteContext site) => site.Portfolio.Workshops.Select(w =>
        site.PageOf(w, "sheets", () => new WorkshopSheetsModel(WorkshopHead.Of(w, "sheets", site), Sheets(w, site))) with
        {
            Kind = "sheet sheets",
            IsOnePiece = true,
            Styles = ["a3.css", "workshop.css"],
        });

    private static ImmutableArray<KeyedSheet> Sheets(WorkshopDossier workshop, SiteContext site) =>
        [.. WorkshopMetrics.AccountsOf(workshop, site.Portfolio).Select((a, i) => Sheet(a, "-" + Numerals.Text(i + 1), site))];

    private static KeyedSheet Sheet(AccountDossier account, string key, SiteContext site) => new(key, AccountSheet.Of(account, site, "mix-chart" + key));
}
