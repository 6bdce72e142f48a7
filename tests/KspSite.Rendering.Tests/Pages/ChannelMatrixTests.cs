using KspSite.Rendering.Pages.Coverage;

namespace KspSite.Rendering.Tests.Pages;

public sealed class ChannelMatrixTests
{
    private static readonly (string, string) Accounts = ("accounts", """
        account_id|account_name|short_name|money_unit
        A1|甲公司|甲|元
        A2|乙公司|乙|元
        A3|丙公司|丙|元
        """);

    private static readonly (string, string) Channels = ("channels", """
        channel_id|channel_name|type
        D|直销队|direct
        P|同名商|distributor
        """);

    // A1: planned 50/50, actual 80/20. A2: only plans. A3: no share at all.
    private static readonly (string, string) Coverage = ("channel_coverage", """
        account_id|channel_id|task|role|planned_share|actual_share|planned_sales|actual_sales
        A1|D|all|L|||500|800
        A1|P|all|S|||500|200
        A2|D|all|L|60%|||
        A2|P|all|S|40%|||
        A3|D|all|L||||
        """);

    private static readonly (string, string) Sales = ("sales_figures", """
        account_id|channel_id|period|revenue|profit|plan_revenue|money_unit
        A1|D|2025-03|999|1|999|元
        A1|D|2025-04|100|40|200|元
        A1|D|2026-03|50||50|元
        A1|P|2026-03|30|3||元
        A2||2026-03|20|5|10|元
        """);

    private static CoverageModel Model(params (string, string)[] tables) => CoveragePage.Model(GivenSite.Of(tables));

    [Fact]
    public void A_share_more_than_twenty_points_off_plan_is_far_and_says_by_how_much()
    {
        var line = Model(Accounts, Channels, Coverage).Matrix.Accounts.Items.Single(a => a.Name == "甲");
        Assert.Equal([("above", "80%", "+30"), ("below", "20%", "−30")], line.Cells.Select(c => (c.State, c.Share!.Text, c.Points!)));
    }

    [Fact]
    public void Twenty_points_are_still_near_the_plan()
    {
        var coverage = ("channel_coverage", "account_id|channel_id|task|role|planned_sales|actual_sales\nA1|D|all|L|50|70\nA1|P|all|S|50|30");
        Assert.All(Assert.Single(Model(Accounts, Channels, coverage).Matrix.Accounts.Items).Cells, c => Assert.Equal("near", c.State));
    }

    [Fact]
    public void A_planned_share_without_an_actual_one_is_marked_as_plan()
    {
        var line = Model(Accounts, Channels, Coverage).Matrix.Accounts.Items.Single(a => a.Name == "乙");
        Assert.Equal([("60%", true), ("40%", true)], line.Cells.Select(c => (c.Share!.Text, c.IsPlan)));
        Assert.All(line.Cells, c => Assert.Null(c.Points));
    }

    [Fact]
    public void An_account_without_shares_is_no_row_and_a_channel_without_a_share_no_zero()
    {
        var coverage = ("channel_coverage", Coverage.Item2 + "\n" + "A3|P|deliver|F||||10");
        var matrix = Model(Accounts, Channels, coverage).Matrix;
        Assert.Equal(MixCell.None, matrix.Accounts.Items.Single(a => a.Name == "丙").Cells[0]);
        Assert.DoesNotContain(Model(Accounts, Channels, Coverage).Matrix.Accounts.Items, a => a.Name == "丙");
    }

    [Fact]
    public void The_channel_with_the_largest_share_of_the_portfolio_stands_first() =>
        Assert.Equal(["直销队", "同名商"], Model(Accounts, Channels, Coverage).Matrix.Channels.Items.Select(c => c.Name));

    [Fact]
    public void Channel_sales_cover_the_last_twelve_months_and_name_what_has_no_channel()
    {
        var sales = Model(Accounts, Channels, Sales).Sales;
        Assert.Equal("2025-04 – 2026-03", sales.ChannelSpan);
        // direct: 100 + 50, plan 200 + 50, margin only over the row with a profit; P has no plan; the last row names no channel.
        Assert.Equal(
            [("直销队", "150 元", 0.6m, 0.4m), ("同名商", "30 元", -1m, 0.1m), ("", "20 元", 2m, 0.25m)],
            sales.Channels.Select(c => (c.Channel?.Name ?? "", c.Revenue.Text, c.Attainment ?? -1, c.Margin ?? -1)));
        Assert.Equal("—", sales.Channels[1].Plan.Text);
    }

    [Fact]
    public void Without_sales_there_is_no_channel_table() => Assert.Empty(Model(Accounts, Channels, Coverage).Sales.Channels);

    [Fact]
    public void Rates_of_rows_in_two_currencies_are_not_shown()
    {
        var sales = Model(("accounts", "account_id|account_name|money_unit|currency\nA1|甲公司|元|CNY\nA2|乙公司|元|USD"), Channels, ("sales_figures", """
            account_id|channel_id|period|revenue|plan_revenue|money_unit
            A1|D|2026-01|10|10|元
            A2|D|2026-01|30|30|元
            """)).Sales;
        Assert.Null(Assert.Single(sales.Channels).Attainment);
    }
}
