using KspSite.Core.History;

namespace KspSite.Core.Tests.History;

public sealed class PortfolioComparisonTests
{
    private const string Actions = "action_id|account_id|action|owner|due|done_date|status\n";

    private const string People = "person_id|account_id|name|influence|support|light|level_now\n";

    [Fact]
    public void Two_equal_exports_have_no_changes()
    {
        (string, string)[] tables = [("actions", Actions + "X1|A1|拜访|沈|2026-05-01||in_progress"), ("stakeholders", People + "P1|A1|许|5|neutral||2")];
        var comparison = GivenHistory.Compare(GivenHistory.Export("2026-03-31", tables), GivenHistory.Export("2026-03-31", tables));
        Assert.Empty(comparison.Accounts);
        Assert.Equal("A1", Assert.Single(comparison.Unchanged).Id.Value);
    }

    [Fact]
    public void The_order_of_the_rows_plays_no_part()
    {
        var accounts = "account_id|account_name|money_unit\n";
        var before = GivenHistory.Export("2026-03-31", ("accounts", accounts + "A1|甲|元\nA2|乙|元"), ("actions", Actions + "X1|A1|拜访|沈|2026-05-01||in_progress\nX2|A2|报价|罗|2026-06-01||in_progress\nX3|A2|试机|罗|2026-06-01||in_progress"));
        var rows = new[] { "X1|A1|拜访|沈|2026-05-20||in_progress", "X2|A2|报价|罗|2026-07-01||in_progress", "X3|A2|试机|罗|2026-06-01|2026-05-30|done" };
        var after = GivenHistory.Export("2026-06-30", ("accounts", accounts + "A1|甲|元\nA2|乙|元"), ("actions", Actions + string.Join('\n', rows)));
        var reordered = GivenHistory.Export("2026-06-30", ("accounts", accounts + "A2|乙|元\nA1|甲|元"), ("actions", Actions + string.Join('\n', rows.Reverse())));
        var (one, other) = (GivenHistory.Compare(before, after), GivenHistory.Compare(before, reordered));
        Assert.Equal(one.Accounts.Select(a => a.Account.Id.Value), other.Accounts.Select(a => a.Account.Id.Value));
        Assert.Equal(one.Changes.Select(c => c.Text), other.Changes.Select(c => c.Text));
        // A1 has two changes for the worse (put off, overdue), A2 one and one for the better.
        Assert.Equal(["A1", "A2"], one.Accounts.Select(a => a.Account.Id.Value));
    }

    [Fact]
    public void A_mean_of_thirds_is_the_same_figure_in_every_order_of_the_accounts()
    {
        // Scores 8⅓, 33⅓ and 58⅓ add up to a different last digit from either end.
        var items = ("review_items", "review_id|section|score\n" + string.Join('\n',
            new[] { ("R1", 1), ("R2", 2), ("R3", 3) }.Select(r => $"{r.Item1}|positioning|{r.Item2}\n{r.Item1}|progress|{r.Item2}\n{r.Item1}|issues|{r.Item2 + 1}")));
        var reviews = ("reviews", "review_id|account_id|held_date\nR1|A1|2026-03-01\nR2|A2|2026-03-01\nR3|A3|2026-03-01");
        var before = GivenHistory.Export("2026-03-31", ("accounts", "account_id|account_name\nA1|甲\nA2|乙\nA3|丙"), reviews, items);
        var after = GivenHistory.Export("2026-03-31", ("accounts", "account_id|account_name\nA3|丙\nA2|乙\nA1|甲"), reviews, items);
        var score = Assert.Single(GivenHistory.Compare(before, after).Figures, f => f.Figure.Name == "M-55");
        Assert.Equal(33.333333333333m, score.Before);
        Assert.Equal((score.Before, Course.Neutral), (score.After, score.Course));
    }

    [Fact]
    public void An_action_put_off_is_worse_one_brought_forward_better_and_a_done_one_is_told_once()
    {
        var before = GivenHistory.Export("2026-03-31", ("actions", Actions + "X1|A1|拜访|沈|2026-07-01||in_progress\nX2|A1|报价|沈|2026-08-01||in_progress\nX3|A1|试机|沈|2026-05-01||in_progress"));
        var after = GivenHistory.Export("2026-06-30", ("actions", Actions + "X1|A1|拜访|沈|2026-08-10||in_progress\nX2|A1|报价|沈|2026-07-15||in_progress\nX3|A1|试机|沈|2026-05-20|2026-05-18|done"));
        var comparison = GivenHistory.Compare(before, after);
        Assert.Equal(["action.slipped X1 worse", "action.advanced X2 better", "action.done X3 better"], comparison.Kinds());
        // July has 31 days: 1 July to 10 August are 40.
        Assert.Equal("行动“拜访”（沈）由 2026-07-01 推到 2026-08-10，晚 40 天。", comparison.Changes.First().Text.Zh);
        Assert.Equal("The action “拜访” (沈) was put off from 2026-07-01 to 2026-08-10, by 40 days.", comparison.Changes.First().Text.En);
    }

    [Fact]
    public void An_action_that_was_overdue_already_is_not_told_again()
    {
        var before = GivenHistory.Export("2026-03-31", ("actions", Actions + "X1|A1|拜访|沈|2026-03-30||in_progress\nX2|A1|报价|沈|2026-03-31||in_progress"));
        var after = GivenHistory.Export("2026-06-30", ("actions", Actions + "X1|A1|拜访|沈|2026-03-30||in_progress\nX2|A1|报价|沈|2026-03-31||in_progress"));
        // Due on the day itself is not yet overdue.
        Assert.Equal(["action.overdue X2 worse"], GivenHistory.Compare(before, after).Kinds());
    }

    [Fact]
    public void Lights_and_rungs_of_the_ladder_move_and_an_unknown_light_is_neither_better_nor_worse()
    {
        var before = GivenHistory.Export("2026-03-31", ("stakeholders", People + "P1|A1|许|5|neutral||2\nP2|A1|费|5|supporter||3\nP3|A1|邹|3|||1"));
        var after = GivenHistory.Export("2026-06-30", ("stakeholders", People + "P1|A1|许|5|supporter||3\nP2|A1|费|5|neutral|red|2\nP3|A1|邹|3|supporter||1"));
        Assert.Equal(
            ["person.light P1 better", "person.level P1 better", "person.light P2 worse", "person.level P2 worse", "person.light P3 neutral"],
            GivenHistory.Compare(before, after).Kinds());
    }

    [Fact]
    public void Of_accounts_that_got_equally_worse_the_one_that_got_better_more_often_comes_first()
    {
        (string, string)[] Tables(string support) =>
        [
            ("accounts", "account_id|account_name|money_unit\nA1|甲|元\nA2|乙|元"),
            ("stakeholders", People + $"P1|A1|许|5|{support}||\nP2|A2|费|5|{support}||\nP3|A2|邹|5|{support}||"),
        ];
        var comparison = GivenHistory.Compare(GivenHistory.Export("2026-03-31", Tables("neutral")), GivenHistory.Export("2026-06-30", Tables("supporter")));
        Assert.Equal(["A2", "A1"], comparison.Accounts.Select(a => a.Account.Id.Value));
    }

    [Fact]
    public void Who_had_left_before_either_export_has_not_left_since()
    {
        (string, string)[] tables = [("stakeholders", "person_id|account_id|name|left_on\nP1|A1|许|2026-01-15\nP2|A1|费|2026-05-15")];
        Assert.Equal(["person.left P2 neutral"], GivenHistory.Compare(GivenHistory.Export("2026-03-31", tables), GivenHistory.Export("2026-06-30", tables)).Kinds());
    }

    [Theory]
    [InlineData("light", "yellow", "green")]
    [InlineData("support", "neutral", "supporter")]
    public void A_light_moves_with_whichever_of_light_and_attitude_both_exports_have(string column, string was, string now)
    {
        (string, string) With(string value) => ("stakeholders", $"person_id|account_id|name|{column}\nP1|A1|许|{value}");
        Assert.Equal(["person.light P1 better"], GivenHistory.Compare(GivenHistory.Export("2026-03-31", With(was)), GivenHistory.Export("2026-06-30", With(now))).Kinds());
    }

    [Fact]
    public void A_goal_that_should_fall_gets_better_by_falling()
    {
        const string goals = "goal_id|account_id|statement|type|unit|baseline|target|actual|start|due\n";
        var before = GivenHistory.Export("2026-03-31", ("goals", goals + "G1|A1|返修率降到二|satisfaction|%|6|2|5|2026-01-01|2026-12-31"));
        var after = GivenHistory.Export("2026-06-30", ("goals", goals + "G1|A1|返修率降到二|satisfaction|%|6|2|4|2026-01-01|2026-12-31"));
        // On 31 March 1/4 is reached in 89/364 of the time: pace +0.005, green. On 30 June 1/2 in 180/364: +0.005, green.
        Assert.Equal(["goal.actual G1 better"], GivenHistory.Compare(before, after).Kinds());
    }

    [Fact]
    public void An_amount_that_came_about_is_told_as_it_reads_on_the_pages_grouped_by_thousands()
    {
        const string goals = "goal_id|account_id|statement|type|unit|baseline|target|actual|start|due\nG1|A1|六千万|revenue|万元|4000|6000|";
        var before = GivenHistory.Export("2026-03-31", ("goals", goals + "4350|2026-01-01|2026-12-31"));
        var after = GivenHistory.Export("2026-03-31", ("goals", goals + "4950.5|2026-01-01|2026-12-31"));
        var change = GivenHistory.Compare(before, after).Changes.Single(c => c.Kind == "goal.actual");
        Assert.Equal("目标“六千万”的实际值（目标 6,000 万元）由 4,350 变为 4,950.5。", change.Text.Zh);
        Assert.Equal("Actual of “六千万” (target 6,000 万元): 4,350 → 4,950.5.", change.Text.En);
        Assert.Equal(("4350", "4950.5"), (change.Before, change.After));
    }

    [Fact]
    public void Time_alone_can_turn_a_goals_light()
    {
        const string goals = "goal_id|account_id|statement|type|unit|baseline|target|actual|start|due\nG1|A1|六千万|revenue|万元|4000|6000|4500|2026-01-01|2026-12-31";
        // 1/4 reached: on 31 March pace +0.005 (green), on 30 June 0.25 − 180/364 = −0.245 (amber).
        var comparison = GivenHistory.Compare(GivenHistory.Export("2026-03-31", ("goals", goals)), GivenHistory.Export("2026-06-30", ("goals", goals)));
        var change = Assert.Single(comparison.Changes);
        Assert.Equal(("goal.light", Course.Worse, "green", "amber"), (change.Kind, change.Course, change.Before, change.After));
    }

    [Fact]
    public void A_gap_that_somebody_leads_now_is_closed_and_a_lead_that_went_is_a_gap()
    {
        (string, string)[] Tables(string rows) =>
        [
            ("zones", "zone_id|account_id|zone_name\nZ1|A1|一厂"), ("channels", "channel_id|channel_name|type\nC1|直销|direct\nC2|泓工|distributor"),
            ("channel_coverage", "account_id|zone_id|channel_id|task|role\n" + rows),
        ];
        var comparison = GivenHistory.Compare(
            GivenHistory.Export("2026-03-31", Tables("A1|Z1|C1|lead|L\nA1|Z1|C2|service|S\nA1|Z1|C1|close|L")),
            GivenHistory.Export("2026-06-30", Tables("A1|Z1|C1|lead|S\nA1|Z1|C2|service|L\nA1|Z1|C2|close|L")));
        Assert.Equal(["coverage.closed Z1/service better", "coverage.lead Z1/close neutral", "coverage.opened Z1/lead worse"], comparison.Kinds().Order(StringComparer.Ordinal));
        // One of seven tasks led (lead and close) before, two now: 2/7 both times.
        Assert.Equal((0.285714285714m, 0.285714285714m), comparison.Figures.Where(f => f.Figure.Name == "M-20").Select(f => (f.Before!.Value, f.After!.Value)).Single());
    }

    [Fact]
    public void Reviews_held_since_their_scores_and_their_issues_are_told()
    {
        const string reviews = "review_id|account_id|planned_date|held_date|overall_rag\n";
        const string items = "review_id|section|score|finding|issue_key|issue_status\n";
        var before = GivenHistory.Export("2026-03-31",
            ("reviews", reviews + "R1|A1|2026-03-01|2026-03-01|green\nR2|A1|2026-05-30||"),
            ("review_items", items + "R1|positioning|4|||\nR1|progress|4|||\nR1|issues|3|报价慢|K1|new"));
        var after = GivenHistory.Export("2026-06-30",
            ("reviews", reviews + "R1|A1|2026-03-01|2026-03-01|green\nR2|A1|2026-05-30|2026-06-02|red\nR3|A1|2026-06-15||"),
            ("review_items", items + "R1|positioning|4|||\nR1|progress|4|||\nR1|issues|3|报价慢|K1|new\nR2|positioning|2|||\nR2|progress|4|||\nR2|issues|3|报价慢|K1|resolved\nR2|issues|3|缺备件|K2|new"));
        var comparison = GivenHistory.Compare(before, after);
        Assert.Equal(
            [
                "review.held R2 better", "review.missed R3 worse", "review.score R2 worse", "review.section_positioning R2 worse",
                "review.issue_resolved K1 better", "review.issue_new K2 worse",
            ],
            comparison.Kinds());
        // 100·(11/3 − 1)/4 = 66.7, then 100·(3 − 1)/4 = 50.
        Assert.Equal("检讨得分由 67 变为 50。", comparison.Changes.Single(c => c.Kind == "review.score").Text.Zh);
    }

    [Fact]
    public void An_issue_that_came_back_is_not_told_as_resolved()
    {
        const string reviews = "review_id|account_id|planned_date|held_date\n";
        const string items = "review_id|section|score|finding|issue_key|issue_status\n";
        string[] held = ["R1|A1||2026-01-10", "\nR2|A1||2026-02-10", "\nR3|A1||2026-05-10", "\nR4|A1||2026-06-10"];
        string[] said = ["R1|issues|3|报价慢|K1|new", "\nR2|issues|3|报价快了|K1|resolved", "\nR3|issues|3|报价又慢|K1|recurring", "\nR4|issues|3|报价快了|K1|resolved"];
        Comparison Between(string first, int reviewsThen, string second, int reviewsNow) => GivenHistory.Compare(
            GivenHistory.Export(first, ("reviews", reviews + string.Concat(held[..reviewsThen])), ("review_items", items + string.Concat(said[..reviewsThen]))),
            GivenHistory.Export(second, ("reviews", reviews + string.Concat(held[..reviewsNow])), ("review_items", items + string.Concat(said[..reviewsNow]))));
        static IEnumerable<string> Issues(Comparison comparison) => comparison.Kinds().Where(k => k.Contains("issue", StringComparison.Ordinal));

        Assert.Equal(["review.issue_resolved K1 better"], Issues(Between("2026-01-31", 1, "2026-02-28", 2)));
        Assert.Equal(["review.issue_reopened K1 worse"], Issues(Between("2026-02-28", 2, "2026-05-31", 3)));
        Assert.Empty(Issues(Between("2026-01-31", 1, "2026-05-31", 3)));
        Assert.Equal(["review.issue_resolved K1 better"], Issues(Between("2026-05-31", 3, "2026-06-30", 4)));
        Assert.Empty(Issues(Between("2026-02-28", 2, "2026-06-30", 4)));
    }

    [Fact]
    public void A_table_that_one_export_lacks_is_named_and_not_compared()
    {
        var comparison = GivenHistory.Compare(
            GivenHistory.Export("2026-03-31"),
            GivenHistory.Export("2026-06-30", ("actions", Actions + "X1|A1|拜访|沈|2026-05-01||in_progress")));
        Assert.Empty(comparison.Changes);
        Assert.Equal(["actions"], comparison.NotCompared.Select(t => t.Name));
        var overdue = comparison.Figures.Single(f => f.Figure.Name == "M-42.overdue");
        Assert.Equal((null, 1m, null), (overdue.Before, overdue.After, overdue.Difference));
    }

    [Fact]
    public void A_column_that_one_export_lacks_has_not_become_empty()
    {
        var comparison = GivenHistory.Compare(
            GivenHistory.Export("2026-03-31", ("plans", "plan_id|account_id|status\nP1|A1|active")),
            GivenHistory.Export("2026-06-30", ("plans", "plan_id|account_id|status|background\nP1|A1|active|做底盘件")));
        Assert.Empty(comparison.Changes);
    }

    [Fact]
    public void Accounts_that_came_or_went_are_told_as_such()
    {
        const string accounts = "account_id|account_name|money_unit\n";
        var comparison = GivenHistory.Compare(
            GivenHistory.Export("2026-03-31", ("accounts", accounts + "A1|甲|元\nA2|乙|元")), GivenHistory.Export("2026-06-30", ("accounts", accounts + "A2|乙|元\nA3|丙|元")));
        Assert.Equal([("A1", Presence.Gone), ("A3", Presence.Added)], comparison.Accounts.Select(a => (a.Account.Id.Value, a.Presence)));
    }

    [Fact]
    public void Steps_are_those_between_neighbours_and_the_last_ends_today()
    {
        var history = new PortfolioHistory([GivenHistory.Export("2026-03-31"), GivenHistory.Export("2025-12-31"), GivenHistory.Export("2026-05-31")]);
        var today = Given.Portfolio();
        var steps = HistorySteps.Of(history, today, KspSite.Core.Metrics.MetricTable.Compute(today, new([])));
        Assert.Equal(["2025-12-31", "2026-03-31", "2026-05-31"], steps.Steps.Select(s => Numerals.Text(s.Before.Date)));
        Assert.Equal(["2026-03-31", "2026-05-31", "2026-06-30"], steps.Steps.Select(s => Numerals.Text(s.After.Date)));
    }
}
