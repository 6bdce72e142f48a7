using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Channels;

/// <summary>CH-04. Sales without an amount still are sales when a volume is given; a sale of 0 is none.</summary>
public static class ShadowChannel
{
    public static readonly Rule Rule = new("CH-04", Severity.Warning)
    {
        Title = new("有销售的渠道都在渠道覆盖表里", "every channel that sells stands in the coverage plan"),
        Why = new("有销售却不在计划里的渠道，没人管它卖什么、卖多少钱，价格和冲突就从这里来。",
            "A channel that sells outside the plan is steered by nobody; prices and conflicts come from there."),
        Ask = new("这家渠道是怎么卖进去的？把它写进计划，还是停掉？", "How did this channel come to sell here? Bring it into the plan, or end it?"),
        Tables = [SalesFigures.Table, ChannelCoverages.Table],
        WithoutRows = WithoutRows.NotApplicable,
        RowsOf = a => a.Sales,
        ForAccount = (account, context) => account.Sales
            .Where(s => s.Channel is not null && (s.Revenue?.Amount > 0 || s.Volume > 0))
            .GroupBy(s => s.Channel!.Value)
            .Select(sales => account.Coverage.Any(r => r.Channel == sales.Key) ? Verdict.Pass(account.Subject())
                : Outside(account, sales.Key, ChannelNames.Of(sales.Key, context.Portfolio), context.AsOf, sales.Sources())),
    };

    // The channel may have rows that are not in force: of an earlier date or a later one (X14).
    private static Verdict Outside(AccountDossier account, Id<Channel> channel, string name, DateOnly asOf, IEnumerable<SourceRef> sales)
    {
        var (rows, latest) = (account.CoverageHistory.Where(r => r.Channel == channel).ToList(), Numerals.Text(account.Coverage.Max(r => r.AsOf)));
        var (zh, en) = rows.Count == 0 ? ("不在渠道覆盖表里", "has sales but no row of coverage")
            : rows.TrueForAll(r => r.AsOf > asOf) && Numerals.Text(rows.Min(r => r.AsOf)) is var from
            ? ($"渠道覆盖从 {from} 起才有它", $"has sales but is part of the coverage from {from} on only")
            : ($"最新一期（{latest}）渠道覆盖里没有它", $"has sales but no row in the latest coverage, that of {latest}");
        return Verdict.Fail(account.Subject(), $"渠道“{name}”有销售记录，但{zh}。", $"The channel “{name}” {en}.", sales);
    }
}
