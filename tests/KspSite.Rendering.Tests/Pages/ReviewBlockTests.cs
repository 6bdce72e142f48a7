using KspSite.Core.Domain;
using KspSite.Core.Tests;
using KspSite.Rendering.Charts;
using KspSite.Rendering.Pages.Sheet;

namespace KspSite.Rendering.Tests.Pages;

// As of 2026-06-30; the tolerance of a due date is 14 days.
public sealed class ReviewBlockTests
{
    [Fact]
    public void A_section_with_several_findings_has_their_mean_and_the_worst_of_their_lights()
    {
        var site = GivenSite.Of(
            ("reviews", "review_id|account_id|held_date\nR1|A1|2026-06-01"),
            ("review_items", "review_id|section|score|rag\nR1|issues|1|amber\nR1|issues|2|red\nR1|issues||green\nR1|actions|4|"));
        var review = site.Portfolio.Account().LastHeldReview!;
        var (issues, actions, results) = (ReviewBlock.Line(review, ReviewSection.Issues, site), ReviewBlock.Line(review, ReviewSection.Actions, site), ReviewBlock.Line(review, ReviewSection.Progress, site));
        Assert.Equal((1.5m, "red"), (issues.Score, issues.Rag?.Code));
        Assert.Equal((4m, null), (actions.Score, actions.Rag?.Code));
        Assert.Equal((null, null), (results.Score, results.Rag?.Code));
    }

    [Theory]
    [InlineData("2026-06-29", "2026-05-01", null, 1)]
    [InlineData("2026-06-29", "2026-06-29", null, null)]
    [InlineData("2026-06-30", "2026-05-01", 0, null)]
    [InlineData("2026-07-04", "2026-05-01", 4, null)]
    public void A_next_review_lies_so_many_days_ahead_or_is_so_many_days_late(string next, string held, int? ahead, int? late)
    {
        var site = GivenSite.Of(("plans", $"plan_id|account_id|period_start|next_review\nP1|A1|2026-01-01|{next}"), ("reviews", $"review_id|account_id|held_date\nR1|A1|{held}"));
        var block = ReviewBlock.Of(site.Portfolio.Account(), site, 100);
        Assert.Equal((ahead, late), (block.DaysToNext, block.DaysLate));
    }

    [Theory]
    [InlineData("issues|1\nR2|actions|2\nR2|progress|3", null)]
    [InlineData("issues|1", "2026-03-01")]
    public void A_score_of_another_review_than_the_last_says_of_which(string last, string? on)
    {
        var site = GivenSite.Of(
            ("reviews", "review_id|account_id|held_date\nR1|A1|2026-03-01\nR2|A1|2026-06-01"),
            ("review_items", $"review_id|section|score\nR1|issues|4\nR1|actions|4\nR1|progress|4\nR2|{last}"));
        var block = ReviewBlock.Of(site.Portfolio.Account(), site, 100);
        Assert.Equal(on, block.ScoreOn is { } day ? Core.Numerals.Text(day) : null);
    }

    [Theory]
    [InlineData("2026-03-12", 0)]
    [InlineData("2026-05-20", 0)]
    [InlineData("", 1)]
    public void A_review_that_was_held_late_is_not_drawn_as_one_that_was_not_held(string held, int missed)
    {
        var site = GivenSite.Of(("reviews", $"review_id|account_id|planned_date|held_date\nR1|A1|2026-03-10|{held}\nR0|A1||2026-01-01"));
        Assert.Equal(missed, ReviewTrendChart.From(site.Portfolio.Account(), site.Metrics, site.Settings).Missed.Length);
    }
}
