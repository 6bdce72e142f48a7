using KspSite.Core;
using KspSite.Rendering.Pages;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Tests.Pages;

// As of 2026-06-30.
public sealed class DecisionsTests
{
    private const string Actions = "action_id|account_id|action|owner|due|status\n";

    [Fact]
    public void The_highest_tiers_come_first_then_how_late()
    {
        var lines = Lines(
            ("accounts", "account_id|account_name|tier\nA1|甲|B\nA2|乙|S\nA3|丙|S"),
            ("plans", "plan_id|account_id|status|period_start|next_review\nP1|A1|active|2026-01-01|2026-06-01"),
            ("actions", Actions + "X1|A1|一|王|2026-01-01|in_progress\nX2|A2|二|李|2026-05-01|in_progress\nX3|A3|三|张|2026-04-01|in_progress"));
        Assert.Equal(
            [("丙", "行动逾期"), ("乙", "行动逾期"), ("甲", "检讨逾期"), ("甲", "行动逾期")],
            lines.Select(l => (l.Account, l.Kind.Label)));
        // Due on 1 June, 29 days ago.
        Assert.Equal("检讨已逾期 29 天，还没有召开。", lines[2].Reason);
        // Due on 1 April, 90 days ago; whoever has it is asked and has a page.
        Assert.Equal(("1 项行动逾期超过 30 天，最久 90 天。", "张", true), (lines[0].Reason, lines[0].Owner, lines[0].HasPage));
    }

    [Fact]
    public void Kinds_take_turns_so_that_none_hides_the_others()
    {
        (string, string)[] tables =
        [
            ("accounts", "account_id|account_name|tier\nA1|甲|S\nA2|乙|S\nA3|丙|A\nA4|丁|N"),
            ("plans", "plan_id|account_id|status|period_start|next_review\n" + string.Join('\n', Enumerable.Range(1, 4).Select(i => $"P{i}|A{i}|active|2026-01-01|2026-06-0{i}"))),
            ("actions", Actions + "X1|A3|一|王|2026-01-01|in_progress"),
        ];
        Assert.Equal(
            [("甲", "检讨逾期"), ("丙", "行动逾期"), ("乙", "检讨逾期"), ("丙", "检讨逾期"), ("丁", "检讨逾期")],
            Lines(tables).Select(l => (l.Account, l.Kind.Label)));
        Assert.Equal(
            [("检讨逾期", 4, "reviews/index.html#next"), ("行动逾期", 1, "actions/index.html#open")],
            Decisions.KindsOf(Lines(tables), GivenSite.Of(tables)).Select(k => (k.Name, k.Count, k.Path)));
    }

    [Theory]
    // A quarter and its grace are 104 days: 18 March is exactly that far back, 17 March one day more.
    [InlineData("R1|A1|2026-03-17", "", "上次检讨是 105 天前，超过检讨周期，也没有约下次。")]
    [InlineData("R1|A1|2026-03-18", "", null)]
    [InlineData("R1|A1|2026-03-17", "2026-07-10", null)]
    [InlineData("R1|A2|2026-06-01", "", "一次检讨都没开过，也没有约日期。")]
    public void A_plan_past_its_cadence_without_a_next_date_needs_one(string review, string next, string? reason)
    {
        var lines = Lines(
            ("accounts", "account_id|account_name\nA1|甲\nA2|乙"),
            ("plans", "plan_id|account_id|status|cadence|period_start|next_review\nP1|A1|active|quarterly|2026-01-01|" + next),
            ("reviews", "review_id|account_id|held_date\n" + review));
        Assert.Equal(reason, lines.SingleOrDefault(l => l.Kind.Label == "检讨逾期")?.Reason);
    }

    [Theory]
    [InlineData("2026-05-31", 0)]
    [InlineData("2026-05-30", 1)]
    public void Thirty_days_late_is_not_yet_for_the_front_page(string due, int expected) =>
        Assert.Equal(expected, Lines(("actions", Actions + $"X1|A1|一|王|{due}|in_progress")).Length);

    [Fact]
    public void Decisions_that_nobody_carries_come_up_after_a_month()
    {
        (string, string) items = ("review_items", "review_id|section|decision\nR1|actions|两周内关\nR1|issues|换供应商");
        var line = Assert.Single(Lines(("reviews", "review_id|account_id|held_date\nR1|A1|2026-05-20"), items), l => l.Kind.Label == "决议落空");
        // 20 May is 41 days ago.
        Assert.Equal("上次检讨的 2 条决议 41 天了还没有变成行动。", line.Reason);
        Assert.DoesNotContain(Lines(("reviews", "review_id|account_id|held_date\nR1|A1|2026-06-10"), items), l => l.Kind.Label == "决议落空");
    }

    [Theory]
    [InlineData(13, "再看 3 项")]
    [InlineData(123, "再看 90 项")]
    public void The_front_page_shows_a_screen_of_them_then_a_hundred_and_leads_to_all(int count, string next)
    {
        var html = Home(count);

        Assert.Contains(next, html, StringComparison.Ordinal);
        Assert.Contains($"""<a href="actions/index.html#open">行动逾期 {Numerals.Text(count)}</a>""", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100, 0)]
    [InlineData(123, 23)]
    public void The_front_page_lists_a_hundred_accounts_and_counts_the_rest(int count, int rest)
    {
        var html = Home(count);

        Assert.Equal(rest > 0, html.Contains($"另有 {Numerals.Text(rest)} 家不在此处", StringComparison.Ordinal));
        Assert.Contains($"全部 {Numerals.Text(count)} 家客户", html, StringComparison.Ordinal);
    }

    // Each with one late action, which is a decision.
    private static string Home(int count)
    {
        var ids = Enumerable.Range(1, count).Select(i => Numerals.Text(i)).ToList();
        var accounts = string.Join('\n', ids.Select(i => $"A{i}|客户{i}|A"));
        var actions = string.Join('\n', ids.Select(i => $"X{i}|A{i}|行动|王|2026-01-01|in_progress"));
        return GivenSite.Page(SitePaths.Home, ("accounts", "account_id|account_name|tier\n" + accounts), ("actions", Actions + actions));
    }

    private static DecisionLine[] Lines(params (string, string)[] tables) => [.. Decisions.WorstFirst(GivenSite.Of(tables))];
}
