using static KspSite.Core.Tests.Metrics.FigureAssertions;

namespace KspSite.Core.Tests.Metrics;

public sealed class ReviewStatusMetricsTests
{
    [Fact]
    public void Transitions_count_consecutive_reviews_of_the_same_account_over_the_portfolio()
    {
        // A1: green → amber → (blank) → red → red; A2: green → amber. Not across accounts, not over the blank, not the planned one
        var portfolio = Given.Portfolio(("accounts", "account_id|account_name\nA1|甲\nA2|乙"), ("reviews", """
            review_id|account_id|held_date|overall_rag
            R1|A1|2026-01-01|green
            R2|A1|2026-02-01|amber
            R3|A1|2026-03-01|
            R4|A1|2026-04-01|red
            R5|A1|2026-05-01|red
            R6|A2|2026-01-15|green
            R7|A2|2026-02-15|amber
            R8|A2||green
            """));
        portfolio.Figure("M-57.green_to_amber", Subject.Portfolio).Is(2);
        portfolio.Figure("M-57.red_to_red", Subject.Portfolio).Is(1);
        portfolio.Figure("M-57.amber_to_red", Subject.Portfolio).Is(0);
        portfolio.Figure("M-57.amber_to_green", Subject.Portfolio).Is(0);
        portfolio.Figure("M-57.red_to_red", Subject.Portfolio).StandsOn("input/reviews.csv(5)", "input/reviews.csv(6)");
    }

    [Fact]
    public void The_status_of_each_review_and_of_the_last_is_a_word()
    {
        var portfolio = Given.Portfolio(("reviews", "review_id|account_id|held_date|overall_rag\nR1|A1|2026-01-01|green\nR2|A1|2026-02-01|\nR3|A1||red"));
        portfolio.Figure("M-57", Review("R1")).Says("green");
        portfolio.Figure("M-57", Review("R3")).IsMissing("not been held");
        portfolio.Figure("M-57").IsMissing("no overall status");
    }
}
