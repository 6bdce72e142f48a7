using KspSite.Core.Domain;
using KspSite.Core.Metrics;

namespace KspSite.Core.Tests.Metrics;

public sealed class SalesMetricsTests
{
    private const string Accounts = "account_id|account_name|money_unit|current_sales|currency\n";
    private const string Zones = "zone_id|account_id|zone_name|potential_total|current_sales|competitor_share|in_scope\n";

    [Fact]
    public void Concentration_leaves_out_accounts_without_sales()
    {
        // shares 0.4 0.3 0.2 0.1: top 3 = 0.9; 0.16 + 0.09 + 0.04 + 0.01 = 0.3
        var portfolio = Given.Portfolio(("accounts", Accounts + "A1|甲|元|100|\nA2|乙|元|400|\nA3|丙|元|200|\nA4|丁|元|300|\nA5|戊|元||"));
        SalesMetrics.Concentration.Figure("top3", portfolio, Subject.Portfolio).Is(0.9m);
        SalesMetrics.Concentration.Figure("hhi", portfolio, Subject.Portfolio).Is(0.3m);
    }

    [Fact]
    public void Fewer_than_three_accounts_hold_everything() => SalesMetrics.Concentration
        .Figure("top3", Given.Portfolio(("accounts", Accounts + "A1|甲|元|100|\nA2|乙|元|400|")), Subject.Portfolio).Is(1);

    [Theory]
    [InlineData("A1|甲|元||")]
    [InlineData("A1|甲|元|0|")]
    [InlineData("A1|甲|元|100|CNY\nA2|乙|元|400|USD")]
    public void Without_sales_or_in_several_currencies_there_is_no_concentration(string rows)
    {
        var portfolio = Given.Portfolio(("accounts", Accounts + rows));
        SalesMetrics.Concentration.Figure("top3", portfolio, Subject.Portfolio).IsMissing();
        SalesMetrics.Concentration.Figure("hhi", portfolio, Subject.Portfolio).IsMissing();
    }

    [Fact]
    public void Exposure_weighs_by_potential_over_all_zones_and_keeps_unknown_shares_in_the_denominator()
    {
        // Z1: ours 0.2 < 0.5 exposed 100; Z2: ours 0.6 > 0.3; Z3: no competitor share; Z4 out of scope, ours 0.1 < 0.2 exposed 100
        var figure = SalesMetrics.CompetitorExposure.Figure(Given.Portfolio(("zones", Zones
            + "Z1|A1|一|100|20|50%|是\nZ2|A1|二|200|120|30%|是\nZ3|A1|三|100|10||是\nZ4|A1|四|100|10|20%|否\nZ5|A1|五||10|20%|是")));
        figure.Is(200m / 500);
        Assert.Equal(["200", "500", "1"], figure.Parts.Select(p => p.Value));
    }

    [Fact]
    public void An_equal_share_is_no_exposure() =>
        SalesMetrics.CompetitorExposure.Figure(Given.Portfolio(("zones", Zones + "Z1|A1|一|100|40|40%|"))).Is(0);

    [Theory]
    [InlineData("Z1|A1|一||40|40%|")]
    [InlineData("Z1|A1|一|0|0|40%|")]
    [InlineData("Z1|A1|一|100|40||")]
    [InlineData("Z1|A1|一|100||40%|")]
    [InlineData("")]
    public void Without_potential_or_any_known_pair_of_shares_there_is_no_exposure(string row) =>
        SalesMetrics.CompetitorExposure.Figure(Given.Portfolio(("zones", Zones + row))).IsMissing();

    [Fact]
    public void Without_the_table_of_zones_there_is_no_exposure() => SalesMetrics.CompetitorExposure.Figure(Given.Portfolio()).IsMissing();

    [Fact]
    public void Growth_compares_the_last_twelve_finished_months_with_the_twelve_before()
    {
        // as of 2026-06-30: 2025-07…2026-06 at 110 each = 1320 against 2024-07…2025-06 at 100 each = 1200; July is not finished
        var portfolio = Sales([.. Months(2024, 7, 12, 100), .. Months(2025, 7, 12, 110), "A1|2026-07|9999"]);
        RevenueGrowth.Metric.Figure(portfolio).Is(0.1m);
    }

    [Fact]
    public void A_month_in_which_one_zone_names_no_revenue_is_told_beside_the_growth()
    {
        const string zones = "zone_id|account_id|zone_name\nZ1|A1|一\nZ2|A1|二";
        var rows = Months(2024, 7, 12, 100).Concat(Months(2025, 7, 12, 110));
        var figure = RevenueGrowth.Metric.Figure(Given.Portfolio(("zones", zones),
            ("sales_figures", "account_id|period|revenue|zone_id\n" + string.Join('\n', rows.Select(r => r + "|Z1")) + "\nA1|2026-03||Z2")));
        figure.Is(0.1m);
        Assert.Equal(["1320", "1200", "1"], figure.Parts.Select(p => p.Value));
    }

    [Fact]
    public void Growth_ends_with_the_last_period_in_the_data_and_not_with_the_calendar() =>
        // the data end in 2025-12: 24 months from 2024-01
        RevenueGrowth.Metric.Figure(Sales([.. Months(2024, 1, 12, 100), .. Months(2025, 1, 12, 50)])).Is(-0.5m);

    [Fact]
    public void Growth_reads_quarters_halves_and_years_alike()
    {
        // (60·4 − 50·4)/(50·4); (150·2 − 100·2)/(100·2); (30 − 20)/20
        RevenueGrowth.Metric.Figure(Sales([.. Quarters(2024, 50), .. Quarters(2025, 60)])).Is(0.2m);
        RevenueGrowth.Metric.Figure(Sales(["A1|2024H1|100", "A1|2024H2|100", "A1|2025H1|150", "A1|2025H2|150"])).Is(0.5m);
        RevenueGrowth.Metric.Figure(Sales(["A1|2024|20", "A1|2025|30"])).Is(0.5m);
    }

    [Fact]
    public void A_year_may_be_told_in_another_grain_than_the_year_before() =>
        RevenueGrowth.Metric.Figure(Sales(["A1|2024|200", .. Quarters(2025, 60)])).Is(0.2m);

    [Fact]
    public void Rows_of_one_period_are_summed() =>
        // 2025: 30 + 30 against 50
        RevenueGrowth.Metric.Figure(Sales(["A1|2024|50", "A1|2025|30", "A1|2025|30"])).Is(0.2m);

    [Fact]
    public void A_gap_in_the_24_months_leaves_no_growth()
    {
        RevenueGrowth.Metric.Figure(Sales([.. Months(2024, 1, 12, 100), .. Months(2025, 1, 5, 100), .. Months(2025, 7, 6, 100)])).IsMissing();
        RevenueGrowth.Metric.Figure(Sales([.. Months(2024, 2, 11, 100), .. Months(2025, 1, 12, 100)])).IsMissing();
        RevenueGrowth.Metric.Figure(Sales(["A1|2024|50", "A1|2025|"])).IsMissing();
    }

    [Fact]
    public void Of_overlapping_periods_the_length_with_most_rows_counts_and_nothing_twice()
    {
        // 2025 stands there as four quarters of 60 and as a year: 240 against 200
        RevenueGrowth.Metric.Figure(Sales(["A1|2024|200", "A1|2025|240", .. Quarters(2025, 60)])).Is(0.2m);
        // 24 months and their second year: 50 · 12 against 100 · 12
        RevenueGrowth.Metric.Figure(Sales([.. Months(2024, 1, 12, 100), .. Months(2025, 1, 12, 50), "A1|2025|600"])).Is(-0.5m);
    }

    [Fact]
    public void Where_the_rows_that_count_leave_a_gap_the_reason_says_what_was_set_aside()
    {
        var figure = RevenueGrowth.Metric.Figure(Sales([.. Months(2024, 1, 18, 100), "A1|2024|1200", "A1|2025|1200"]));
        figure.IsMissing();
        Assert.Contains("overlap", figure.Missing!.Value.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_of_zero_before_leaves_no_growth() => RevenueGrowth.Metric.Figure(Sales(["A1|2024|0", "A1|2025|30"])).IsMissing();

    [Fact]
    public void Without_figures_or_without_the_table_there_is_no_growth()
    {
        RevenueGrowth.Metric.Figure(Sales([])).IsMissing();
        RevenueGrowth.Metric.Figure(Given.Portfolio()).IsMissing();
    }

    private static Portfolio Sales(string[] rows) => Given.Portfolio(("sales_figures", "account_id|period|revenue\n" + string.Join('\n', rows)));

    private static IEnumerable<string> Months(int year, int month, int count, int revenue) => Enumerable.Range(0, count)
        .Select(i => new DateOnly(year, month, 1).AddMonths(i)).Select(d => $"A1|{Numerals.Text(d)[..7]}|{Numerals.Text(revenue)}");

    private static IEnumerable<string> Quarters(int year, int revenue) => Enumerable.Range(1, 4)
        .Select(q => $"A1|{Numerals.Text(year)}Q{Numerals.Text(q)}|{Numerals.Text(revenue)}");
}
