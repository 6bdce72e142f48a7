using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;

namespace KspSite.Rendering.Charts;

/// <summary>G-05 across accounts, which reads better as a table: each account's share of each channel against its plan.</summary>
public static class ChannelMatrixTable
{
    public static readonly ChartDefinition Definition = new("G-05", new("客户 × 渠道：占比", "Account × channel: share"), ["M-22", "M-23"]);

    private static readonly Words NoShares = new("没有渠道占比。在“渠道覆盖”表（channel_coverage）填计划占比、实际占比或销售额。", "No channel shares. Fill in planned and actual shares or sales in channel_coverage.");

    /// <summary>A row for each account and channel with a share, also for channels that the page has no room for.</summary>
    public static Chart Of(IEnumerable<AccountDossier> accounts, Portfolio portfolio, MetricTable metrics, ChartContext context)
    {
        ImmutableArray<ChartRow> rows = [.. accounts.SelectMany(a => ChannelMixChart.From(a.Subject(), a.Coverage, portfolio, metrics).Select(s => Row(a, s)))];
        return rows.IsEmpty ? Definition.Empty(context, NoShares) : Definition.Tabled(context, new(
            [
                ChartTable.Text("客户", "account"), ChartTable.Text("渠道", "channel"), ChartTable.Number("计划占比", "planned share"),
                ChartTable.Number("实际占比", "actual share"), ChartTable.Number("差（百分点）", "difference (points)"),
            ],
            rows));
    }

    private static ChartRow Row(AccountDossier account, ChannelShare share) => new(
    [
        ChartNumbers.Cell(account.Account.DisplayName), ChartNumbers.Cell(share.Name), ChartNumbers.Percent(share.Planned), ChartNumbers.Percent(share.Actual),
        ChartNumbers.Points(share.Actual - share.Planned),
    ]);
}
