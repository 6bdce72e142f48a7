using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Rendering.Charts;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages;

/// <summary>Charts that more than one kind of page shows, and why one may be missing.</summary>
internal static class PageCharts
{
    private static readonly Words SeveralCurrencies = new("金额的币种不止一种，不能相加。请在各客户的页面上看。", "Amounts of several currencies cannot be added. See the pages of the accounts.");

    /// <param name="key">Unique on the page; ASCII letters, digits and hyphens.</param>
    public static ChartContext ChartAt(this SiteContext site, string key) => new(key, site.Language, site.AsOf);

    /// <summary>G-05 of an account or the portfolio. A page that holds several gives each a key of its own.</summary>
    public static Chart ChannelMix(this SiteContext site, Subject subject, IEnumerable<ChannelCoverage> rows, string key = "mix-chart") =>
        site.DrawnOnce(key, subject, () => ChannelMixChart.Draw(ChannelMixChart.From(subject, rows, site.Portfolio, site.Metrics), site.ChartAt(key)));

    /// <summary>G-06. Without a table of conflicts "none is open" would be a claim that nobody made.</summary>
    public static Chart ConflictAges(this SiteContext site, IEnumerable<ChannelConflict> conflicts) => site.Portfolio.Has(ChannelConflicts.Table)
        ? ConflictAgeChart.Draw(ConflictAgeChart.From(site.Portfolio, conflicts), site.ChartAt("conflict-ages"))
        : ConflictAgeChart.Definition.Empty(site.ChartAt("conflict-ages"), new("没有渠道冲突表。请导出 channel_conflicts 表。", "There is no table of conflicts. Export channel_conflicts."));

    /// <summary>G-20, money.</summary>
    public static Chart Sales(this SiteContext site, ImmutableArray<SalesFigure> rows) => MixesCurrencies(rows)
        ? SalesChart.Definition.Empty(site.ChartAt("sales-chart"), SeveralCurrencies)
        : SalesChart.Draw(SalesChart.From(rows), site.ChartAt("sales-chart"));

    private static bool MixesCurrencies(IEnumerable<SalesFigure> rows) => rows
        .SelectMany(r => new[] { r.Revenue, r.Profit, r.PlanRevenue }).OfType<Money>().Select(m => m.Currency).Distinct(StringComparer.Ordinal).Skip(1).Any();
}
