using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Metrics;

namespace KspSite.Core.Rules.Channels;

/// <summary>CH-01. Source: the market-coverage grid; two leads in one cell are the matter of CH-02.</summary>
public static class CoverageGap
{
    public static readonly Rule Rule = new("CH-01", Severity.Warning)
    {
        Title = new("本期每个战区的每项适用任务都有主责渠道", "every applicable task of every zone in scope has a channel in the lead"),
        Why = new("没有主责的任务没有人做：商机没人跟，售后没人管，客户先发现。",
            "A task that nobody leads is not done: leads go cold and service calls go unanswered, and the customer notices first."),
        Ask = new("这一项任务客户会找谁？我们希望他找谁？", "Whom does the customer turn to for this task, and whom should they turn to?"),
        Tables = [ChannelCoverages.Table, Zones.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.Coverage,
        ForAccount = (account, context) =>
        {
            var grid = CoverageGrid.Of(account, context.Portfolio.Settings);
            return grid.Zones.Select(zone => Check(zone, [.. grid.Of(zone).Where(c => c.IsApplicable)]));
        },
    };

    private static Verdict Check(Zone zone, List<CoverageCell> applicable)
    {
        if (applicable.Count == 0) return Verdict.NotApplicable(zone.Subject());
        var gaps = applicable.FindAll(c => c.IsGap);
        return Verdict.Require(gaps.Count == 0, zone.Subject(),
            $"战区“{zone.Name}”没有主责渠道的任务：{string.Join('、', gaps.Select(g => g.Task.Zh))}。",
            $"The zone “{zone.Name}” has no channel in the lead for: {string.Join(", ", gaps.Select(g => g.Task.En))}.",
            [zone.Row.Source, .. gaps.SelectMany(g => g.Rows).Sources()]);
    }
}
