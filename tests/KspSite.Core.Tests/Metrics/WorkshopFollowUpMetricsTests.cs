using KspSite.Core.Domain;
using static KspSite.Core.Tests.Metrics.FigureAssertions;

namespace KspSite.Core.Tests.Metrics;

// The workshop ends on 2026-06-09; as-of date of all tests here: 2026-06-30.
public sealed class WorkshopFollowUpMetricsTests
{
    private static readonly (string, string) Accounts = ("accounts", "account_id|account_name\nA1|甲\nA2|乙");

    private static readonly (string, string) People = ("workshop_participants", "workshop_id|participant_id|name|account_id\nW1|P1|一|A1\nW1|P2|二|A2\nW1|P3|三|");

    private static readonly (string, string) Plans = ("plans", "plan_id|account_id\nK1|A1\nK2|A2");

    private static Portfolio With(params (string Table, string Text)[] more) => Given.Portfolio([TheWorkshop, Accounts, People, .. more]);

    [Fact]
    public void Commitments_kept_and_partly_kept_are_of_those_checked()
    {
        // after 30 days: kept, kept, partly, not; unknown and blank are left out: 2/4 and 1/4. After 60: one kept. After 90: none checked
        var portfolio = With(("commitments", """
            commitment_id|workshop_id|participant_id|owner|text|due|check_30|check_60|check_90
            C1|W1|P1||一|2026-08-01|kept|kept|
            C2|W1|P1||二|2026-08-01|partly||
            C3|W1|P2||三|2026-08-01|not||
            C4|W1|P2||四|2026-08-01|unknown||
            C5|W1|P2||五|2026-08-01|||
            C6|W1||张三|六|2026-08-01|kept||unknown
            """));
        portfolio.Figure("W-11.kept_30", W1).Is(0.5m);
        portfolio.Figure("W-11.partly_30", W1).Is(0.25m);
        portfolio.Figure("W-11.kept_60", W1).Is(1);
        portfolio.Figure("W-11.partly_60", W1).Is(0);
        portfolio.Figure("W-11.kept_90", W1).IsMissing("no commitment has been checked");
        // P1: kept and partly; P3 promised nothing
        portfolio.Figure("W-11.kept_30", Participant("P1")).Is(0.5m);
        portfolio.Figure("W-11.kept_30", Participant("P3")).IsMissing("no commitment has been checked");
        With().Figure("W-11.kept_30", W1).IsMissing("no table");
    }

    [Theory]
    [InlineData("2026-06-09", 0)]
    [InlineData("2026-06-10", 1)]
    [InlineData("2026-07-24", 1)]
    [InlineData("2026-07-25", 0)]
    public void A_first_review_is_booked_from_the_day_after_until_day_45(string planned, int booked) =>
        // of three participants; P3 brings no account
        With(("reviews", $"review_id|account_id|planned_date\nR1|A1|{planned}")).Figure("W-12", W1).Is(booked / 3m);

    [Fact]
    public void Without_reviews_or_participants_nothing_can_be_booked()
    {
        With().Figure("W-12", W1).IsMissing("no table");
        Given.Portfolio(TheWorkshop, ("reviews", "review_id|account_id"), ("workshop_participants", "workshop_id|participant_id|name")).Figure("W-12", W1)
            .IsMissing("no participants");
    }

    [Theory]
    [InlineData("2026-06-09", 0)]
    [InlineData("2026-06-10", 1)]
    [InlineData("2026-06-30", 1)]
    [InlineData("2026-07-01", 0)]
    public void A_plan_lives_on_with_a_review_held_after_the_workshop_and_not_after_today(string held, int alive) =>
        With(Plans, ("reviews", $"review_id|account_id|held_date\nR1|A1|{held}")).Figure("W-13", W1).Is(alive / 2m);

    [Fact]
    public void An_account_without_a_plan_is_no_plan_that_could_survive() =>
        With(("plans", "plan_id|account_id\nK1|A1"), ("reviews", "review_id|account_id|held_date\nR1|A1|2026-06-10\nR2|A2|2026-06-10")).Figure("W-13", W1).Is(1);

    [Fact]
    public void A_revision_keeps_a_plan_alive_too()
    {
        var figure = With(Plans, ("plan_revisions", "plan_id|rev|date\nK1|1|2026-06-20\nK2|1|2026-06-09")).Figure("W-13", W1);
        figure.Is(0.5m);
        figure.StandsOn("input/plan_revisions.csv(2)");
    }

    [Theory]
    [InlineData("2026-06-30", 1)]
    [InlineData("2026-07-01", 0)]
    public void A_revision_after_today_is_no_sign_of_life_yet(string date, int alive) =>
        With(Plans, ("plan_revisions", $"plan_id|rev|date\nK1|1|{date}")).Figure("W-13", W1).Is(alive / 2m);

    [Theory]
    [InlineData("2026-04-01", 1)]
    [InlineData("2026-03-31", 0)]
    public void Life_is_looked_for_until_day_ninety(string end, int alive) =>
        // 2026-04-01 + 90 = 2026-06-30
        Given.Portfolio(("workshops", $"workshop_id|title|start_date|end_date\nW1|研讨|2026-03-30|{end}"), Accounts, People, Plans,
            ("reviews", "review_id|account_id|held_date\nR1|A1|2026-06-30")).Figure("W-13", W1).Is(alive / 2m);

    [Fact]
    public void A_workshop_that_is_not_over_has_no_survivors_yet() =>
        Given.Portfolio(("workshops", "workshop_id|title|start_date|end_date\nW1|研讨|2026-06-29|2026-06-30"), People, Accounts, ("reviews", "review_id|account_id"))
            .Figure("W-13", W1).IsMissing("not over");

    [Fact]
    public void Nothing_carries_the_boards_score() => With().Figure("W-15", W1).IsMissing("no table carries");
}
