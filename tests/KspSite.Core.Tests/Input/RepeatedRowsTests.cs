using KspSite.Core.Diagnostics;

namespace KspSite.Core.Tests.Input;

public sealed class RepeatedRowsTests
{
    private const string Header = "account_id|period|revenue|profit\n";

    [Fact]
    public void Sales_of_one_period_in_two_exports_are_told_once_at_the_later_file_even_where_the_amount_was_corrected()
    {
        var finding = Assert.Single(Found(("sales_figures 2026-10", Header + "A1|2026-01|3|\nA1|2026-02|4|"), ("sales_figures 2026-11", Header + "A1|2026-01|3|\nA1|2026-02|4.5|\nA1|2026-03|5|")));
        Assert.Equal((Severity.Warning, "input/sales_figures 2026-11.csv(2)", "input/sales_figures 2026-10.csv"), (finding.Severity, finding.Where.ToString(), finding.Found));
        Assert.StartsWith("同一客户、同一期间的销售写了两遍：有 2 行", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Revenue_in_one_file_and_profit_in_another_count_nothing_twice() =>
        Assert.Empty(Found(("sales_figures a", Header + "A1|2026-01|3|"), ("sales_figures b", Header + "A1|2026-01||1")));

    [Fact]
    public void Sales_of_other_channels_are_other_sales() =>
        Assert.Empty(Found(
            ("channels", "channel_id|channel_name|type\nC1|直销|direct\nC2|经销|distributor"),
            ("sales_figures a", "account_id|channel_id|period|revenue\nA1|C1|2026-01|3"), ("sales_figures b", "account_id|channel_id|period|revenue\nA1|C2|2026-01|3")));

    [Fact]
    public void Rows_of_one_file_are_taken_as_meant() => Assert.Empty(Found(("sales_figures", Header + "A1|2026-01|3|\nA1|2026-01|3|")));

    [Fact]
    public void A_row_without_an_id_that_two_files_have_alike_is_told_and_one_that_differs_is_not()
    {
        var finding = Assert.Single(Found(
            ("zones", "zone_id|account_id|zone_name\nZ1|A1|一厂"),
            ("positioning a", "account_id|zone_id|statement\nA1|Z1|省心"), ("positioning b", "account_id|zone_id|statement\nA1|Z1|省心\nA1|Z1|省钱")));
        Assert.Equal("input/positioning b.csv(2)", finding.Where.ToString());
        Assert.StartsWith("有 1 行和另一个文件里的一模一样", finding.Message.Zh, StringComparison.Ordinal);
    }

    private static IEnumerable<Finding> Found(params (string Table, string Text)[] tables) =>
        Given.Loaded(tables).Findings.Where(f => f.Id == FaultKinds.RepeatedRows.Id);
}
