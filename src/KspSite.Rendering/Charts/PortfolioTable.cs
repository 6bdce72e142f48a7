using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;

namespace KspSite.Rendering.Charts;

/// <summary>G-01: every account with the figures of the portfolio table.</summary>
public static class PortfolioTable
{
    private static readonly ImmutableArray<(string Name, Words Title)> Numbers =
    [
        ("M-01", new("潜力缺口（基本单位）", "potential gap (base units)")), ("M-10", new("绿灯覆盖率", "green-light coverage")), ("M-04", new("计划质量", "plan quality")),
        ("M-06", new("健康度", "health")), ("M-06.parts", new("健康度分项数", "health parts")), ("M-05", new("距更新天数", "days since an update")),
        ("M-50", new("检讨按期率", "cadence adherence")), ("M-55", new("检讨得分", "review score")), ("M-55b", new("检讨得分变化", "score change")),
        ("M-56", new("趋势（分/90 天）", "trend (points per 90 days)")), ("M-42.overdue", new("逾期行动", "overdue actions")),
    ];

    public static readonly ChartDefinition Definition = new("G-01", new("客户总表", "Portfolio table"), ["M-01", "M-04", "M-05", "M-06", "M-10", "M-42", "M-50", "M-55", "M-56"]);

    private static readonly Words NoAccounts = new("没有客户。导出“客户”表（accounts）。", "No accounts. Export the accounts table.");

    /// <summary>In input order.</summary>
    public static Chart Of(Portfolio portfolio, MetricTable metrics, ChartContext context) => portfolio.Accounts.IsEmpty
        ? Definition.Empty(context, NoAccounts)
        : Definition.Tabled(context, new(
            [
                ChartTable.Text("客户编号", "account id"), ChartTable.Text("客户", "account"), ChartTable.Text("等级", "tier"), ChartTable.Text("大客户经理", "account manager"),
                ChartTable.Text("区域", "region"), ChartTable.Text("行业", "industry"), ChartTable.Number("现有销售（基本单位）", "current sales (base units)"), ChartTable.Text("币种", "currency"),
                .. Numbers.Select(n => new ChartHeader(n.Title, IsNumber: true)), ChartTable.Text("下次检讨", "next review"),
            ],
            [.. portfolio.Accounts.Select(a => Row(a, metrics))]));

    private static ChartRow Row(AccountDossier dossier, MetricTable metrics)
    {
        var account = dossier.Account;
        return new(
        [
            ChartNumbers.Cell(account.Id.Value), ChartNumbers.Cell(account.Name), ChartNumbers.Cell(account.Tier ?? ""), ChartNumbers.Cell(account.Owner ?? ""),
            ChartNumbers.Cell(account.Region ?? ""), ChartNumbers.Cell(account.Industry ?? ""),
            ChartNumbers.Cell(account.CurrentSales?.Amount, 0), ChartNumbers.Cell((account.CurrentSales ?? account.PotentialTotal)?.Currency ?? ""),
            .. Numbers.Select(n => ChartNumbers.Cell(metrics.Number(n.Name, dossier.Subject()))), ChartNumbers.Cell(dossier.Plan?.NextReview),
        ]);
    }
}
