using KspSite.Core.Domain;
using KspSite.Rendering.Charts;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages;

/// <summary>Every account in one table.</summary>
/// <param name="Table">G-01, for the download.</param>
public sealed record AccountsTable(ImmutableArray<AccountLine> Accounts, Chart Table);

public static class AccountsPage
{
    // A line of scores per row weighs about 80 bytes on the wire: beyond this many rows the sign beside it has to do.
    private const int SparklineLimit = 300;

    public static IEnumerable<Page> Build(SiteContext site)
    {
        yield return new Page(SitePaths.Accounts, "accounts", site.Theme.Strings["nav.accounts"], () => PageContent.Of(Model(site), m => [m.Table]))
        {
            Section = SitePaths.Accounts,
        };
    }

    private static AccountsTable Model(SiteContext site) => new(Lines(site), PortfolioTable.Of(site.Portfolio, site.Metrics, site.ChartAt("portfolio-table")));

    internal static ImmutableArray<AccountLine> Lines(SiteContext site)
    {
        var areFew = site.Portfolio.Accounts.Length <= SparklineLimit;
        return [.. site.Portfolio.Accounts.Select(a => AccountLine.Of(a, site) with { Sparkline = areFew ? Sparkline(a, site) : "" })];
    }

    private static string Sparkline(AccountDossier account, SiteContext site) => ReviewTrendChart.Sparkline(ReviewTrendChart.From(account, site.Metrics, site.Settings));
}
