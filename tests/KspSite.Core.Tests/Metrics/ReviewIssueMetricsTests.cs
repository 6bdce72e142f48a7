using KspSite.Core.Domain;

namespace KspSite.Core.Tests.Metrics;

public sealed class ReviewIssueMetricsTests
{
    private static readonly (string, string) Reviews = ("reviews",
        "review_id|account_id|held_date\nR1|A1|2026-01-01\nR2|A1|2026-02-01\nR3|A1|2026-03-01\nR4|A1|2026-04-01");

    private static Portfolio With(string items) => Given.Portfolio(Reviews, ("review_items", "review_id|section|issue_key|issue_status\n" + items));

    [Fact]
    public void An_issue_unresolved_in_two_reviews_in_a_row_recurs_even_when_resolved_since()
    {
        // PRICE: R2, R3 unresolved, R4 resolved; first seen in R2 of four reviews: age 2
        var portfolio = With("R2|issues|PRICE|new\nR3|issues|PRICE|open\nR4|issues|PRICE|resolved");
        portfolio.Figure("M-54.count").Is(1);
        portfolio.Figure("M-54.age.PRICE").Is(2);
        portfolio.Figure("M-54.max_age").Is(2);
        portfolio.Figure("M-54.count").StandsOn("input/review_items.csv(2)", "input/review_items.csv(3)", "input/review_items.csv(4)");
        portfolio.Figure("M-54.count", Subject.Portfolio).Is(1);
    }

    [Theory]
    [InlineData("R1|issues|X|open\nR3|issues|X|open")]
    [InlineData("R1|issues|X|open\nR2|issues|X|resolved\nR3|issues|X|open")]
    [InlineData("R1|issues|X|open\nR1|actions|X|open")]
    public void A_review_that_does_not_mention_or_resolves_it_breaks_the_row(string items)
    {
        var portfolio = With(items);
        portfolio.Figure("M-54.count").Is(0);
        portfolio.Figure("M-54.max_age").IsMissing("no issue recurs");
    }

    [Fact]
    public void An_item_without_a_status_is_not_resolved_and_the_greatest_age_counts()
    {
        // X first in R1: 3 reviews since; Y first in R3: 1
        var portfolio = With("R1|issues|X|\nR2|issues|X|\nR3|issues|Y|open\nR4|issues|Y|open");
        portfolio.Figure("M-54.count").Is(2);
        portfolio.Figure("M-54.max_age").Is(3);
        portfolio.Figure("M-54.age.Y").Is(1);
    }

    [Fact]
    public void A_review_resolves_an_issue_only_when_all_its_items_say_so()
    {
        With("R1|issues|X|resolved\nR1|actions|X|open\nR2|issues|X|open").Figure("M-54.count").Is(1);
        With("R1|issues|X|resolved\nR1|actions|X|resolved\nR2|issues|X|open").Figure("M-54.count").Is(0);
    }

    [Fact]
    public void Without_a_held_review_there_is_nothing_to_recur()
    {
        var portfolio = Given.Portfolio(("reviews", "review_id|account_id|planned_date\nR1|A1|2026-08-01"), ("review_items", "review_id|section|issue_key\nR1|issues|X"));
        portfolio.Figure("M-54.count").IsMissing("no review has been held");
        portfolio.Figure("M-54.count", Subject.Portfolio).IsMissing("no review has been held");
        Given.Portfolio(Reviews).Figure("M-54.count").IsMissing("no table");
    }

    [Fact]
    public void Latency_is_the_median_of_days_from_first_seen_to_first_resolved()
    {
        // X 1 Jan → 1 Mar = 59; Y 1 Feb → 1 Mar = 28; Z never; W 1 Jan → 1 Apr = 90, reopening does not exist for it. Median 59
        With("R1|issues|X|open\nR3|issues|X|resolved\nR4|issues|X|open\nR2|issues|Y|open\nR3|issues|Y|resolved\nR2|issues|Z|open\nR1|issues|W|open\nR4|issues|W|resolved")
            .Figure("M-59b").Is(59);
    }

    [Fact]
    public void Nothing_resolved_is_no_latency() => With("R1|issues|X|open").Figure("M-59b").IsMissing("no issue has been resolved");
}
