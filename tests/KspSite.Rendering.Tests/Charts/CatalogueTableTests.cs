using KspSite.Rendering.Charts;
using KspSite.Rendering.Site;
using KspSite.Rendering.Tests.Pages;

namespace KspSite.Rendering.Tests.Charts;

// What the catalogue calls a chart and the pages set as a table: same id, same date, same download. As of 2026-06-30.
public sealed class CatalogueTableTests
{
    private static readonly (string, string) Accounts = ("accounts", """
        account_id|account_name|short_name|tier|owner|current_sales|money_unit
        A1|甲公司|甲|S|沈|12|万元
        A2|乙公司|乙|||| 元
        """);

    private static readonly (string, string) Zones = ("zones", "zone_id|account_id|zone_name\nZ1|A1|一厂\nZ2|A1|二厂");

    private static readonly (string, string) Channels = ("channels", "channel_id|channel_name|type\nD|直销队|direct\nP|同名商|distributor");

    // 一厂: close is led by both, P's by rule R-1; lead by D alone with P supporting; service does not apply; four tasks are gaps.
    // 二厂: nobody leads.
    private static readonly (string, string) Coverage = ("channel_coverage", """
        account_id|zone_id|channel_id|task|role|applicable|rule_ref|planned_sales|actual_sales
        A1|Z1|D|close|L|||60|80
        A1|Z1|P|close|L||R-1|40|20
        A1|Z1|D|lead|L||||
        A1|Z1|P|lead|S||||
        A1|Z1|D|service|L|否|||
        A1|Z2|P|close|S||||
        """);

    private static SiteContext Site(params (string, string)[] more) => GivenSite.Of([Accounts, Zones, Channels, Coverage, .. more]);

    private static string[] Exact(ChartRow row) => [.. row.Cells.Select(c => c.Exact)];

    [Fact]
    public void The_coverage_of_an_account_is_a_row_per_zone_and_task()
    {
        var site = Site();
        var table = CoverageHeatTable.Of(site.Portfolio.Accounts[0], site.Portfolio, ChartSamples.Context()).Table;
        Assert.Equal(14, table.Rows.Length); // 2 zones × 7 tasks
        string[][] first = [.. table.Rows.Where(r => r.Cells[0].Text == "一厂").Select(Exact)];
        Assert.Contains(first, r => r[2] == "重叠，有规则" && r[3] == "直销队、同名商" && r[5] == "R-1");
        Assert.Contains(first, r => r[2] == "有主责" && r[3] == "直销队" && r[4] == "同名商" && r[5].Length == 0);
        Assert.Single(first, r => r[2] == "不适用" && r[3].Length == 0);
        Assert.Equal(4, first.Count(r => r[2] == "空白"));
        Assert.Equal(7, table.Rows.Count(r => r.Cells[0].Text == "二厂" && r.Cells[2].Text == "空白"));
    }

    [Fact]
    public void Across_accounts_gaps_and_overlaps_are_counted_per_task_and_unknown_coverage_is_no_zero()
    {
        var site = Site();
        var table = CoverageHeatTable.Across(site.Portfolio.Accounts, site.Portfolio, site.Metrics, ChartSamples.Context()).Table;
        var (close, service) = (Column(table, "成交：空白"), Column(table, "售后：空白"));
        Assert.Equal("1", table.Rows[0].Cells[close].Exact); // 二厂
        Assert.Equal("0", table.Rows[0].Cells[close + 1].Exact); // the overlap of 一厂 has its rule
        Assert.Equal("1", table.Rows[0].Cells[service].Exact); // 一厂 needs none
        Assert.Equal(("—", ""), (table.Rows[1].Cells[close].Text, table.Rows[1].Cells[close].Exact));
    }

    [Fact]
    public void The_matrix_of_channels_holds_planned_and_actual_share_of_each_account()
    {
        var site = Site();
        var table = ChannelMatrixTable.Of(site.Portfolio.Accounts, site.Portfolio, site.Metrics, ChartSamples.Context()).Table;
        Assert.Equal([["甲", "直销队", "0.6", "0.8", "20"], ["甲", "同名商", "0.4", "0.2", "-20"]], table.Rows.Select(Exact));
        Assert.Equal(["+20", "−20"], table.Rows.Select(r => r.Cells[^1].Text));
    }

    [Fact]
    public void Whitespace_is_given_row_by_row_in_base_units_past_years_too()
    {
        var site = Site(("whitespace", """
            account_id|zone_id|offering|year|spend|supplied_by|competitor|contract_end
            A1|Z1|泵|2025|3|competitor|远大|2026-12-31
            A1|Z1|泵|2026||us||
            """));
        var rows = WhitespaceTable.Of(site.Portfolio.Accounts[0], site.Portfolio, ChartSamples.Context()).Table.Rows.Select(r => Exact(r)[1..]).ToList();
        Assert.Equal(["泵", "2025"], rows[0][..2]);
        Assert.Equal("远大", rows[0][3]);
        Assert.Equal(["30000", "CNY", "2026-12-31"], rows[0][4..]);
        Assert.Equal(["泵", "2026"], rows[1][..2]);
        Assert.Equal("", rows[1][4]);
    }

    [Fact]
    public void People_stand_with_their_light_and_their_superior()
    {
        var site = Site(("stakeholders", """
            person_id|account_id|name|title|reports_to|influence|support
            P1|A1|程总|总经理||5|2
            P2|A1|罗工|工程师|P1||
            """));
        var rows = OrganisationTable.Of(site.Portfolio.Accounts[0], ChartSamples.Context()).Table.Rows;
        Assert.Equal(["程总", "总经理", "", "", "绿灯"], Exact(rows[0])[..5]);
        Assert.Equal(("程总", "未知"), (rows[1].Cells[3].Exact, rows[1].Cells[4].Exact));
        Assert.Equal("", rows[1].Cells[6].Exact);
    }

    [Fact]
    public void The_portfolio_table_gives_amounts_in_base_units_and_leaves_the_unknown_empty()
    {
        var site = Site();
        var table = PortfolioTable.Of(site.Portfolio, site.Metrics, ChartSamples.Context()).Table;
        Assert.Equal(["A1", "甲公司", "S", "沈", "", "", "120000", "CNY"], Exact(table.Rows[0])[..8]);
        Assert.Equal("", table.Rows[1].Cells[6].Exact);
    }

    [Fact]
    public void Without_rows_each_says_what_to_export()
    {
        var site = GivenSite.Of(("accounts", "account_id|account_name|money_unit\nA1|甲公司|元"));
        var (account, context) = (site.Portfolio.Accounts[0], ChartSamples.Context());
        Chart[] charts =
        [
            CoverageHeatTable.Of(account, site.Portfolio, context), ChannelMatrixTable.Of([account], site.Portfolio, site.Metrics, context),
            OrganisationTable.Of(account, context), WhitespaceTable.Of(account, site.Portfolio, context),
        ];
        Assert.All(charts, c => Assert.NotNull(c.NoData));
        Assert.All(charts, c => Assert.Empty(c.Table.Rows));
    }

    [Theory]
    [InlineData("accounts/index.html", "G-01", "accounts-index-portfolio-table")]
    [InlineData("coverage/index.html", "G-04", "coverage-index-heat-table")]
    [InlineData("coverage/index.html", "G-05", "coverage-index-matrix-table")]
    [InlineData("accounts/A1/plan.html", "G-04", "accounts-A1-plan-heat-table")]
    public void A_table_of_the_catalogue_names_its_id_its_date_and_its_download(string path, string id, string file)
    {
        var page = GivenSite.Page(path, Accounts, Zones, Channels, Coverage);
        var at = page.IndexOf($"data/charts/{file}.csv", StringComparison.Ordinal);
        Assert.True(at > 0, "no download");
        var source = page[page.LastIndexOf("<p class=\"chart-meta\"", at, StringComparison.Ordinal)..at];
        Assert.Contains(id, source, StringComparison.Ordinal);
        Assert.Contains("2026-06-30", source, StringComparison.Ordinal);
    }

    [Fact]
    public void The_map_of_influence_stands_on_the_plan()
    {
        var page = GivenSite.Page("accounts/A1/plan.html", Accounts, ("stakeholders", "person_id|account_id|name|is_strategic|influence|support\nP1|A1|程总|是|5|2"));
        Assert.Contains("id=\"chart-influence-map\"", page, StringComparison.Ordinal);
        Assert.Contains(">程总</text>", page, StringComparison.Ordinal);
    }

    private static int Column(ChartTable table, string header) => table.Headers.Select(h => h.Text.Zh).ToList().IndexOf(header);
}
