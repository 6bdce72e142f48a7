using KspSite.Core.Diagnostics;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;

namespace KspSite.Core.Tests.Input;

/// <summary>Amounts so small or so large that a quotient of two would leave the range of decimal.</summary>
public sealed class ExtremeAmountsTests
{
    private const string Tiny = "0.0000000000000000000000000001";
    private const string Huge = "999999999999999";

    [Fact]
    public void Two_figures_that_differ_by_nothing_to_speak_of_are_the_same()
    {
        var portfolio = Given.Portfolio(("goals", $"goal_id|account_id|statement|type|unit|baseline|target|actual|start|due\nG1|A1|一|volume|台|1|1.{Tiny[2..]}|{Huge}|2026-01-01|2026-12-31"));
        Assert.Equal(1m, portfolio.Account().Goals[0].Target);
        Assert.All(AllMetrics.Metrics, m => _ = m.Compute(new MetricContext(portfolio, RuleEngine.Check(portfolio))).ToList());
    }

    [Theory]
    [InlineData(Tiny, "元")]
    [InlineData("-" + Tiny, "亿元")]
    [InlineData(Huge, "亿元")]
    [InlineData("11", "百万亿")]
    public void Such_an_amount_is_out_of_range(string amount, string unit)
    {
        var cell = unit == "百万亿" ? amount + "00000000亿" : amount;
        var loaded = Given.Loaded(("accounts", "account_id|account_name|money_unit\nA1|甲|" + (unit == "百万亿" ? "元" : unit)), ("sales_figures", $"account_id|period|revenue\nA1|2025|{cell}"));
        var finding = Assert.Single(loaded.Findings, f => f.Id == FaultKinds.OutOfRange.Id);
        Assert.Equal("input/sales_figures.csv(2,3)", finding.Where.ToString());
    }

    [Theory]
    [InlineData(Huge, "元")]
    [InlineData("0.0001", "元")]
    [InlineData("0", "元")]
    [InlineData("0.000001", "亿元")]
    public void An_amount_that_somebody_might_mean_is_read(string amount, string unit) =>
        Assert.NotNull(Given.Portfolio(("accounts", "account_id|account_name|money_unit\nA1|甲|" + unit), ("sales_figures", $"account_id|period|revenue\nA1|2025|{amount}")).Account().Sales[0].Revenue);

    [Theory]
    [InlineData(Huge, Tiny)]
    [InlineData(Tiny, Huge)]
    [InlineData("1000000000000000", "0.0001")]
    [InlineData("0.0001", "1000000000000000")]
    public void Whatever_figures_stand_beside_each_other_every_rule_and_metric_has_its_word(string one, string other)
    {
        var portfolio = Given.Portfolio(
            ("accounts", $"account_id|account_name|tier|money_unit|current_sales|potential_total\nA1|甲|S|元|{one}|{other}\nA2|乙|A|亿元|{other}|{one}"),
            ("zones", $"zone_id|account_id|zone_name|potential_total|current_sales|competitor_share\nZ1|A1|一|{other}|{one}|30%\nZ2|A1|二|{one}|{other}|30%"),
            ("channels", "channel_id|channel_name|type\nC1|一|direct\nC2|二|inside"),
            ("channel_coverage", $"account_id|channel_id|task|role|planned_sales|actual_sales\nA1|C1|all|L|{one}|{other}\nA1|C2|all|S|{other}|{one}"),
            ("goals", $"goal_id|account_id|statement|type|unit|baseline|target|actual|start|due\nG1|A1|一|revenue|亿元|{one}|{other}|{one}|2026-01-01|2026-12-31\nG2|A1|二|volume|台|0|{one}|{other}|2026-01-01|2026-12-31"),
            ("strategies", "strategy_id|account_id|pillar|sub_strategy\nS1|A1|resource|一"),
            ("resources", $"resource_id|account_id|strategy_id|kind|cost|expected_gain|person_days|status\nR1|A1|S1|budget|{one}|{other}|{one}|approved\nR2|A1|S1|budget|{other}|{one}|{other}|requested"),
            ("whitespace", $"account_id|zone_id|offering|spend|with\nA1|Z1|泵|{one}|us\nA1|Z2|泵|{other}|none"),
            ("sales_figures", $"account_id|period|revenue|profit|volume|plan_revenue\nA1|2025|{one}|{other}|{one}|{other}\nA1|2024|{other}|{one}|{other}|{one}"));
        var checks = RuleEngine.Check(portfolio);
        Assert.All(AllMetrics.Metrics, m => _ = m.Compute(new MetricContext(portfolio, checks)).ToList());
    }
}
