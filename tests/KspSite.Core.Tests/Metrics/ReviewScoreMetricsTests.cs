using KspSite.Core.Domain;
using static KspSite.Core.Tests.Metrics.FigureAssertions;

namespace KspSite.Core.Tests.Metrics;

public sealed class ReviewScoreMetricsTests
{
    private static readonly (string, string) Reviews = ("reviews",
        "review_id|account_id|held_date\nR1|A1|2026-01-01\nR2|A1|2026-02-01\nR3|A1|2026-03-01\nR4|A1|");

    private static Portfolio With(string items) => Given.Portfolio(Reviews, ("review_items", "review_id|section|score\n" + items));

    [Fact]
    public void The_score_is_the_mean_of_the_sections_means_in_points()
    {
        // sections 2, 4, 3: mean 3 → 50; over the items it would be (1 + 1 + 4 + 4 + 3)/5 = 2.6 → 40
        With("R1|actions|1\nR1|actions|1\nR1|actions|4\nR1|progress|4\nR1|issues|3").Figure("M-55", Review("R1")).Is(50);
    }

    [Fact]
    public void Two_scored_sections_are_too_few()
    {
        var portfolio = With("R1|positioning|5\nR1|positioning|5\nR1|progress|5\nR1|issues|");
        portfolio.Figure("M-55", Review("R1")).IsMissing("too few sections");
        portfolio.Figure("M-55", Review("R4")).IsMissing("not been held");
    }

    [Fact]
    public void The_account_shows_its_last_scored_review()
    {
        // R2 all fives = 100, R3 without scores
        var portfolio = With("R1|positioning|1\nR1|progress|1\nR1|issues|1\nR2|positioning|5\nR2|progress|5\nR2|issues|5\nR3|issues|");
        portfolio.Figure("M-55").Is(100);
        portfolio.Figure("M-55", Subject.Portfolio).Is(100);
        With("").Figure("M-55").IsMissing("too few sections");
    }

    [Fact]
    public void The_portfolio_shows_the_mean_of_the_accounts_last_scores()
    {
        // A1 100, A2 50, A3 none: 75
        var portfolio = Given.Portfolio(("accounts", "account_id|account_name\nA1|甲\nA2|乙\nA3|丙"),
            ("reviews", "review_id|account_id|held_date\nR1|A1|2026-01-01\nR2|A2|2026-02-01"),
            ("review_items", "review_id|section|score\nR1|positioning|5\nR1|progress|5\nR1|issues|5\nR2|positioning|3\nR2|progress|3\nR2|issues|3"));
        portfolio.Figure("M-55", Subject.Portfolio).Is(75);
    }

    [Fact]
    public void The_change_is_against_the_review_before_and_per_section_too()
    {
        // R1: 3, 3, 3 → 50. R2: 4, 3, 2, actions 5 → mean 3.5 → 62.5: +12.5. positioning 50 → 75: +25; issues 50 → 25: −25
        var portfolio = With("R1|positioning|3\nR1|progress|3\nR1|issues|3\nR2|positioning|4\nR2|progress|3\nR2|issues|2\nR2|actions|5");
        portfolio.Figure("M-55b", Review("R2")).Is(12.5m);
        portfolio.Figure("M-55b.section.positioning", Review("R2")).Is(25);
        portfolio.Figure("M-55b.section.progress", Review("R2")).Is(0);
        portfolio.Figure("M-55b.section.issues", Review("R2")).Is(-25);
        portfolio.Figure("M-55b.section.actions", Review("R2")).IsMissing("not scored");
        portfolio.Figure("M-55b", Review("R1")).IsMissing("none before it");
        portfolio.Figure("M-55b", Review("R2")).StandsOn("input/reviews.csv(2)", "input/reviews.csv(3)");
    }

    [Fact]
    public void An_unscored_review_before_is_not_skipped()
    {
        var portfolio = With("R1|positioning|3\nR1|progress|3\nR1|issues|3\nR3|positioning|4\nR3|progress|4\nR3|issues|4");
        portfolio.Figure("M-55b", Review("R3")).IsMissing("not scored");
        // the account: its last held review
        portfolio.Figure("M-55b").IsMissing("not scored");
    }
}
