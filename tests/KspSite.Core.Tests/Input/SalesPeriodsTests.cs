using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Tests.Input;

public sealed class SalesPeriodsTests
{
    [Fact]
    public void A_year_beside_its_months_is_told_once_with_both_periods_at_the_year()
    {
        var finding = Assert.Single(Overlaps("A1|2024-12|9|||\nA1|2025-01|1|||\nA1|2025-02|1|||\nA1|2025|12|||"));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("input/sales_figures.csv(5,2)", finding.Where.ToString());
        Assert.Equal("2025", finding.Found);
        Assert.Contains("2025-01 – 2025-02（第 3、4 行）", finding.Message.Zh, StringComparison.Ordinal);
        Assert.Contains("2025-01 – 2025-02 (rows 3, 4)", finding.Message.En, StringComparison.Ordinal);
        Assert.Equal(Subject.Account("A1"), finding.Subject);
    }

    [Fact]
    public void Several_rows_too_many_are_one_finding()
    {
        var finding = Assert.Single(Overlaps("A1|2025-01|1|||\nA1|2025-02|1|||\nA1|2025-04|1|||\nA1|2025Q1|1|||\nA1|2025Q2|1|||"));
        Assert.Equal("2025Q1 / 2025Q2", finding.Found);
    }

    [Fact]
    public void Rows_that_give_different_figures_do_not_count_anything_twice() =>
        Assert.Equal(Severity.Info, Assert.Single(Overlaps("A1|2025-01|1|||\nA1|2025-02|1|||\nA1|2025||5|7|9")).Severity);

    [Theory]
    [InlineData("A1|2025-01|1|||\nA1|2025-01|1|||")]
    [InlineData("A1|2024|1|||\nA2|2024-01|1|||")]
    [InlineData("A1|2025-01|1|||\nA1|2025-02|1|||")]
    public void One_length_for_each_account_is_no_finding(string rows) => Assert.Empty(Overlaps(rows));

    [Fact]
    public void Lengths_that_follow_each_other_are_worth_knowing_since_charts_show_one()
    {
        var finding = Assert.Single(Overlaps("A1|2024|1|||\nA1|2025Q1|1|||\nA1|2025Q2|1|||"));
        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Equal("input/sales_figures.csv(2,2)", finding.Where.ToString());
    }

    [Fact]
    public void Most_rows_decide_which_length_counts_and_the_shorter_where_they_are_equal()
    {
        Assert.Equal(["2025Q1", "2025Q2"], Counted("2025Q1", "2025Q2", "2025-01"));
        Assert.Equal(["2025-01"], Counted("2025Q1", "2025-01"));
    }

    [Fact]
    public void What_lies_outside_the_main_length_is_kept_as_long_as_it_overlaps_with_nothing() =>
        Assert.Equal(["2024", "2025-01", "2025-02", "2025-03", "2026Q1"], Counted("2024", "2025", "2025-01", "2025-02", "2025-03", "2026Q1", "2025Q1"));

    private static IEnumerable<string> Counted(params string[] periods) => SalesPeriods.CountedOnce(
        Given.Portfolio(("sales_figures", "account_id|period|revenue\n" + string.Join('\n', periods.Select(p => $"A1|{p}|1")))).Account().Sales).Select(s => s.Period.ToString());

    private static IEnumerable<Finding> Overlaps(string rows) => Given.Loaded(
        ("accounts", "account_id|account_name|money_unit\nA1|甲|元\nA2|乙|元"),
        ("sales_figures", "account_id|period|revenue|profit|volume|plan_revenue\n" + rows)).Findings.Where(f => f.Id == FaultKinds.PeriodsOverlap.Id);
}
