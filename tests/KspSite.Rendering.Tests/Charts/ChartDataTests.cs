using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Core.Tests;
using KspSite.Rendering.Charts;
using KspSite.Rendering.Charts.Drawing;
using KspSite.Rendering.Pages;
using KspSite.Rendering.Tests.Pages;

namespace KspSite.Rendering.Tests.Charts;

public sealed class ChartDataTests
{
    [Fact]
    public void A_missing_score_is_a_gap_and_not_zero()
    {
        ReviewPoint Point(int day, decimal? score) => new(new DateOnly(2026, 1, day), score, null, [null, null, null, null, null]);
        var chart = ReviewTrendChart.Draw(new([Point(1, 50), Point(8, null), Point(15, 60), Point(22, 70)], []), ChartSamples.Context());
        var line = SvgReading.Elements(chart.Svg!, "path").Single(p => p.Parent!.Attribute("class")!.Value == "cs-1").Attribute("d")!.Value;
        // The first point stands alone, then a new stroke from the third to the fourth.
        Assert.Equal(1, line.Count(c => c == 'L'));
        var row = chart.Table.Rows[1];
        Assert.Equal(("—", ""), (row.Cells[1].Text, row.Cells[1].Exact));
    }

    [Fact]
    public void A_label_stands_where_the_plot_put_its_mark()
    {
        var chart = ReviewTrendChart.Draw(new([new(ChartSamples.AsOf.AddDays(-90), 25, null, [null, null, null, null, null]), new(ChartSamples.AsOf, 75, null, [null, null, null, null, null])], []), ChartSamples.Context());
        var gridAt75 = SvgReading.Labels(chart.Svg!).Where(l => l.Text == "75").MinBy(l => l.Left)!;
        var middle = (gridAt75.Bottom - 2) - 4.3; // baseline less the offset of the lettering
        var mark = SvgReading.Elements(chart.Svg!, "circle").Where(c => c.Parent!.Attribute("class")?.Value == "cs-grey").Select(c => SvgReading.Number(c.Attribute("cy")!.Value)).Min();
        Assert.Equal(mark, middle, 1);
    }

    [Fact]
    public void A_missed_review_is_a_cross_in_the_status_red_and_a_row_of_the_table()
    {
        var chart = ReviewTrendChart.Draw(ChartSamples.Reviews(), ChartSamples.Context());
        Assert.Single(SvgReading.Elements(chart.Svg!, "g"), g => g.Attribute("class")?.Value == "cs-red");
        Assert.Single(chart.Table.Rows, r => r.Cells[2].Exact == "missed");
    }

    [Fact]
    public void Without_data_a_chart_says_why_and_draws_nothing()
    {
        var context = ChartSamples.Context();
        Chart[] empty =
        [
            PortfolioMapChart.Draw([], context), TierCheckChart.Draw([], context), ChannelMixChart.Draw([], context), ConflictAgeChart.Draw([], context),
            InfluenceMapChart.Draw([], context), LadderChart.Draw(new([], null, null, null), context), GoalPaceChart.Draw([], context), ActionLinesChart.Draw([], context),
            ActionAgeChart.Draw(new(null, null, null, null), context), ActionAgeChart.DrawWeekly([], context), ReviewTrendChart.Draw(new([], []), context),
            ReviewSectionsChart.Draw(new([], []), context), MoversChart.Draw([], context), ResourceMapChart.Draw([], context), SalesChart.Draw([], context), SalesChart.DrawVolume([], context),
            AgendaTimeChart.Draw([], context), RoomRulesChart.Draw([], context), CommitmentsChart.Draw([], context),
        ];
        Assert.All(empty, chart =>
        {
            Assert.Null(chart.Svg);
            Assert.NotNull(chart.NoData);
            Assert.Empty(ChartLabels.Lost(chart));
        });
    }

    [Fact]
    public void Huge_negative_and_zero_amounts_draw_finite_pictures()
    {
        decimal[] amounts = [0, -5_000_000, 79_000_000_000_000_000_000m, 1];
        var map = PortfolioMapChart.Draw([.. amounts.Select(a => new MapPoint("甲", ChartSamples.Yuan(a), 0.5m, ChartSamples.Yuan(a)))], ChartSamples.Context());
        var sales = SalesChart.Draw([.. amounts.Select((a, i) => new SalesPoint(new Period(2026, i + 1, Grain.Month), null, ChartSamples.Yuan(a), null, null))], ChartSamples.Context());
        var zero = SalesChart.Draw([new(new Period(2026, 1, Grain.Month), null, ChartSamples.Yuan(0), null, null)], ChartSamples.Context());
        foreach (var svg in new[] { map, sales, zero }.SelectMany(c => c.Drawings()))
        {
            Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
            Assert.DoesNotContain("Infinity", svg, StringComparison.OrdinalIgnoreCase);
            Assert.All(SvgReading.Elements(svg, "circle"), c => Assert.InRange(SvgReading.Number(c.Attribute("cx")!.Value), 0, SvgReading.Size(svg).Width));
        }
    }

    [Fact]
    public void Revenue_without_a_plan_does_not_count_as_what_was_reached_of_it()
    {
        var portfolio = Given.Portfolio(("sales_figures", "account_id|period|zone_id|revenue|plan_revenue|money_unit\nA1|2026-01||90|100|元\nA1|2026-01|Z1|500||元\nA1|2026-02|||100|元"), ("zones", "zone_id|account_id|zone_name\nZ1|A1|甲"));
        var chart = SalesChart.Draw(SalesChart.From(portfolio.Account().Sales), ChartSamples.Context());
        Assert.Contains("其中有计划的完成 90%", chart.Summary.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Revenue_that_nobody_gave_is_not_told_as_nothing_sold()
    {
        var chart = SalesChart.Draw([new(new Period(2026, 1, Grain.Month), 5, null, null, ChartSamples.Yuan(100))], ChartSamples.Context());
        Assert.Equal("2026-01 – 2026-01 没有填写销售额。", chart.Summary.Zh);
    }

    [Fact]
    public void Amounts_of_several_currencies_share_no_axis()
    {
        var (yuan, dollars) = (ChartSamples.Yuan(100), new Money(100, "USD"));
        Chart[] charts =
        [
            PortfolioMapChart.Draw([new("乙", dollars, 0.5m, dollars), new("甲", yuan, 0.5m, yuan), new("丙", yuan, 0.5m, yuan), new("丁", null, 0.5m, null)], ChartSamples.Context()),
            ResourceMapChart.Draw([new("乙", dollars, 0.5m, dollars, 2, 100), new("甲", yuan, 0.5m, yuan, 1, 100), new("丙", yuan, 0.5m, yuan, 1, 100), new("丁", null, null, null, null, null)], ChartSamples.Context()),
            TierCheckChart.Draw(
                [
                    new("乙", "S", dollars, 3, 4, 50, TierVerdict.Fits), new("甲", "S", yuan, 3, 4, 50, TierVerdict.Fits), new("丙", "S", yuan, 3, 4, 50, TierVerdict.Fits),
                    new("丁", "S", null, 3, 4, null, TierVerdict.Unknown),
                ], ChartSamples.Context()),
        ];
        Assert.All(charts, chart =>
        {
            Assert.Null(chart.NoData);
            Assert.Equal(
                new("金额只能在同一币种内比较：图和表里只有 CNY 的；USD 的不在其中：乙。", "Amounts compare within one currency only: picture and table are in CNY, without 乙 (USD)."),
                chart.Note);
            Assert.Equal(3, chart.Table.Rows.Length);
        });
    }

    [Fact]
    public void A_goal_whose_pace_is_unknown_is_not_told_to_keep_pace()
    {
        GoalPace green = new("甲", 0.5m, 0.5m, Rag.Green), unknown = new("乙", 0.5m, null, null);
        Assert.Equal(new("1 个能判断进度的目标跟得上；另有 1 个无法判断。", "The one goal whose pace is known keeps it; that of 1 more is unknown."), GoalPaceChart.Draw([green, unknown], ChartSamples.Context()).Summary);
        Assert.Equal(new("1 个可衡量的目标无法判断进度。", "The pace of 1 measurable goal is unknown."), GoalPaceChart.Draw([unknown], ChartSamples.Context()).Summary);
    }

    [Fact]
    public void Scores_that_stayed_the_same_are_not_told_as_missing() =>
        Assert.Equal(
            new("2 家客户的得分与上一次检讨相同。", "No score has changed since the review before (2 accounts)."),
            MoversChart.Draw([new("甲", 0, false), new("乙", 0, false)], ChartSamples.Context()).NoData!.Value);

    [Fact]
    public void A_tier_that_cannot_be_judged_is_not_told_to_fit()
    {
        var portfolio = Given.Portfolio(("accounts", "account_id|account_name|tier\nA1|甲|A"));
        var point = Assert.Single(TierCheckChart.From(portfolio, MetricTable.Compute(portfolio, RuleEngine.Check(portfolio)), RuleEngine.Check(portfolio)));
        Assert.Equal(TierVerdict.Unknown, point.Verdict);
        Assert.Contains("1 家三标准不全，无法判断", TierCheckChart.Draw([point with { Buyers = 1 }], ChartSamples.Context()).Summary.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void One_of_something_is_told_in_the_singular()
    {
        var yuan = ChartSamples.Yuan(100);
        var resources = ResourceMapChart.Draw([new("甲", yuan, -0.5m, yuan, 1, 100), new("乙", null, null, null, null, null)], ChartSamples.Context());
        Assert.Equal("1 project has a return, the highest 甲 (−50%); 1 is negative, 1 lacks data.", resources.Summary.En);
        var trend = PortfolioTrendChart.Draw([new(ChartSamples.AsOf.AddMonths(-1), 50, 1, 1), new(ChartSamples.AsOf, 60, 2, 1)], ChartSamples.Context());
        Assert.Equal("The mean score went from 50 in 2026-05 (1 account) to 60 now (2 accounts).", trend.Summary.En);
        var influence = InfluenceMapChart.Draw([new("甲", 5, 1, Light.Green, null)], ChartSamples.Context());
        Assert.Equal("1 of 1 player has an influence of 4 or more; of these 1 green, 0 red.", influence.Summary.En);
    }

    [Fact]
    public void A_column_of_support_is_called_as_in_the_vocabulary_and_by_one_of_two_names_where_it_is_narrow()
    {
        var chart = InfluenceMapChart.Draw([new("甲", 5, 2, Light.Green, null)], ChartSamples.Context());
        Assert.Contains("教练/铁杆", SvgReading.Labels(chart.Svg!).Select(l => l.Text));
        Assert.Contains("铁杆", SvgReading.Labels(chart.CompactSvg!).Select(l => l.Text));
        Assert.Equal("教练/铁杆", chart.Table.Rows.Single().Cells[2].Text);
    }

    [Fact]
    public void A_conflict_is_named_by_its_account_and_channels_without_a_sign_of_one_language()
    {
        var portfolio = Given.Portfolio(
            ("accounts", "account_id|account_name|short_name\nA1|甲公司|甲"), ("channels", "channel_id|channel_name|type\nC1|直销|direct\nC2|经销|distributor"),
            ("channel_conflicts", "conflict_id|account_id|channel_a|channel_b|type|opened|status\nK1|A1|C1|C2|price|2026-06-01|open"));
        Assert.Equal("甲 · 直销 × 经销", Assert.Single(ConflictAgeChart.From(portfolio, portfolio.Account().Conflicts)).Name);
    }

    [Fact]
    public void An_account_without_coverage_stands_in_the_table_and_not_in_the_picture()
    {
        var chart = PortfolioMapChart.Draw([new("甲", ChartSamples.Yuan(100), 0.5m, null), new("乙", ChartSamples.Yuan(100), null, null)], ChartSamples.Context());
        Assert.DoesNotContain("乙", chart.Labels);
        Assert.Contains(chart.Table.Rows, r => r.Cells[0].Text == "乙" && r.Cells[2].Text == "—");
        Assert.Contains("1 个缺数据", chart.Summary.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_beyond_the_picture_are_counted_under_it_and_all_stand_in_the_table()
    {
        var chart = ConflictAgeChart.Draw([.. Enumerable.Range(0, 40).Select(i => new OpenConflict("冲突", ConflictType.Price, ChartSamples.AsOf, 40 - i, false, false))], ChartSamples.Context());
        Assert.Contains("另有 24 起，见数据表", chart.Labels); // 40 less the 16 rows of the full drawing
        Assert.Contains("另有 30 起，见数据表", chart.CompactLabels);
        Assert.Equal(40, chart.Table.Rows.Length);
    }

    [Fact]
    public void A_conflict_that_should_be_escalated_says_so_and_an_escalated_one_too()
    {
        var chart = ConflictAgeChart.Draw(
            [
                new("甲", ConflictType.Price, ChartSamples.AsOf, 90, Escalated: false, Overdue: true),
                new("乙", ConflictType.Price, ChartSamples.AsOf, 60, Escalated: true, Overdue: false),
                new("丙", ConflictType.Price, ChartSamples.AsOf, 5, Escalated: false, Overdue: false),
            ], ChartSamples.Context());
        Assert.Superset(new HashSet<string> { "90 天，该升级", "60 天，已升级", "5 天" }, chart.Labels.ToHashSet());
        Assert.Contains("1 起该升级", chart.Summary.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void The_drift_is_half_the_sum_of_the_differences()
    {
        // |0.5−0.3| + |0.5−0.6| + |0−0.1| = 0.4, half of it 20 %
        var chart = ChannelMixChart.Draw([new("直销", 0.5m, 0.3m), new("经销", 0.5m, 0.6m), new("线上", null, 0.1m)], ChartSamples.Context());
        Assert.Contains("20%", chart.Summary.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_the_mix_says_its_channel_where_there_is_room_because_grey_paper_has_no_colours()
    {
        var chart = ChannelMixChart.Draw([new("恪衡直销团队", 0.9m, 0.6m), new("川瀚系统集成", 0.1m, 0.4m)], ChartSamples.Context());
        Assert.Contains("恪衡直销团队 90%", chart.Labels);
        Assert.Contains("川瀚系统集成 40%", chart.Labels);
        Assert.Contains("10%", chart.Labels);
        Assert.Contains("60%", chart.CompactLabels.Select(l => l.Split(' ')[^1]));
    }

    [Fact]
    public void Sections_that_share_the_highest_score_are_all_named()
    {
        var chart = ReviewSectionsChart.Draw(new([new(new(2026, 6, 1), 60, null, [4, 3, 4, 2, 3])], []), ChartSamples.Context());
        Assert.Equal("最近评分最高的是“定位陈述”、“问题和挑战”（4），最低的是“机会和目标”（2）。", chart.Summary.Zh);
        Assert.Equal("Latest scores: highest positioning, issues and challenges (4), lowest opportunities and goals (2).", chart.Summary.En);
    }

    [Theory]
    [InlineData("", "4", "只有“策略和进度”（4）有评分。", "Only strategy and progress (4) has a score.")]
    [InlineData("4", "4", "有评分的各项最近一次都是 4 分。", "The latest score of every section that has one is 4.")]
    public void Of_sections_without_a_score_the_summary_says_nothing(string first, string second, string zh, string en)
    {
        var chart = ReviewSectionsChart.Draw(new([new(new(2026, 6, 1), 60, null, [Score(first), Score(second), null, null, null])], []), ChartSamples.Context());
        Assert.Equal((zh, en), (chart.Summary.Zh, chart.Summary.En));

        static decimal? Score(string text) => text.Length == 0 ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void An_amount_that_is_small_beside_the_largest_is_not_shown_as_nought()
    {
        var chart = PortfolioMapChart.Draw([new("甲", ChartSamples.Yuan(300_000_000), 0.5m, null), new("乙", ChartSamples.Yuan(-1_500_000), 0.5m, null)], ChartSamples.Context());
        Assert.Equal(["3", "−0.015"], chart.Table.Rows.Select(r => r.Cells[1].Text));
    }

    [Fact]
    public void Shares_differ_by_points_with_a_sign_and_a_decimal()
    {
        var chart = ChannelMixChart.Draw([new("直销", 0.065m, 0.086m), new("经销", 0.935m, 0.914m)], ChartSamples.Context());
        Assert.Equal(["+2.1", "−2.1"], chart.Table.Rows.Select(r => r.Cells[3].Text));
    }

    [Fact]
    public void The_last_tick_stands_flush_with_the_edge_of_both_drawings()
    {
        var chart = ChannelMixChart.Draw([new("直销", 0.5m, 0.3m), new("经销", 0.5m, 0.7m)], ChartSamples.Context());
        Assert.Contains("100%", chart.Labels);
        Assert.Contains("100%", chart.CompactLabels);
    }

    [Fact]
    public void The_drift_of_the_agenda_adds_up_block_by_block_and_skips_what_was_not_held()
    {
        var chart = AgendaTimeChart.Draw([new("一", 60, 70), new("二", 60, 55), new("三", 30, null)], ChartSamples.Context());
        Assert.Equal(["10", "5", "—"], chart.Table.Rows.Select(r => r.Cells[4].Text)); // 70−60 = 10, 10+55−60 = 5
        Assert.Contains("共超时 5 分钟", chart.Summary.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void People_for_whom_a_cell_is_too_small_are_counted_in_it()
    {
        var chart = InfluenceMapChart.Draw([.. "甲乙丙丁戊".Select(n => new PlayerPosition(n.ToString(), 5, 1, Light.Green, null))], ChartSamples.Context());
        Assert.Contains("+3", chart.Labels); // 54 units hold three lines: two names and the count
        Assert.Contains("+4", chart.CompactLabels); // 40 units hold two
        Assert.Equal(5, chart.Table.Rows.Length);
    }

    [Fact]
    public void Every_row_of_a_table_has_a_cell_per_header()
    {
        foreach (var chart in ChartSamples.All(ChartSamples.Names()))
        {
            Assert.NotEmpty(chart.Table.Rows);
            Assert.All(chart.Table.Rows, r => Assert.Equal(chart.Table.Headers.Length, r.Cells.Length));
        }
    }

    [Fact]
    public void A_sparkline_has_no_words_and_needs_two_values()
    {
        Assert.Equal("", SparklineDrawing.Draw([new(1, 50)], new(0, 100)));
        var svg = ReviewTrendChart.Sparkline(ChartSamples.Reviews());
        Assert.Empty(SvgReading.Elements(svg, "text"));
        Assert.Equal("true", SvgReading.Root(svg).Attribute("aria-hidden")?.Value);
    }

    [Fact]
    public void The_list_of_charts_is_complete_unique_and_in_the_order_of_the_catalogue()
    {
        var declared = typeof(AllCharts).Assembly.GetTypes()
            .Select(t => t.GetField("Definition")?.GetValue(null)).OfType<ChartDefinition>().ToHashSet();
        Assert.Equal(declared, [.. AllCharts.Definitions]);
        Assert.Equal(AllCharts.Definitions.Select(d => d.Id).Order(StringComparer.Ordinal), AllCharts.Definitions.Select(d => d.Id));
        Assert.Equal(AllCharts.Definitions.Length, AllCharts.Definitions.Select(d => d.Title).Distinct().Count());
    }

    [Fact]
    public void Every_chart_of_the_catalogue_stands_on_a_page()
    {
        var site = GivenSite.Of(
            ("accounts", "account_id|account_name\nA1|甲公司"),
            ("workshops", "workshop_id|title|start_date|end_date\nW1|六月班|2026-06-10|2026-06-11"),
            ("workshop_agenda", "workshop_id|block_id|day|start|minutes|kind|title\nW1|B1|1|09:00|90|module|开场"),
            ("commitments", "workshop_id|participant_id|text|check_day|due\nW1|P1|约一次检讨|30|2026-07-11"),
            ("workshop_participants", "workshop_id|participant_id|name|account_id\nW1|P1|王强|A1"));
        var shown = AllPages.Build(site).SelectMany(p => p.Content().Charts).Select(c => c.Id).Distinct();
        Assert.Empty(AllCharts.Definitions.Select(d => d.Id).Except(shown));
    }

    [Fact]
    public void An_attainment_is_drawn_within_the_limits_of_the_catalogue_and_told_exactly_beside()
    {
        var chart = GoalPaceChart.Draw([new("甲", -2.5m, 0.5m, Rag.Red), new("乙", 4m, 0.5m, Rag.Green)], ChartSamples.Context());
        Assert.Contains("0%", chart.Labels);
        Assert.Contains("150%", chart.Labels);
        Assert.Equal(["−250%", "400%"], chart.Table.Rows.Select(r => r.Cells[1].Text));
        Assert.Equal(["−300", "+350"], chart.Table.Rows.Select(r => r.Cells[3].Text));
    }

    [Fact]
    public void Periods_without_sales_are_gaps_between_those_that_have_some()
    {
        var points = SalesChart.From([Row(1, 100), Row(3, 300), Row(3, 50)]);
        Assert.Equal(["2026-01", "2026-02", "2026-03"], points.Select(p => p.Period.ToString()));
        Assert.Equal([100m, null, 350m], points.Select(p => p.Revenue?.Amount)); // 300 + 50

        static SalesFigure Row(int month, decimal revenue) => new()
        {
            Row = null!, // not looked at by a chart
            Account = new("A1"), Period = new(2026, month, Grain.Month), Revenue = ChartSamples.Yuan(revenue),
        };
    }
}
