using KspSite.Core.Diagnostics;

namespace KspSite.Core.Tests.Input;

public sealed class DateAdviceTests
{
    [Theory]
    [InlineData("26/12/5", "2026-12-05")]
    [InlineData("26.12.5", "2026-12-05")]
    [InlineData("26-12-05", "2026-12-05 或 2005-12-26")]
    [InlineData("05/12/26", "2005-12-26 或 2026-12-05 或 2026-05-12")]
    [InlineData("31/12/99", "2099-12-31")]
    public void A_year_of_two_digits_is_told_with_every_day_that_it_can_mean(string text, string expected)
    {
        var finding = Told(text);
        Assert.Equal(("IN-15", Severity.Warning, expected), (finding.Id, finding.Severity, finding.Expected!.Value.Zh));
        Assert.StartsWith("年份只有两位", finding.Message.Zh, StringComparison.Ordinal);
        Assert.Contains("four digits", finding.Remedy.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_of_two_orders_is_told_with_both() => Assert.Equal("2026-04-03 or 2026-03-04", Told("03/04/2026").Expected!.Value.En);

    [Theory]
    [InlineData("12/5", "带年份的日期，例如 2026-12-05 或 2026-05-12（年份按实际填）")]
    [InlineData("12-25", "带年份的日期，例如 2026-12-25（年份按实际填）")]
    [InlineData("十二月五日", "带年份的日期，例如 2026-12-05（年份按实际填）")]
    [InlineData("2月29日", "带年份的日期，例如 2028-02-29（年份按实际填）")]
    [InlineData("5-Dec", "带年份的日期，例如 2026-12-05（年份按实际填）")]
    public void A_date_without_a_year_is_an_error_that_asks_for_it(string text, string expected)
    {
        var finding = Told(text);
        Assert.Equal(("IN-12", Severity.Error, expected), (finding.Id, finding.Severity, finding.Expected!.Value.Zh));
        Assert.Equal("日期没有写年份。", finding.Message.Zh);
    }

    [Theory]
    [InlineData("2027-06-31", "There is no such day: June 2027 has 30 days.", "2027-06-01 到 2027-06-30 之间的一天")]
    [InlineData("2027年2月29日", "There is no such day: February 2027 has 28 days.", "2027-02-01 到 2027-02-28 之间的一天")]
    [InlineData("2028/2/30", "There is no such day: February 2028 has 29 days.", "2028-02-01 到 2028-02-29 之间的一天")]
    public void A_day_beyond_the_end_of_its_month_is_told_how_long_the_month_is(string text, string message, string expected)
    {
        var finding = Told(text);
        Assert.Equal(("IN-12", Severity.Error, message, expected), (finding.Id, finding.Severity, finding.Message.En, finding.Expected!.Value.Zh));
    }

    [Theory]
    [InlineData("2026年8月", "2026-08-01 到 2026-08-31 之间的一天")]
    [InlineData("2026年12月", "2026-12-01 到 2026-12-31 之间的一天")]
    [InlineData("2026Q1", "2026-01-01 到 2026-03-31 之间的一天")]
    public void A_month_in_the_place_of_a_day_is_told_the_days_that_it_can_be(string text, string expected) =>
        Assert.Equal(("IN-15", expected), (Told(text).Id, Told(text).Expected!.Value.Zh));

    [Fact]
    public void A_month_that_never_was_is_no_date_at_all() => Assert.Contains("2026-03-01", Told("2027-13-05").Expected!.Value.Zh, StringComparison.Ordinal);

    private static Finding Told(string date) =>
        Assert.Single(Given.Loaded(("plans", $"plan_id|account_id|period_start|period_end\nP1|A1|2026-01-01|{date}")).Findings, f => f.Where.ToString() == "input/plans.csv(2,4)");
}
