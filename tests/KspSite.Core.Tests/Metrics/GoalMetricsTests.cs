using KspSite.Core.Domain;
using static KspSite.Core.Tests.Metrics.FigureAssertions;

namespace KspSite.Core.Tests.Metrics;

// As-of date of all tests here: 2026-06-30.
public sealed class GoalMetricsTests
{
    private const string Header = "goal_id|account_id|statement|type|kind|baseline|target|actual|start|due|status\n";

    private static Portfolio With(string goals, params (string Table, string Text)[] more) => Given.Portfolio([("goals", Header + goals), .. more]);

    [Fact]
    public void Attainment_is_the_way_covered_of_the_way_to_go()
    {
        // (130 − 100)/(200 − 100) = 0.3
        var figure = With("G1|A1|目标|share||100|200|130|||").Figure("M-30", Goal("G1"));
        figure.Is(0.3m);
        figure.StandsOn("input/goals.csv(2)");
        Assert.Equal(["130", "100", "200"], figure.Parts.Select(p => p.Value));
    }

    [Fact]
    public void A_falling_target_is_attained_by_falling() =>
        // (16 − 20)/(12 − 20) = 0.5
        With("G1|A1|投诉下降|other||20|12|16|||").Figure("M-30", Goal("G1")).Is(0.5m);

    [Fact]
    public void Attainment_beyond_the_target_and_below_the_baseline_is_not_clipped()
    {
        // (350 − 100)/100 = 2.5; (50 − 100)/100 = −0.5
        var portfolio = With("G1|A1|一|share||100|200|350|||\nG2|A1|二|share||100|200|50|||");
        portfolio.Figure("M-30", Goal("G1")).Is(2.5m);
        portfolio.Figure("M-30", Goal("G2")).Is(-0.5m);
    }

    [Fact]
    public void A_blank_actual_is_the_latest_progress_up_to_the_as_of_date()
    {
        // of 110 (March), 140 (May) and 190 (July, in the future) it is May's: 40/100
        var figure = With("G1|A1|目标|share||100|200||||", ("goal_progress",
            "goal_id|as_of|actual\nG1|2026-05-31|140\nG1|2026-03-31|110\nG1|2026-07-31|190")).Figure("M-30", Goal("G1"));
        figure.Is(0.4m);
        figure.StandsOn("input/goals.csv(2)", "input/goal_progress.csv(2)");
    }

    [Fact]
    public void The_goals_own_actual_wins_over_progress() =>
        With("G1|A1|目标|share||100|200|130|||", ("goal_progress", "goal_id|as_of|actual\nG1|2026-05-31|140")).Figure("M-30", Goal("G1")).Is(0.3m);

    [Theory]
    [InlineData("|200|130", "missing")]
    [InlineData("100||130", "missing")]
    [InlineData("100|200|", "missing")]
    [InlineData("200|200|210", "equals the baseline")]
    public void Attainment_without_its_numbers_says_why(string numbers, string reason) =>
        With($"G1|A1|目标|share||{numbers}|||").Figure("M-30", Goal("G1")).IsMissing(reason);

    [Theory]
    [InlineData("2026-01-01", "2027-01-01", 180, 365)]
    [InlineData("2026-06-30", "2026-12-31", 0, 1)]
    [InlineData("2026-09-01", "2026-12-31", 0, 1)]
    [InlineData("2026-01-01", "2026-06-30", 1, 1)]
    [InlineData("2025-01-01", "2025-12-31", 1, 1)]
    public void Elapsed_time_stays_between_none_and_all(string start, string due, int days, int of) =>
        With($"G1|A1|目标|share|||||{start}|{due}|").Figure("M-31", Goal("G1")).Is((decimal)days / of);

    [Theory]
    [InlineData("", "2026-12-31", "start or due is missing")]
    [InlineData("2026-01-01", "", "start or due is missing")]
    [InlineData("2026-01-01", "2026-01-01", "not after start")]
    public void Elapsed_time_without_a_span_says_why(string start, string due, string reason) =>
        With($"G1|A1|目标|share|||||{start}|{due}|").Figure("M-31", Goal("G1")).IsMissing(reason);

    // From 2026-05-31 to 2026-07-30 are 60 days, of which 30 have passed: elapsed 0.5.
    [Theory]
    [InlineData(40, "-0.10", "green")]
    [InlineData(39, "-0.11", "amber")]
    [InlineData(25, "-0.25", "amber")]
    [InlineData(24, "-0.26", "red")]
    [InlineData(90, "0.4", "green")]
    public void Pace_is_attainment_minus_elapsed_time_with_its_light(int actual, string pace, string light)
    {
        var portfolio = With($"G1|A1|目标|share||0|100|{Numerals.Text(actual)}|2026-05-31|2026-07-30|");
        portfolio.Figure("M-32", Goal("G1")).Is(decimal.Parse(pace, System.Globalization.CultureInfo.InvariantCulture));
        portfolio.Figure("M-32.light", Goal("G1")).Says(light);
    }

    [Fact]
    public void Past_due_and_not_attained_is_red_however_close()
    {
        // 0.99 − 1 = −0.01 would be green; attained in full it is
        var portfolio = With("G1|A1|一|share||0|100|99|2026-01-01|2026-06-29|\nG2|A1|二|share||0|100|100|2026-01-01|2026-06-29|");
        portfolio.Figure("M-32", Goal("G1")).Is(-0.01m);
        portfolio.Figure("M-32.light", Goal("G1")).Says("red");
        portfolio.Figure("M-32.light", Goal("G2")).Says("green");
    }

    [Fact]
    public void Due_today_is_not_past_due() =>
        With("G1|A1|目标|share||0|100|99|2026-01-01|2026-06-30|").Figure("M-32.light", Goal("G1")).Says("green");

    [Fact]
    public void Past_due_and_not_attained_is_red_even_without_a_start()
    {
        var portfolio = With("G1|A1|目标|share||0|100|99||2026-06-29|");
        portfolio.Figure("M-32.light", Goal("G1")).Says("red");
        portfolio.Figure("M-32", Goal("G1")).IsMissing("start or due");
    }

    [Theory]
    [InlineData("M-32")]
    [InlineData("M-32.light")]
    [InlineData("M-32b")]
    public void A_qualitative_goal_has_a_status_only(string name) =>
        With("G1|A1|目标|relationship|qualitative|0|100|40|2026-05-31|2026-07-30|in_progress").Figure(name, Goal("G1")).IsMissing("status only");

    [Theory]
    [InlineData("M-32")]
    [InlineData("M-32.light")]
    [InlineData("M-32b")]
    public void Pace_without_numbers_says_why(string name) =>
        With("G1|A1|目标|share|||||2026-05-31|2026-07-30|").Figure(name, Goal("G1")).IsMissing("missing");

    [Fact]
    public void Pace_ratio_divides_by_elapsed_time()
    {
        // 0.4/0.5 = 0.8
        With("G1|A1|目标|share||0|100|40|2026-05-31|2026-07-30|").Figure("M-32b", Goal("G1")).Is(0.8m);
    }

    [Fact]
    public void A_goal_just_begun_is_divided_by_at_least_a_twentieth()
    {
        // begun today: 0.1/0.05 = 2
        With("G1|A1|目标|share||0|100|10|2026-06-30|2026-12-31|").Figure("M-32b", Goal("G1")).Is(2m);
    }

    [Fact]
    public void Non_financial_goals_are_all_but_revenue_volume_and_profit_and_cancelled_ones_count()
    {
        // relationship (cancelled) and channel of five: 2/5
        var portfolio = With("G1|A1|一|revenue||||||||\nG2|A1|二|volume||||||||\nG3|A1|三|profit||||||||\nG4|A1|四|relationship|||||||cancelled\nG5|A1|五|channel|||||||");
        portfolio.Figure("M-33").Is(0.4m);
        portfolio.Figure("M-33", Subject.Portfolio).Is(0.4m);
    }

    [Fact]
    public void The_portfolios_share_is_over_all_goals_and_not_a_mean_of_shares()
    {
        // A1 1 of 1, A2 0 of 3, A3 none: 1/4
        var portfolio = Given.Portfolio(("accounts", "account_id|account_name\nA1|甲\nA2|乙\nA3|丙"), ("goals", Header
            + "G1|A1|一|share|||||||\nG2|A2|二|revenue|||||||\nG3|A2|三|revenue|||||||\nG4|A2|四|profit|||||||"));
        portfolio.Figure("M-33", Subject.Portfolio).Is(0.25m);
        portfolio.Figure("M-33", Subject.Account("A3")).IsMissing("no goals");
    }

    [Fact]
    public void Without_a_goals_table_the_share_says_so() =>
        Given.Portfolio().Figure("M-33").IsMissing("no table");
}
