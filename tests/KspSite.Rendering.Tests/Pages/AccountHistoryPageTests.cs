using KspSite.Core.Domain;
using KspSite.Core.Tests;
using KspSite.Rendering.Pages.History;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Tests.Pages;

// As of 2026-06-30.
public sealed class AccountHistoryPageTests
{
    private static readonly string Path = SitePaths.AccountHistory(new Id<Account>("A1"));

    [Fact]
    public void Reviews_stand_newest_first_whatever_the_order_of_the_file()
    {
        var history = History(("reviews", "review_id|account_id|planned_date|held_date\nR2|A1||2026-02-10\nR4|A1|2026-06-01|\nR1|A1||2025-11-10\nR3|A1||2026-05-10"));
        Assert.Equal(["R4", "R3", "R2", "R1"], history.Reviews.Select(r => r.Id));
    }

    [Theory]
    [InlineData("2026-05-10", "2026-05-11", "held")]
    [InlineData("2026-05-10", "", "missed")]
    [InlineData("2026-06-30", "", "planned")]
    [InlineData("2026-07-10", "", "planned")]
    [InlineData("2026-06-20", "2026-07-01", "future")]
    [InlineData("", "", "undated")]
    public void A_review_says_whether_it_was_held(string planned, string held, string state) =>
        Assert.Equal(state, Assert.Single(History(("reviews", $"review_id|account_id|planned_date|held_date\nR1|A1|{planned}|{held}")).Reviews).State);

    [Fact]
    public void All_five_sections_stand_in_their_order_also_those_that_were_not_covered()
    {
        var review = Assert.Single(History(
            ("reviews", "review_id|account_id|held_date\nR1|A1|2026-05-10"),
            ("review_items", "review_id|section|score|finding\nR1|issues|2|报价慢\nR1|issues|3|见不到厂长")).Reviews);
        Assert.Equal([0, 0, 2, 0, 0], review.Sections.Select(s => s.Notes.Length));
        // (2 + 3) / 2
        Assert.Equal(2.5m, review.Sections[2].Score);
        Assert.Null(review.Sections[0].Score);
    }

    [Fact]
    public void Whoever_was_named_for_a_review_that_was_not_held_is_not_said_to_have_come()
    {
        var review = Assert.Single(History(
            ("reviews", "review_id|account_id|planned_date\nR1|A1|2026-05-10"),
            ("review_participants", "review_id|name|role|attended\nR1|沈|kam|\nR1|蒋|manager|no")).Reviews);
        Assert.Empty(review.Present);
        Assert.Equal("沈", Assert.Single(review.Invited).Name);
        Assert.Equal("蒋", Assert.Single(review.Absent).Name);
    }

    [Fact]
    public void Issues_run_from_new_over_open_to_resolved()
    {
        var issues = History(
            ("reviews", "review_id|account_id|held_date\nR1|A1|2025-12-10\nR2|A1|2026-02-10\nR3|A1|2026-04-10\nR4|A1|2026-06-10"),
            ("review_items", "review_id|section|finding|issue_key|issue_status\nR1|issues|慢|I1|new\nR2|issues|仍慢|I1|open\nR4|issues|快了|I1|resolved")).Issues;
        var row = Assert.Single(issues.Rows);
        Assert.Equal(["new", "open", "none", "resolved"], row.Cells.Select(c => c.State));
        Assert.Equal((2, true, Given.Day("2026-06-10")), (row.ReviewsOpen, row.Recurs, row.ResolvedOn));
    }

    [Fact]
    public void Goal_progress_is_measured_against_the_time_of_its_own_day()
    {
        var points = Assert.Single(History(
            ("goals", "goal_id|account_id|goal|type|baseline|target|start|due\nG1|A1|增长|revenue|100|200|2026-01-01|2026-12-31"),
            ("goal_progress", "goal_id|as_of|actual\nG1|2026-06-01|150\nG1|2026-04-01|125\nG1|2026-08-01|190")).Goals).Points;
        // (125 − 100)/100 and (150 − 100)/100; 90 of 364 days had passed on 1 April. August lies ahead.
        Assert.Equal([0.25m, 0.5m], points.Select(p => p.Attainment!.Value));
        Assert.Equal(90m / 364, points[0].Elapsed);
        Assert.Equal((25, 25), (points[0].Reached, points[0].Expected));
    }

    [Theory]
    [InlineData("2026-04-01", 2)]
    [InlineData("2026-06-30", 1)]
    public void The_value_that_stands_in_the_plan_today_ends_the_course_of_a_goal_unless_it_was_noted_for_today(string noted, int points)
    {
        (string, string)[] tables =
        [
            ("goals", "goal_id|account_id|goal|type|baseline|target|actual|start|due\nG1|A1|增长|revenue|100|200|160|2026-01-01|2026-12-31"),
            ("goal_progress", $"goal_id|as_of|actual\nG1|{noted}|125"),
        ];
        var course = Assert.Single(History(tables).Goals).Points;
        Assert.Equal(points, course.Length);
        Assert.Equal(Enumerable.Repeat(false, 1).Append(true).Take(points), course.Select(p => p.IsOfPlan));
        Assert.Equal(points == 2, GivenSite.Page(Path, tables).Contains("计划表上的现值", StringComparison.Ordinal));
        // (160 − 100)/100 on the as-of date, when 180 of 364 days have passed.
        if (points == 2) Assert.Equal((Given.Day("2026-06-30"), "160", 0.6m, 180m / 364), (course[1].Date, course[1].Actual, course[1].Attainment!.Value, course[1].Elapsed!.Value));
    }

    [Fact]
    public void An_attainment_is_shown_between_0_and_150_percent_and_exact_in_its_title()
    {
        (string, string)[] tables =
        [
            ("goals", "goal_id|account_id|goal|type|baseline|target|start|due\nG1|A1|增长|revenue|100|200|2026-01-01|2026-12-31"),
            ("goal_progress", "goal_id|as_of|actual\nG1|2026-02-01|20\nG1|2026-03-01|130\nG1|2026-04-01|300"),
        ];
        // (20 − 100)/100, (130 − 100)/100, (300 − 100)/100
        Assert.Equal([(-0.8m, 0m), (0.3m, 0.3m), (2m, 1.5m)], Assert.Single(History(tables).Goals).Points.Select(p => (p.Attainment!.Value, p.Shown!.Value)));
        Assert.Matches("<span title=\"[^\"]+ = 200%\">150%</span>", GivenSite.Page(Path, tables));
    }

    [Fact]
    public void Moves_are_told_against_the_persons_own_snapshot_before()
    {
        var moves = History(
            ("stakeholders", "person_id|account_id|name|title\nP1|A1|谈|经理\nP2|A1|阮|总监"),
            ("relation_snapshots", """
                person_id|as_of|light|level_now
                P1|2026-05-01|green|2
                P1|2026-01-01|yellow|3
                P2|2026-01-01|green|4
                P2|2026-05-01|grey|4
                P1|2026-07-15|red|1
                """)).Relations;
        Assert.Equal(2, moves.Dates.Length);
        Assert.Equal(("first", "first"), (moves.Rows[0].Cells[0].LightMove, moves.Rows[0].Cells[0].LevelMove));
        Assert.Equal(("谈", "up", "down"), (moves.Rows[0].Name, moves.Rows[0].Cells[1].LightMove, moves.Rows[0].Cells[1].LevelMove));
        // To become unknown is no move.
        Assert.False(moves.Rows[1].HasMoved);
    }

    [Fact]
    public void An_account_without_anything_says_what_to_note_from_now_on()
    {
        var html = GivenSite.Page(Path);
        Assert.Contains("relation_snapshots", html, StringComparison.Ordinal);
        Assert.Contains("plan_revisions", html, StringComparison.Ordinal);
        Assert.Contains("检讨表（reviews）", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_shows_participants_absentees_and_decisions_without_an_action()
    {
        var html = GivenSite.Page(
            Path,
            ("reviews", "review_id|account_id|planned_date|held_date|overall_rag|summary\nR1|A1|2026-05-10|2026-05-10|red|丢单\nR2|A1|2026-06-20|2026-07-02||\nR3|A1|2026-06-01|||"),
            ("review_participants", "review_id|name|role|required|attended\nR1|沈|kam||yes\nR1|蒋|manager||no"),
            ("review_items", "review_id|section|score|finding|decision|issue_key|issue_status\nR1|issues|1|价格|一月到岗|I1|open"),
            ("plan_revisions", "plan_id|revision|date|change\nP1|V2|2026-05-12|拆成三战区"),
            ("plans", "plan_id|account_id|status\nP1|A1|active"));
        foreach (var expected in (string[])["丢单", "蒋", "缺席", "一月到岗", "没有行动", "日期晚于数据日期", "没有召开", "拆成三战区"])
        {
            Assert.Contains(expected, html, StringComparison.Ordinal);
        }
    }

    private static AccountHistory History(params (string, string)[] tables)
    {
        var site = GivenSite.Of(tables);
        return AccountHistoryPage.Model(site.Portfolio.Account(), site);
    }
}
