using KspSite.Core.Diagnostics;

namespace KspSite.Core.Tests.Input;

public sealed class PeriodAdviceTests
{
    [Theory]
    [InlineData("26Q1", "年份只有两位", "2026Q1")]
    [InlineData("26-03", "年份只有两位", "2026-03")]
    [InlineData("26年上半年", "年份只有两位", "2026H1")]
    [InlineData("Q1", "没有写年份", "带年份的期间，例如 2026Q1（年份按实际填）")]
    [InlineData("一季度", "没有写年份", "带年份的期间，例如 2026Q1（年份按实际填）")]
    [InlineData("下半年", "没有写年份", "带年份的期间，例如 2026H2（年份按实际填）")]
    [InlineData("2025-03-01", "写的是一天", "2025-03（月份）、2025Q1（季度）、2025H1（半年）或 2025（全年）")]
    [InlineData("2025/3/31", "写的是一天", "2025-03（月份）、2025Q1（季度）、2025H1（半年）或 2025（全年）")]
    [InlineData("Mar-26", "Excel 把它变成了日期", "原来的期间，例如 2026-03")]
    [InlineData("很久", "无法读取。", "期间，例如 2026-03、2026Q1、2026H1 或 2026")]
    public void What_is_no_period_is_told_what_is_missing_or_too_much(string cell, string why, string expected)
    {
        var finding = Assert.Single(Given.Loaded(("sales_figures", $"account_id|period|sales|money_unit\nA1|{cell}|3|元")).Findings, f => f.Where.ToString() == "input/sales_figures.csv(2,2)");
        Assert.Equal(("IN-12", Severity.Error, expected), (finding.Id, finding.Severity, finding.Expected!.Value.Zh));
        Assert.Contains(why, finding.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void The_periods_proposed_for_a_day_are_those_that_it_lies_in() => Assert.Equal(
        "2025-11 for the month, 2025Q4, 2025H2 or 2025", Assert.Single(Given.Loaded(("sales_figures", "account_id|period|sales|money_unit\nA1|2025-11-02|3|元")).Findings, f => f.Id == "IN-12").Expected!.Value.En);
}
