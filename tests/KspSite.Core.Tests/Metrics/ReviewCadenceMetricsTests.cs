namespace KspSite.Core.Tests.Metrics;

// As-of date of all tests here: 2026-06-30.
public sealed class ReviewCadenceMetricsTests
{
    private const string Header = "review_id|account_id|planned_date|held_date|next_date\n";

    [Fact]
    public void Adherence_is_the_share_of_due_reviews_that_were_held_near_their_date()
    {
        // due: 1 Oct (held 5 Oct), 1 Jan (held 20 Jan, 19 days late: missed), 1 Apr (held), 25 Jun (not yet, counts): 2/4
        var figure = Given.Portfolio(("reviews", Header
            + "R1|A1|2025-10-01|2025-10-05|\nR2|A1|2026-01-01|2026-01-20|\nR3|A1|2026-04-01|2026-04-01|\nR4|A1|2026-06-25||")).Figure("M-50");
        figure.Is(0.5m);
        Assert.Equal(["2", "4"], figure.Parts.Select(p => p.Value));
    }

    [Fact]
    public void The_window_ends_today_and_begins_a_year_less_a_day_ago()
    {
        // 30 Jun 2025 is 365 days ago: out. 1 Jul 2025 is 364 days ago: in, held. Today: in, missed. 1/2, not 2/3 or 2/2
        Given.Portfolio(("reviews", Header + "R1|A1|2025-06-30||\nR2|A1|2025-07-01|2025-07-01|\nR3|A1|2026-06-30||\nR4|A1|2026-07-01||"))
            .Figure("M-50").Is(0.5m);
    }

    [Fact]
    public void A_review_held_after_the_as_of_date_is_not_held_yet() =>
        Given.Portfolio(("reviews", Header + "R1|A1|2026-06-25|2026-07-02|")).Figure("M-50").Is(0);

    [Fact]
    public void The_portfolio_adds_up_the_due_reviews_of_all_accounts()
    {
        // A1 1 of 1, A2 0 of 2, A3 without any: 1/3
        var portfolio = Given.Portfolio(("accounts", "account_id|account_name\nA1|甲\nA2|乙\nA3|丙"),
            ("reviews", Header + "R1|A1|2026-04-01|2026-04-01|\nR2|A2|2026-01-01||\nR3|A2|2026-04-01||"));
        portfolio.Figure("M-50", Subject.Portfolio).Is(1m / 3);
        portfolio.Figure("M-50", Subject.Account("A3")).IsMissing("neither a planned review");
    }

    [Fact]
    public void Nothing_due_yet_is_no_adherence() =>
        Given.Portfolio(("reviews", Header + "R1|A1|2026-07-10||")).Figure("M-50").IsMissing("no review was due");

    [Fact]
    public void Without_the_reviews_table_nobody_knows() => Given.Portfolio().Figure("M-50").IsMissing("no table");

    [Fact]
    public void Days_to_the_next_review_come_from_the_last_held_one()
    {
        // R2 is the last held; 10 July is 10 days ahead. R3 is only planned
        Given.Portfolio(("reviews", Header + "R2|A1||2026-05-01|2026-07-10\nR1|A1||2026-02-01|2026-05-01\nR3|A1|2026-09-01||2026-12-01"))
            .Figure("M-50b").Is(10);
    }

    [Fact]
    public void A_next_review_in_the_past_is_negative() =>
        Given.Portfolio(("reviews", Header + "R1|A1||2026-02-01|2026-05-01")).Figure("M-50b").Is(-60);

    [Fact]
    public void There_is_no_falling_back_to_an_earlier_review_or_to_the_plan()
    {
        var portfolio = Given.Portfolio(("plans", "plan_id|account_id|next_review\nK1|A1|2026-08-01"),
            ("reviews", Header + "R1|A1||2026-02-01|2026-05-01\nR2|A1||2026-05-01|"));
        portfolio.Figure("M-50b").IsMissing("agreed no next date");
        Given.Portfolio(("reviews", Header + "R1|A1|2026-07-01||2026-08-01")).Figure("M-50b").IsMissing("no review has been held");
    }
}
