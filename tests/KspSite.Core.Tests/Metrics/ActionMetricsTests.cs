using KspSite.Core.Domain;
using static KspSite.Core.Tests.Metrics.FigureAssertions;

namespace KspSite.Core.Tests.Metrics;

// As-of date of all tests here: 2026-06-30.
public sealed class ActionMetricsTests
{
    private const string Header = "action_id|account_id|strategy_id|action|owner|due_original|due|done_date|status\n";

    private static Portfolio With(string actions, params (string Table, string Text)[] more) => Given.Portfolio([("actions", Header + actions), .. more]);

    [Fact]
    public void Completion_leaves_cancelled_actions_out_and_keeps_those_without_a_status()
    {
        // done 1 of {done, in progress, blocked, no status}; the cancelled one is out: 1/4
        var figure = With("""
            B1|A1||一|张三||||done
            B2|A1||二|张三||||in_progress
            B3|A1||三|张三||||blocked
            B4|A1||四|张三||||
            B5|A1||五|张三||||cancelled
            """).Figure("M-40");
        figure.Is(0.25m);
        Assert.Equal(4, figure.Rows.Length);
    }

    [Fact]
    public void Only_cancelled_actions_leave_nothing_to_complete() =>
        With("B1|A1||一|张三||||cancelled").Figure("M-40").IsMissing("not cancelled");

    [Fact]
    public void On_time_is_measured_against_the_original_date_where_there_is_one()
    {
        // B1 on its original day: on time. B2 on its moved date: late. B3 without original by its due: on time.
        // B4 done without a date, B5 without any due date: not on time. 2/5
        With("""
            B1|A1||一|张三|2026-03-01|2026-04-01|2026-03-01|done
            B2|A1||二|张三|2026-03-01|2026-04-01|2026-03-02|done
            B3|A1||三|张三||2026-04-01|2026-04-01|done
            B4|A1||四|张三||2026-04-01||done
            B5|A1||五|张三|||2026-04-01|done
            B6|A1||六|张三||2026-04-01||in_progress
            """).Figure("M-41").Is(0.4m);
    }

    [Fact]
    public void Nothing_done_is_no_rate() => With("B1|A1||一|张三||2026-04-01||in_progress").Figure("M-41").IsMissing("no action is done");

    [Fact]
    public void Overdue_actions_fall_into_their_ageing_bucket_at_both_edges()
    {
        // days overdue by 2026-06-30: 0 (due today, not overdue), 1, 7, 8, 30, 31, 90, 91
        var portfolio = With("""
            B0|A1||零|张三||2026-06-30||in_progress
            B1|A1||一|张三||2026-06-29||not_started
            B2|A1||二|张三||2026-06-23||blocked
            B3|A1||三|张三||2026-06-22||in_progress
            B4|A1||四|张三||2026-05-31||in_progress
            B5|A1||五|张三||2026-05-30||in_progress
            B6|A1||六|张三||2026-04-01||in_progress
            B7|A1||七|张三||2026-03-31||in_progress
            B8|A1||八|张三||2026-01-01||done
            B9|A1||九|张三||2026-01-01||cancelled
            BA|A1||十|张三||2026-01-01||
            BB|A1||十一|张三||||in_progress
            """);
        portfolio.Figure("M-42.overdue").Is(7);
        portfolio.Figure("M-42.overdue_1_7").Is(2);
        portfolio.Figure("M-42.overdue_1_7").StandsOn("input/actions.csv(3)", "input/actions.csv(4)");
        portfolio.Figure("M-42.overdue_8_30").Is(2);
        portfolio.Figure("M-42.overdue_31_90").Is(2);
        portfolio.Figure("M-42.overdue_over_90").Is(1);
    }

    [Fact]
    public void No_actions_are_no_overdue_actions_but_no_table_is_no_answer()
    {
        With("").Figure("M-42.overdue").Is(0);
        Given.Portfolio().Figure("M-42.overdue").IsMissing("no table");
        Given.Portfolio().Figure("M-46.due_0_30").IsMissing("no table");
        Given.Portfolio().Figure("M-40").IsMissing("no table");
    }

    [Fact]
    public void Slip_averages_every_action_with_both_dates_forward_ones_and_cancelled_ones_too()
    {
        // +10, −4 (brought forward), +30 (cancelled), no original: (10 − 4 + 30)/3 = 12
        With("""
            B1|A1||一|张三|2026-06-01|2026-06-11||in_progress
            B2|A1||二|张三|2026-06-10|2026-06-06||done
            B3|A1||三|张三|2026-06-01|2026-07-01||cancelled
            B4|A1||四|张三||2026-07-01||in_progress
            """).Figure("M-43").Is(12);
    }

    [Fact]
    public void Where_no_action_has_a_status_nobody_knows_what_is_open_or_done()
    {
        var none = With("B1|A1||一|张三||2026-01-01||\nB2|A1||二|张三||2026-02-01||不明");
        Assert.All(new[] { "M-40", "M-42.overdue", "M-46.due_0_30" }, m => none.Figure(m).IsMissing("no action has a status"));
        With("B1|A1||一|张三||2026-01-01||\nB2|A1||二|张三||2026-02-01||逾期").Figure("M-42.overdue").Is(1);
    }

    [Fact]
    public void Slip_without_a_pair_of_dates_says_why() => With("B1|A1||一|张三||2026-07-01||done").Figure("M-43").IsMissing("both a due date and an original one");

    [Fact]
    public void Look_ahead_counts_open_actions_by_their_days_to_go()
    {
        // days to go: −1 (overdue), 0, 30, 31, 60, 61, 90, 91; the done one is not counted
        var portfolio = With("""
            B0|A1||一|张三||2026-06-29||in_progress
            B1|A1||二|张三||2026-06-30||in_progress
            B2|A1||三|张三||2026-07-30||blocked
            B3|A1||四|张三||2026-07-31||in_progress
            B4|A1||五|张三||2026-08-29||in_progress
            B5|A1||六|张三||2026-08-30||in_progress
            B6|A1||七|张三||2026-09-28||in_progress
            B7|A1||八|张三||2026-09-29||in_progress
            B8|A1||九|张三||2026-07-10||done
            """);
        portfolio.Figure("M-46.due_0_30").Is(2);
        portfolio.Figure("M-46.due_31_60").Is(2);
        portfolio.Figure("M-46.due_61_90").Is(2);
    }

    [Fact]
    public void A_named_owner_is_judged_over_all_accounts()
    {
        // 李四: one done of two, on A1 and A2
        var portfolio = Given.Portfolio(("accounts", "account_id|account_name\nA1|甲\nA2|乙"), ("actions", Header + """
            B1|A1||一|张三||||done
            B2|A1||二|李四||||in_progress
            B3|A2||三|李四||2026-06-01||done
            B4|A2||四||2026-06-01|2026-06-02||blocked
            """));
        portfolio.Figure("M-40", Owner("李四")).Is(0.5m);
        portfolio.Figure("M-40", Owner("张三")).Is(1);
        portfolio.Figure("M-42.overdue", Owner("张三")).Is(0);
        portfolio.Figure("M-40", Subject.Account("A2")).Is(0.5m);
        // the portfolio has all four, also the one without an owner
        portfolio.Figure("M-40", Subject.Portfolio).Is(0.5m);
        portfolio.Figure("M-42.overdue", Subject.Portfolio).Is(1);
        portfolio.Figure("M-43", Subject.Portfolio).Is(1);
    }
}
