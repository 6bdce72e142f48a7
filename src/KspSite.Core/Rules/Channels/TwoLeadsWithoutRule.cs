using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Metrics;

namespace KspSite.Core.Rules.Channels;

/// <summary>CH-02. Source: written rules of engagement prevent conflict.</summary>
public static class TwoLeadsWithoutRule
{
    public static readonly Rule Rule = new("CH-02", Severity.Warning)
    {
        Title = new("两个渠道同时主责一项任务时，写明合作规则", "where two channels lead one task, a rule of engagement is named"),
        Why = new("两家都说自己主责，迟早在客户面前争起来；事先写下规则，才争不起来。",
            "Two channels that both lead will sooner or later quarrel before the customer; a rule written beforehand prevents it."),
        Ask = new("同一单两家都来了，听谁的？这条规则写在哪里？", "When both turn up for the same deal, who decides? Where is that written?"),
        Tables = [ChannelCoverages.Table, Zones.Table],
        WithoutRows = WithoutRows.NotApplicable,
        RowsOf = a => a.Coverage,
        ForAccount = (account, context) =>
        {
            var grid = CoverageGrid.Of(account, context.Portfolio.Settings);
            return grid.Zones.Select(zone => Check(zone, [.. grid.Of(zone).Where(c => c.IsApplicable)], context.Portfolio));
        },
    };

    private static Verdict Check(Zone zone, List<CoverageCell> applicable, Portfolio portfolio)
    {
        if (applicable.Count == 0) return Verdict.NotApplicable(zone.Subject());
        var unsettled = applicable.FindAll(c => c.IsOverlapWithoutRule);
        return Verdict.Require(unsettled.Count == 0, zone.Subject(),
            $"战区“{zone.Name}”有任务由几家同时主责、又没有合作规则：{string.Join('、', unsettled.Select(c => $"{c.Task.Zh}（{Names(c, portfolio, "、")}）"))}。",
            $"In the zone “{zone.Name}” several channels lead one task without a rule: {string.Join("; ", unsettled.Select(c => $"{c.Task.En} ({Names(c, portfolio, ", ")})"))}.",
            unsettled.SelectMany(c => c.Leads).Select(r => r.Row.At(ChannelCoverages.RuleRef)));
    }

    private static string Names(CoverageCell cell, Portfolio portfolio, string separator) =>
        string.Join(separator, cell.LeadingChannels.Select(c => ChannelNames.Of(c, portfolio)));
}
