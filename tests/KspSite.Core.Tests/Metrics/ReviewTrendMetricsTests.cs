using System.Globalization;
using KspSite.Core.Domain;

namespace KspSite.Core.Tests.Metrics;

public sealed class ReviewTrendMetricsTests
{
    /// <summary>One review per pair of date and score; the same score in three sections. A blank score leaves the review unscored.</summary>
    private static Portfolio With(params (string Held, string Score)[] reviews) => Given.Portfolio(
        ("reviews", "review_id|account_id|held_date\n" + string.Join('\n', reviews.Select((r, i) => $"R{Number(i)}|A1|{r.Held}"))),
        ("review_items", "review_id|section|score\n" + string.Join('\n', reviews.SelectMany((r, i) =>
            new[] { "positioning", "progress", "issues" }.Select(s => $"R{Number(i)}|{s}|{r.Score}")))));

    private static string Number(int i) => i.ToString(CultureInfo.InvariantCulture);

    [Fact]
    public void The_trend_is_points_per_ninety_days()
    {
        // scores 2, 3, 4 are 25, 50, 75 points, 90 days apart: +25
        var portfolio = With(("2025-10-01", "2"), ("2025-12-30", "3"), ("2026-03-30", "4"));
        portfolio.Figure("M-56").Is(25);
        portfolio.Figure("M-56.direction").Says("up");
    }

    [Fact]
    public void Falling_scores_go_down_and_level_ones_are_flat()
    {
        With(("2025-10-01", "4"), ("2025-12-30", "3"), ("2026-03-30", "2")).Figure("M-56.direction").Says("down");
        With(("2025-10-01", "3"), ("2025-12-30", "3"), ("2026-03-30", "3")).Figure("M-56.direction").Says("flat");
    }

    [Theory]
    [InlineData("2", "flat")]
    [InlineData("-2", "flat")]
    [InlineData("2.01", "up")]
    [InlineData("-2.01", "down")]
    public void The_edges_of_the_band_are_flat(string slope, string direction) =>
        KspSite.Core.Metrics.ReviewTrendMetrics.DirectionOf(KspSite.Core.Metrics.Figure.Of(decimal.Parse(slope, CultureInfo.InvariantCulture)), 2).Says(direction);

    [Fact]
    public void Only_the_last_six_scored_reviews_count()
    {
        // the first of seven (5) and the unscored one are out; the six others are level
        With(("2025-01-01", "5"), ("2025-02-01", "2"), ("2025-03-01", "2"), ("2025-04-01", ""), ("2025-05-01", "2"), ("2025-06-01", "2"), ("2025-07-01", "2"), ("2025-08-01", "2"))
            .Figure("M-56").Is(0);
    }

    [Fact]
    public void Two_scored_reviews_are_no_trend()
    {
        var portfolio = With(("2025-10-01", "2"), ("2025-12-30", "3"), ("2026-03-30", ""));
        portfolio.Figure("M-56").IsMissing("too few scored reviews");
        portfolio.Figure("M-56.direction").IsMissing("too few scored reviews");
    }

    [Fact]
    public void Three_reviews_on_one_day_are_no_trend() =>
        With(("2026-03-30", "2"), ("2026-03-30", "3"), ("2026-03-30", "4")).Figure("M-56").IsMissing("on one day");

    [Theory]
    [InlineData("4", "3", "2", 1)]
    [InlineData("4", "3", "3", 0)]
    [InlineData("3", "4", "3", 0)]
    public void Decline_is_sustained_when_both_of_the_last_two_changes_are_down(string first, string second, string third, int expected) =>
        With(("2025-07-01", "5"), ("2025-10-01", first), ("2025-12-30", second), ("2026-03-30", third)).Figure("M-58").Is(expected);

    [Fact]
    public void A_decline_further_back_does_not_count() =>
        With(("2025-07-01", "5"), ("2025-10-01", "4"), ("2025-12-30", "3"), ("2026-03-30", "4")).Figure("M-58").Is(0);

    [Fact]
    public void Without_two_changes_nothing_is_said_of_a_decline()
    {
        With(("2025-12-30", "3"), ("2026-03-30", "2")).Figure("M-58").IsMissing("fewer than three reviews");
        With(("2025-10-01", "4"), ("2025-12-30", ""), ("2026-03-30", "2")).Figure("M-58").IsMissing("not all scored");
    }
}
