using KspSite.Rendering.Pages.Coverage;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Tests.Pages;

// As of 2026-06-30; seven sales tasks: lead, qualify, presales, close, deliver, service, manage.
public sealed class CoveragePageTests
{
    private static readonly (string, string) Accounts = ("accounts", """
        account_id|account_name|short_name|region|industry|tier|owner|money_unit
        A1|甲公司|甲|华东|汽车|S|沈|元
        A2|乙公司|乙|华南|食品|A|韩|元
        A3|丙公司|丙|华南|食品|B|韩|元
        """);

    private static readonly (string, string) Zones = ("zones", """
        zone_id|account_id|zone_name|potential_total
        Z1|A1|一厂|500
        Z2|A1|二厂|
        Z3|A2|总部|900
        """);

    private static readonly (string, string) Channels = ("channels", """
        channel_id|channel_name|type|manager|agreement_ref
        D|直销队|direct||
        P|同名商|distributor|邹|HZ-1
        """);

    // A1: nobody serves in 一厂, 二厂 is led in everything. A2: two leads close, nobody manages. A3: no rows.
    private static readonly (string, string) Coverage = ("channel_coverage", """
        account_id|zone_id|channel_id|task|role|rule_ref
        A1|Z1|D|lead|L|
        A1|Z1|D|qualify|L|
        A1|Z1|D|presales|L|
        A1|Z1|D|close|L|
        A1|Z1|D|deliver|L|
        A1|Z1|P|service|S|R-7
        A1|Z1|D|manage|L|
        A1|Z2|D|all|L|
        A2|Z3|D|lead|L|
        A2|Z3|D|qualify|L|
        A2|Z3|D|presales|L|
        A2|Z3|D|close|L|
        A2|Z3|P|close|L|
        A2|Z3|D|deliver|L|
        A2|Z3|P|service|L|
        """);

    // C1 lies 90 days, C2 was escalated, C3 is settled after 10.
    private static readonly (string, string) Conflicts = ("channel_conflicts", """
        conflict_id|account_id|zone_id|channel_a|channel_b|type|opened|resolved|status|amount|resolution
        C1|A2|Z3|D|P|price|2026-04-01||open|70|
        C2|A1|Z1|D|P|credit|2026-03-01||escalated||
        C3|A1|Z2|D|P|territory|2026-01-01|2026-01-11|resolved|5|按区域分
        """);

    private static CoverageModel Model(params (string, string)[] tables) => CoveragePage.Model(GivenSite.Of(tables));

    private static CoverageModel Whole() => Model(Accounts, Zones, Channels, Coverage, Conflicts);

    [Fact]
    public void The_least_covered_account_stands_first_and_unknown_coverage_last() =>
        Assert.Equal(["乙", "甲", "丙"], Whole().Accounts.Items.Select(a => a.Name)); // 6/7, 13/14, none

    [Fact]
    public void A_task_shows_gaps_before_overlaps_and_a_tick_where_neither_is()
    {
        var (second, first) = (Whole().Accounts.Items[0], Whole().Accounts.Items[1]);
        Assert.Equal(["✓", "✓", "✓", "‼1", "✓", "✓", "✗1"], second.Cells.Select(c => c.Mark));
        Assert.Equal(["covered", "covered", "covered", "covered", "covered", "gap-1", "covered"], first.Cells.Select(c => c.State));
        Assert.Equal("售后：2 个战区中 1 个没有主责，0 个有多个主责而无规则", first.Cells[5].Title);
    }

    [Fact]
    public void An_account_without_coverage_rows_is_unknown_and_never_a_gap()
    {
        var unknown = Whole().Accounts.Items[2];
        Assert.All(unknown.Cells, c => Assert.Equal(("none", "—"), (c.State, c.Mark)));
        Assert.All(unknown.Cells, c => Assert.Null(c.Gaps));
        Assert.DoesNotContain(Whole().Gaps.Items, g => g.Account == "丙");
    }

    [Fact]
    public void Gaps_stand_by_the_potential_of_the_zone_with_the_one_in_charge()
    {
        var gaps = Whole().Gaps.Items;
        Assert.Equal([("乙", "总部", "客户经营", 900m, "韩"), ("甲", "一厂", "售后", 500m, "沈")], gaps.Select(g => (g.Account, g.Zone, g.Tasks, g.Potential!.Value.Amount, g.Owner!)));
        Assert.Equal("1,400 元", Whole().Answers.PotentialAtRisk.Text);
    }

    [Fact]
    public void The_task_that_most_zones_lack_is_named()
    {
        var more = (Coverage.Item1, Coverage.Item2.Replace("A2|Z3|P|service|L|", "A2|Z3|P|service|S|", StringComparison.Ordinal));
        Assert.Equal(new Counted("售后", 2), Model(Accounts, Zones, Channels, more).Answers.WorstTask);
    }

    [Fact]
    public void Full_coverage_names_no_worst_task()
    {
        var model = Model(Accounts, Zones, Channels, ("channel_coverage", "account_id|channel_id|task|role\nA1|D|all|L"));
        Assert.Null(model.Answers.WorstTask);
        Assert.Empty(model.Gaps.Items);
    }

    [Fact]
    public void An_overlap_without_a_rule_names_its_channels()
    {
        var overlap = Assert.Single(Whole().Overlaps.Items);
        Assert.Equal(("乙", "总部", "成交"), (overlap.Account, overlap.Zone, overlap.Tasks));
        Assert.Equal(["直销队", "同名商"], overlap.Channels.Select(c => c.Name));
    }

    [Fact]
    public void Conflicts_stand_oldest_first_with_the_rule_that_binds_their_parties()
    {
        var open = Whole().Open.Items;
        Assert.Equal([("C2", 121, false, "R-7"), ("C1", 90, true, null)], open.Select(c => (c.Id, c.Days!.Value, c.IsLeftLying, c.Rule)));
        Assert.Equal(1, Whole().Answers.LeftLying);
        Assert.Equal(("70 元", 1), (Whole().Answers.InDispute.Text, Whole().Answers.InDispute.Missing));
    }

    [Fact]
    public void A_settled_conflict_says_how_long_it_took()
    {
        var settled = Assert.Single(Whole().Settled.Items);
        Assert.Equal((10, "按区域分"), (settled.Days, settled.Resolution));
    }

    [Fact]
    public void A_conflict_that_begins_after_the_as_of_date_stands_nowhere_yet()
    {
        var coming = (Conflicts.Item1, Conflicts.Item2 + "\nC4|A1||D|P|price|2026-11-05||open|9|\nC5|A1||D|P|price|2026-07-05|2026-07-06|resolved|9|");
        var model = Model(Accounts, Zones, Channels, Coverage, coming);
        Assert.Equal(["C2", "C1"], model.Open.Items.Select(c => c.Id));
        Assert.Equal(["C3"], model.Settled.Items.Select(c => c.Id));
        Assert.Equal("70 元", model.Answers.InDispute.Text);
    }

    [Fact]
    public void Filters_offer_only_values_that_occur_and_only_where_there_is_a_choice()
    {
        var filters = Whole().Filters;
        Assert.Equal(["region", "industry", "tier", "channels"], filters.Select(f => f.Key));
        Assert.Equal(["direct", "distributor"], filters[3].Options.Select(o => o.Code));
        Assert.Empty(Model(("zones", "zone_id|account_id|zone_name\nZ1|A1|一厂")).Filters);
    }

    [Fact]
    public void Without_a_table_of_conflicts_nobody_claims_that_none_is_open()
    {
        var model = Model(Accounts, Zones, Channels, Coverage);
        Assert.False(model.HasConflicts);
        Assert.Contains("channel_conflicts", model.ConflictAges.NoData!.Value.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_and_its_channels_are_written_without_any_table()
    {
        Assert.Contains("channel_coverage", GivenSite.Page(SitePaths.Coverage), StringComparison.Ordinal);
        Assert.Contains("没有客户用到这条渠道", GivenSite.Page("coverage/D.html", Channels), StringComparison.Ordinal);
    }

    [Fact]
    public void Accounts_whose_sales_do_not_span_the_chart_are_named()
    {
        var sales = Model(Accounts, ("sales_figures", """
            account_id|period|revenue|money_unit
            A1|2026-01|10|元
            A1|2026-02|10|元
            A2|2026-02|30|元
            A3|2026Q1|99|元
            """)).Sales;
        Assert.Equal(["乙 2026-02 – 2026-02"], sales.Partial.Items);
        Assert.Equal(["丙"], sales.LeftOut.Items);
    }

    [Fact]
    public void Sales_in_several_currencies_are_not_added_up()
    {
        var sales = Model(("accounts", "account_id|account_name|money_unit|currency\nA1|甲公司|元|CNY\nA2|乙公司|元|USD"), ("sales_figures", """
            account_id|period|revenue|money_unit
            A1|2026-01|10|元
            A2|2026-01|30|元
            """)).Sales;
        Assert.Contains("币种", sales.Chart.NoData!.Value.Zh, StringComparison.Ordinal);
    }
}
