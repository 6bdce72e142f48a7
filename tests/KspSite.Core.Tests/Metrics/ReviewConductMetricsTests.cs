using static KspSite.Core.Tests.Metrics.FigureAssertions;

namespace KspSite.Core.Tests.Metrics;

// As-of date of all tests here: 2026-06-30.
public sealed class ReviewConductMetricsTests
{
    // By (held_date, review_id): R1, then R2 and R3 on one day, then R4 not held.
    private static readonly (string, string) Reviews = ("reviews",
        "review_id|account_id|planned_date|held_date\nR4|A1|2026-08-01|\nR3|A1||2026-05-01\nR2|A1||2026-05-01\nR1|A1||2026-02-01");

    private static readonly (string, string) NoItems = ("review_items", "review_id|section");

    [Fact]
    public void Section_coverage_counts_each_section_once()
    {
        // issues twice and progress: 2 of 5
        var portfolio = Given.Portfolio(Reviews, ("review_items", "review_id|section\nR3|issues\nR3|issues\nR3|progress\nR1|actions"));
        portfolio.Figure("M-51", Review("R3")).Is(0.4m);
        portfolio.Figure("M-51", Review("R1")).Is(0.2m);
        portfolio.Figure("M-51", Review("R2")).Is(0);
        // the account's last held review is R3
        portfolio.Figure("M-51").Is(0.4m);
        portfolio.Figure("M-51", Review("R4")).IsMissing("not been held");
    }

    [Fact]
    public void Without_items_or_held_reviews_the_account_says_why()
    {
        Given.Portfolio(Reviews).Figure("M-51").IsMissing("no table");
        Given.Portfolio(NoItems, ("reviews", "review_id|account_id|planned_date\nR1|A1|2026-08-01")).Figure("M-51").IsMissing("no review has been held");
    }

    [Fact]
    public void Attendance_counts_the_required_by_default_account_manager_and_sales_manager()
    {
        // required: kam (came), manager (blank: not known to have come), finance (explicitly, came); kam 二 is explicitly not: 2/3
        var portfolio = Given.Portfolio(Reviews, ("review_participants", """
            review_id|name|role|required|attended
            R3|一|kam||是
            R3|二|kam|否|否
            R3|三|manager||
            R3|四|finance|是|是
            R3|五|presales||是
            R1|六|presales||是
            """));
        portfolio.Figure("M-52", Review("R3")).Is(2m / 3);
        portfolio.Figure("M-52").Is(2m / 3);
        portfolio.Figure("M-52", Review("R1")).IsMissing("nobody is required");
    }

    [Fact]
    public void Closure_is_what_was_done_strictly_before_the_next_held_review()
    {
        // from R1, next is R2 on 1 May: done 30 Apr counts; 1 May, undone and done without a date do not: 1/4
        var portfolio = Given.Portfolio(Reviews, ("actions", """
            action_id|account_id|action|done_date|status|from_review
            B1|A1|一|2026-04-30|done|R1
            B2|A1|二|2026-05-01|done|R1
            B3|A1|三||in_progress|R1
            B4|A1|四||done|R1
            B5|A1|五|2026-04-30|done|R2
            B6|A1|六|2026-05-01|done|R3
            """));
        portfolio.Figure("M-53", Review("R1")).Is(0.25m);
        // R2 and R3 are on one day: R3 follows R2 by its id. 30 Apr is before 1 May
        portfolio.Figure("M-53", Review("R2")).Is(1);
        portfolio.Figure("M-53", Review("R3")).IsMissing("no later review");
        // the account: what the last review but one (R2) decided
        portfolio.Figure("M-53").Is(1);
    }

    [Fact]
    public void A_review_without_actions_has_nothing_to_close() =>
        Given.Portfolio(Reviews, ("actions", "action_id|account_id|action")).Figure("M-53", Review("R1")).IsMissing("no action came");

    [Fact]
    public void The_only_review_cannot_be_judged_yet() =>
        Given.Portfolio(("reviews", "review_id|account_id|held_date\nR1|A1|2026-02-01"), ("actions", "action_id|account_id|action|from_review\nB1|A1|一|R1"))
            .Figure("M-53").IsMissing("no later review");

    [Fact]
    public void Update_lag_is_the_days_to_the_first_change_after_the_review_of_either_kind()
    {
        // after 1 Feb: revision 11 Feb (10 days) before last_updated 20 May. After 1 May: 20 May (19 days); the same day does not count
        var portfolio = Given.Portfolio(Reviews, ("plans", "plan_id|account_id|last_updated\nK1|A1|2026-05-20"),
            ("plan_revisions", "plan_id|rev|date\nK1|1|2026-02-01\nK1|2|2026-02-11\nK1|3|2026-05-01\nK1|4|2026-06-01"));
        portfolio.Figure("M-59", Review("R1")).Is(10);
        portfolio.Figure("M-59", Review("R3")).Is(19);
        portfolio.Figure("M-59").Is(19);
        portfolio.Figure("M-59").StandsOn("input/reviews.csv(3)", "input/plans.csv(2)");
        portfolio.Figure("M-59", Review("R4")).IsMissing("not been held");
    }

    [Fact]
    public void A_plan_not_touched_since_the_review_has_no_lag_yet() =>
        Given.Portfolio(Reviews, ("plans", "plan_id|account_id|last_updated\nK1|A1|2026-05-01")).Figure("M-59").IsMissing("not been updated");

    [Fact]
    public void A_change_dated_after_the_as_of_date_has_not_happened() =>
        Given.Portfolio(Reviews, ("plans", "plan_id|account_id|last_updated\nK1|A1|2026-07-05")).Figure("M-59").IsMissing("not been updated");
}
