using KspSite.Core;
using KspSite.Core.Tests;
using KspSite.Rendering.Pages.ReviewLoop;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Tests.Pages;

// As of 2026-06-30.
public sealed class ReviewsPageTests
{
    private static readonly (string, string) Plan = ("plans", "plan_id|account_id|status|cadence|period_start|last_updated|next_review\nP1|A1|active|quarterly|2026-01-01|2026-05-12|2026-08-10");

    [Fact]
    public void Without_a_reviews_table_nothing_is_zero_and_the_page_says_what_to_export()
    {
        var model = ReviewsPage.Model(GivenSite.Of(Plan));
        Assert.False(model.HasReviews);
        Assert.Null(model.SlidingPlans);
        Assert.All(model.Headlines, h => Assert.NotNull(h.Figure.Reason));
        var html = GivenSite.Page(SitePaths.Reviews, Plan);
        Assert.Contains("请导出 reviews、review_items、review_participants", html, StringComparison.Ordinal);
        Assert.DoesNotContain("cal-mark", html, StringComparison.Ordinal);
    }

    [Fact]
    public void With_one_review_there_is_a_score_but_no_change_no_trend_and_no_line()
    {
        var standing = Assert.Single(ReviewsPage.Model(GivenSite.Of(Plan, Reviews("R1|A1|2026-05-10|2026-05-10|green"), Items("R1"))).Standings.Items);
        // Five sections at 4: 100·(4 − 1)/4.
        Assert.Equal(75, standing.Score.Number);
        Assert.NotNull(standing.Change.Reason);
        Assert.NotNull(standing.Trend.Reason);
        Assert.Empty(standing.Sparkline);
        Assert.Equal("green", Assert.Single(standing.Strip).Rag.Code);
        Assert.All(standing.Sections, s => Assert.Equal((4m, false), (s.Score, s.IsLow)));
    }

    [Fact]
    public void A_row_carries_the_scores_that_pictures_follow_the_filters_with_oldest_first_and_none_of_the_future()
    {
        var standing = Assert.Single(ReviewsPage.Model(GivenSite.Of(
            Plan, Reviews("R3|A1|2026-08-01|2026-08-01|", "R2|A1||2026-06-10|", "R1|A1||2026-03-02|", "R0|A1||2026-01-05|"), Items("R1", "R2", "R3"))).Standings.Items);
        // As of 30 June: 2 March is 120 days back, 10 June 20; five sections at 4 are 75. R0 has no score, R3 lies ahead.
        Assert.Equal("120:75 20:75", standing.Scores);
    }

    [Fact]
    public void A_small_multiple_belongs_to_the_periods_in_which_a_review_was_held_or_missed()
    {
        // 10 February is 140 days back: within half a year, not within a quarter; without a plan nothing was due.
        var multiple = Assert.Single(ReviewsPage.Model(GivenSite.Of(Reviews("R1|A1||2026-02-10|"), Items("R1"))).Multiples.Items);
        Assert.Equal("half year", multiple.Keys.Period);
        // The next one was due on 15 May and is missed: that is in the quarter.
        multiple = Assert.Single(ReviewsPage.Model(GivenSite.Of(Reviews("R1|A1|2026-02-10|2026-02-10|", "R2|A1|2026-05-15||"), Items("R1"))).Multiples.Items);
        Assert.Equal("quarter half year", multiple.Keys.Period);
    }

    [Fact]
    public void The_strip_shows_the_last_six_reviews_from_early_to_late_whatever_the_order_of_the_file()
    {
        string[] rows =
        [
            "R7|A1||2025-08-01|red", "R6|A1||2025-07-01|green", "R5|A1||2025-06-01|green", "R4|A1||2025-05-01|green",
            "R3|A1||2025-04-01|green", "R2|A1||2025-03-01|", "R1|A1||2025-02-01|green",
        ];
        var strip = ReviewsPage.Model(GivenSite.Of(Plan, Reviews(rows))).Standings.Items[0].Strip;
        Assert.Equal(["grey", "green", "green", "green", "green", "red"], strip.Select(s => s.Rag.Code));
        Assert.Equal(Given.Day("2025-03-01"), strip[0].Date);
    }

    [Fact]
    public void A_plan_whose_last_review_is_older_than_its_cadence_slides_and_asks_for_a_review()
    {
        // 2026-01-05 is 176 days back; a quarter and its grace are 104.
        var model = ReviewsPage.Model(GivenSite.Of(Plan, Reviews("R1|A1||2026-01-05|")));
        Assert.Equal((1, 1), (model.SlidingPlans, model.JudgedPlans));
        var step = Assert.Single(model.NextSteps.Items);
        Assert.Equal(("resume", 176, true), (step.Kind, step.DaysPast, step.IsSliding));
        Assert.True(Assert.Single(model.Calendar.Rows.Items).IsSliding);
    }

    [Theory]
    [InlineData("2027-04-20", "已约在 2027-04-20，能提前就提前")]
    [InlineData("", "约人开会")]
    public void A_plan_that_slides_is_told_which_review_is_already_agreed(string next, string told)
    {
        (string, string) plan = ("plans", "plan_id|account_id|period_start|status|review_cadence|next_review\nP1|A1|2026-01-01|active|quarterly|" + next);
        var html = GivenSite.Page(SitePaths.Reviews, plan, Reviews("R1|A1||2026-01-05|"));
        Assert.Contains(told, html, StringComparison.Ordinal);
        Assert.Equal(next.Length == 0, html.Contains("约人开会", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "plan", "还没有本期计划，请写出计划。")]
    [InlineData("P1|A1|2026-10-01|active", "begins", "现在没有计划在用：下一份 2026-10-01 开始。")]
    [InlineData("P1|A1|2026-10-01|draft", "begins_draft", "下一份 2026-10-01 开始，在那之前送审批准。")]
    [InlineData("P1|A1|2027-01-01|approved\nP2|A1|2026-10-01|approved", "begins", "下一份 2026-10-01 开始。")]
    [InlineData("P1|A1||active\nP2|A1||active", "undated", "补上开始日期")]
    public void Without_a_current_plan_the_step_says_which_one_is_to_come(string plans, string kind, string told)
    {
        (string, string) table = ("plans", "plan_id|account_id|period_start|status\n" + plans);
        Assert.Equal(kind, Assert.Single(ReviewsPage.Model(GivenSite.Of(table)).NextSteps.Items).Kind);
        Assert.Contains(told, GivenSite.Page(SitePaths.Reviews, table), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sheet_and_the_plan_page_of_an_account_whose_plan_lies_ahead_say_when_it_begins()
    {
        (string, string) table = ("plans", "plan_id|account_id|period_start|status\nP1|A1|2026-10-01|active");
        foreach (var page in (string[])["index", "plan"])
        {
            Assert.Contains("尚无本期计划 （2026-10-01 开始）", GivenSite.Page($"accounts/A1/{page}.html", table), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_plan_that_was_not_updated_after_its_review_is_listed_and_asks_for_the_update()
    {
        var model = ReviewsPage.Model(GivenSite.Of(Plan, Reviews("R1|A1||2026-06-10|")));
        // Updated 12 May, reviewed 10 June, 20 days ago.
        Assert.Equal(20, Assert.Single(model.OutdatedPlans.Items).Days);
        Assert.Equal("update", Assert.Single(model.NextSteps.Items).Kind);
    }

    [Fact]
    public void An_update_that_waits_beyond_the_next_review_says_so_and_stands_among_the_overdue()
    {
        (string, string)[] tables =
        [
            ("accounts", "account_id|account_name\nA1|甲\nA2|乙\nA3|丙"),
            ("plans", "plan_id|account_id|period_start|status|review_cadence|last_updated|next_review\nP1|A1|2026-01-01|active|annual|2026-03-01|2026-06-20\nP2|A2|2026-01-01|active|annual|2026-03-01|2026-06-01\nP3|A3|2026-01-01|active|annual|2026-03-01|2026-06-25"),
            ("reviews", "review_id|account_id|planned_date|held_date|overall_rag\nR1|A1||2026-02-01|\nR2|A2||2026-04-01|\nR3|A3||2026-02-01|"),
        ];
        var steps = ReviewsPage.Model(GivenSite.Of(tables)).NextSteps.Items;
        Assert.Equal([("乙", "update", 29), ("甲", "review", null), ("丙", "review", null)], steps.Select(s => (s.Account, s.Kind, s.ReviewDaysLate)));
        Assert.Contains("下次检讨也已逾期 29 天", GivenSite.Page(SitePaths.Reviews, tables), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-06-10", 10)]
    [InlineData("2026-06-20", null)]
    [InlineData("2026-06-22", null)]
    public void A_review_that_was_held_on_its_date_or_since_is_not_overdue_although_the_plan_still_names_it(string held, int? days)
    {
        (string, string) plan = ("plans", "plan_id|account_id|period_start|status|review_cadence|last_updated|next_review\nP1|A1|2026-01-01|active|annual|2026-03-01|2026-06-20");
        var step = Assert.Single(ReviewsPage.Model(GivenSite.Of(plan, Reviews($"R1|A1||{held}|"))).NextSteps.Items);
        Assert.Equal(("update", days), (step.Kind, step.ReviewDaysLate));
    }

    [Theory]
    [InlineData("draft", "approve")]
    [InlineData("submitted", "submitted")]
    public void A_plan_that_was_submitted_waits_and_is_not_to_be_submitted(string status, string step) => Assert.Equal(
        step, Assert.Single(ReviewsPage.Model(GivenSite.Of(("plans", $"plan_id|account_id|period_start|status\nP1|A1|2026-01-01|{status}"))).NextSteps.Items).Kind);

    [Fact]
    public void An_update_on_the_day_of_the_review_counts() =>
        Assert.Empty(ReviewsPage.Model(GivenSite.Of(Plan, Reviews("R1|A1||2026-05-12|"))).OutdatedPlans.Items);

    [Fact]
    public void Only_decisions_on_issues_and_actions_that_name_no_action_are_open()
    {
        var model = ReviewsPage.Model(GivenSite.Of(
            Plan,
            Reviews("R1|A1||2026-05-10|"),
            ("actions", "action_id|account_id|action|owner|due|status\nACT1|A1|约采购|王|2026-07-10|not_started"),
            ("review_items", """
                review_id|section|finding|decision|issue_key|issue_status|action_id
                R1|issues|采购没见过|十月见|I1|open|
                R1|issues|图纸|已办|I2|open|ACT1
                R1|issues|备件|关闭|I3|resolved|
                R1|issues|没有决议的问题||I4|open|
                R1|positioning|陈述旧|重写|||
                R1|actions|逾期两项|两周内关|||
                """)));
        Assert.Equal(["十月见", "两周内关"], model.Decisions.Last.Items.Select(d => d.Decision));
        Assert.Equal(0, model.Decisions.OlderCount);
    }

    [Fact]
    public void Open_decisions_of_earlier_reviews_are_counted_not_listed()
    {
        var model = ReviewsPage.Model(GivenSite.Of(
            Plan,
            Reviews("R2|A1||2026-05-10|", "R1|A1||2026-02-10|"),
            ("review_items", "review_id|section|decision\nR1|actions|旧决议\nR2|actions|新决议")));
        Assert.Equal("新决议", Assert.Single(model.Decisions.Last.Items).Decision);
        Assert.Equal(1, model.Decisions.OlderCount);
    }

    [Fact]
    public void A_recurring_issue_names_its_last_open_finding_its_last_decision_and_who_owns_its_action()
    {
        var issue = Assert.Single(ReviewsPage.Model(GivenSite.Of(
            ("accounts", "account_id|account_name|account_owner\nA1|甲公司|沈"),
            Reviews("R1|A1||2026-01-10|", "R2|A1||2026-03-10|", "R3|A1||2026-05-10|"),
            ("actions", "action_id|account_id|action|owner|due|status\nACT1|A1|拆分报价|汪|2026-07-10|in_progress"),
            ("review_items", """
                review_id|section|finding|decision|issue_key|issue_status|action_id
                R1|issues|报价慢|先统计|I1|new|
                R2|issues|报价仍慢|设专员|I1|open|ACT1
                R3|issues|三天半|转日常|I1|resolved|
                R3|issues|只出现一次||I2|new|
                """))).Recurring.Items);
        Assert.Equal(("I1", "报价仍慢", "转日常", "汪", 2), (issue.Key, issue.Text, issue.LastDecision, issue.Owner, issue.ReviewsOpen));
        Assert.Equal((Given.Day("2026-01-10"), Given.Day("2026-05-10")), (issue.FirstSeen, issue.ResolvedOn));
        Assert.Equal(2, issue.Age.Number);
    }

    [Fact]
    public void A_review_in_the_future_changes_neither_score_nor_status()
    {
        var model = ReviewsPage.Model(GivenSite.Of(Plan, Reviews("R1|A1|2026-05-10|2026-05-10|green", "R2|A1|2026-07-10|2026-07-10|red"), Items("R1")));
        Assert.Equal(["green"], model.Standings.Items[0].Strip.Select(s => s.Rag.Code));
        Assert.Equal(Given.Day("2026-05-10"), model.Standings.Items[0].LastDate);
    }

    [Fact]
    public void Whoever_was_required_and_did_not_come_is_named()
    {
        var conduct = Assert.Single(ReviewsPage.Model(GivenSite.Of(
            Reviews("R1|A1||2026-05-10|"),
            ("review_participants", "review_id|name|role|required|attended\nR1|沈|kam||yes\nR1|蒋|manager||no\nR1|方|presales||no"))).Conduct.Items);
        Assert.Equal("蒋（销售主管）", conduct.Absent);
        Assert.Equal(0.5m, conduct.Attendance.Number);
    }

    [Fact]
    public void Where_nobody_noted_who_came_nobody_is_said_to_have_come() =>
        Assert.Null(Assert.Single(ReviewsPage.Model(GivenSite.Of(Reviews("R1|A1||2026-05-10|"))).Conduct.Items).Absent);

    [Fact]
    public void The_calendar_spans_fifteen_months_back_and_three_ahead()
    {
        var calendar = ReviewsPage.Model(GivenSite.Of(Plan, Reviews("R1|A1|2025-03-31|2025-03-31|", "R2|A1|2025-04-01|2025-04-01|"))).Calendar;
        Assert.Equal(("2025-04", "2026-09", 18), (calendar.Months[0].Label, calendar.Months[^1].Label, calendar.Months.Length));
        var cells = Assert.Single(calendar.Rows.Items).Cells;
        // Of the two reviews only April 2025 is inside; the plan's next review stands in August 2026.
        Assert.Equal(["held", "planned"], cells.SelectMany(c => c.Marks).Select(m => m.State));
        Assert.Equal("held", Assert.Single(cells[0].Marks).State);
    }

    // The quarter before 30 June 2026 begins on 1 April, the half-year on 31 December, the year on 1 July 2025.
    [Theory]
    [InlineData("2026-06-30", "quarter half year")]
    [InlineData("2026-04-01", "quarter half year")]
    [InlineData("2026-03-31", "half year")]
    [InlineData("2025-12-31", "half year")]
    [InlineData("2025-12-30", "year")]
    [InlineData("2025-07-01", "year")]
    [InlineData("2025-06-30", "")]
    [InlineData("2026-07-01", "")]
    public void A_day_lies_in_the_periods_that_hold_it(string day, string periods) => Assert.Equal(periods, Periods.Of(Given.Day(day), Given.AsOf));

    [Fact]
    public void Periods_count_what_was_due_held_and_agreed_in_them()
    {
        var lines = ReviewsPage.Model(GivenSite.Of(
            Plan,
            Reviews("R1|A1|2025-12-30|2025-12-30|green", "R2|A1|2026-03-31|2026-03-31|green", "R3|A1|2026-05-10||", "R4|A1|2026-06-20|2026-06-20|red"),
            ("review_items", string.Join('\n', Items("R1").Item2, Scores("R2", 3), Scores("R4", 2))),
            ("actions", "action_id|account_id|action|due|done_date|status|from_review\nX1|A1|拜访|2026-05-01|2026-04-20|done|R2\nX2|A1|报价|2026-05-01||in_progress|R2\nX3|A1|试机|2026-07-01||in_progress|R4\nX4|A1|取消|2026-07-01||cancelled|R4"))).PeriodLines;
        Assert.Equal([("quarter", 1, 2, 1), ("half", 2, 3, 2), ("year", 3, 4, 3)], lines.Select(p => (p.Code, p.Kept, p.Due, p.Held)));
        // 75 at 3's four, 50 at 3, 25 at 2: on 31 March 50, on 30 December 75, a year ago nothing.
        Assert.Equal([(50m, 25m), (75m, 25m), ((decimal?)null, (decimal?)null)], lines.Select(p => (p.ScoreThen, p.ScoreNow)));
        Assert.Equal([(0, 1), (0, 1), (0, 0)], lines.Select(p => (p.Better, p.Worse)));
        Assert.Equal([(1, 0, 0), (3, 1, 1), (3, 1, 1)], lines.Select(p => (p.Actions, p.Done, p.Overdue)));
    }

    [Fact]
    public void Actions_from_reviews_say_whether_they_were_done_before_the_next_review()
    {
        var actions = ReviewsPage.Model(GivenSite.Of(
            Plan, Reviews("R1|A1||2026-02-10|", "R2|A1||2026-05-10|"),
            ("actions", """
                action_id|account_id|action|due|done_date|status|from_review
                X1|A1|按时|2026-03-01|2026-05-09|done|R1
                X2|A1|当天|2026-03-01|2026-05-10|done|R1
                X3|A1|未完成|2026-03-01||in_progress|R1
                X4|A1|进行中|2026-07-01||in_progress|R2
                X5|A1|不来自检讨|2026-07-01||in_progress|
                """))).Actions.Items;
        // M-53 is strict: what is done on the day of the next review is not done before it.
        Assert.Equal(
            [("未完成", "missed"), ("进行中", "running"), ("当天", "after"), ("按时", "kept")],
            actions.Select(a => (a.Action.Text.Text, a.Closure)));
    }

    [Fact]
    public void Attendance_is_told_by_role_and_names_who_stays_away()
    {
        var roles = ReviewsPage.Model(GivenSite.Of(
            Reviews("R1|A1||2026-05-10|", "R2|A1||2026-02-10|", "R0|A1||2025-05-10|"),
            ("review_participants", "review_id|name|role|required|attended\nR1|蒋|manager||no\nR2|蒋|manager||no\nR1|沈|kam||yes\nR2|沈|kam||\nR1|汪|exec_sponsor||no\nR0|旧|manager||no"))).Roles;
        // The sponsor is not required unless said so, R2's kam was not noted, R0 is over a year old.
        Assert.Equal([("销售主管", 0, 2, "蒋 ×2"), ("大客户经理", 1, 1, null)], roles.Select(r => (r.Role, r.Attended, r.Required, r.Absent)));
    }

    [Fact]
    public void Groups_stand_with_the_lowest_score_first_and_an_account_of_two_managers_counts_for_both()
    {
        var groups = ReviewsPage.Model(GivenSite.Of(
            ("accounts", "account_id|account_name|region|owner\nA1|甲|华东|沈\nA2|乙|华南|沈；罗"),
            ("reviews", "review_id|account_id|held_date\nR1|A1|2026-05-10\nR2|A2|2026-05-10"),
            ("review_items", Items("R1").Item2 + "\n" + Scores("R2", 2)))).Groups;
        Assert.Equal(["区域", "大客户经理"], groups.Select(g => g.Title));
        Assert.Equal([("华南", 25m), ("华东", 75m)], groups[0].Lines.Select(l => (l.Name, l.Score!.Value)));
        Assert.Equal([("罗", 1, 25m), ("沈", 2, 50m)], groups[1].Lines.Select(l => (l.Name, l.Accounts, l.Score!.Value)));
    }

    [Fact]
    public void Filters_offer_what_occurs_and_every_row_carries_its_keys()
    {
        (string, string)[] tables =
        [
            ("accounts", "account_id|account_name|region|owner|tier\nA1|甲|华东|沈|S\nA2|乙|华南|沈；罗|S"),
            ("reviews", "review_id|account_id|held_date\nR1|A1|2026-05-10\nR2|A2|2026-05-10"), Items("R1"),
        ];
        var filters = ReviewsPage.Model(GivenSite.Of(tables)).Filters;
        // One tier and no industry are nothing to choose from.
        Assert.Equal(["region", "manager", "period"], filters.Select(f => f.Key));
        // In code point order, whatever the machine's culture: 沈 U+6C88, 罗 U+7F57.
        Assert.Equal(["沈", "罗"], filters[1].Options.Select(o => o.Code));
        var html = GivenSite.Page(SitePaths.Reviews, tables);
        Assert.Contains("data-manager=\"沈|罗\"", html, StringComparison.Ordinal);
        // Only the form and the notes of the filter itself wait for the script.
        Assert.DoesNotMatch("<(tr|figure|td|th)[^>]* hidden", html);
    }

    [Fact]
    public void Small_multiples_put_declining_accounts_first_and_leave_out_those_without_a_score()
    {
        var multiples = ReviewsPage.Model(GivenSite.Of(
            ("accounts", "account_id|account_name\nA1|甲\nA2|乙\nA3|丙"),
            ("reviews", "review_id|account_id|held_date\nR1|A1|2026-05-10\nR2|A2|2025-12-10\nR3|A2|2026-02-10\nR4|A2|2026-05-10"),
            ("review_items", string.Join('\n', Items("R1").Item2, Scores("R2", 4), Scores("R3", 3), Scores("R4", 2))))).Multiples.Items;
        Assert.Equal([("乙", true), ("甲", false)], multiples.Select(m => (m.Account, m.IsDeclining)));
        Assert.Equal("2025-12-10 75 ○、2026-02-10 50 ○、2026-05-10 25 ○", multiples[0].Points);
    }

    private static string Scores(string review, int score) =>
        string.Join('\n', new[] { "positioning", "progress", "issues" }.Select(s => $"{review}|{s}|{Numerals.Text(score)}"));

    private static (string, string) Reviews(params string[] rows) =>
        ("reviews", "review_id|account_id|planned_date|held_date|overall_rag\n" + string.Join('\n', rows));

    private static (string, string) Items(params string[] reviews) =>
        ("review_items", "review_id|section|score\n" + string.Join('\n', reviews.SelectMany(r => new[] { "positioning", "progress", "issues", "opportunities", "actions" }.Select(s => $"{r}|{s}|4"))));
}
