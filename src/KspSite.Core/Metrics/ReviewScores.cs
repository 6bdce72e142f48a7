using KspSite.Core.Domain;

namespace KspSite.Core.Metrics;

/// <summary>The score of a review: mean of its sections' means (1..5), as points 0..100.</summary>
public static class ReviewScores
{
    public static readonly Threshold MinSections = new("M-55.min_sections", 3, 1, 5,
        new("至少这么多部分有评分，检讨才有得分", "a review has a score when at least this many sections are scored"));

    /// <summary>Null where fewer than <paramref name="minSections"/> sections are scored.</summary>
    public static decimal? Of(ReviewDossier review, decimal minSections)
    {
        var means = review.Items.Where(i => i.Score is not null).GroupBy(i => i.Section)
            .Select(s => Statistics.Mean(s.Select(i => (decimal)i.Score!.Value))!.Value).ToList();
        return means.Count < minSections ? null : Points(Statistics.Mean(means));
    }

    /// <summary>One section's own points; null where it is not scored.</summary>
    public static decimal? Of(ReviewDossier review, ReviewSection section) =>
        Points(Mean(review, section));

    /// <summary>The mean of a section's scored items, 1..5, as M-55 takes it; null where it is not scored.</summary>
    public static decimal? Mean(ReviewDossier review, ReviewSection section) =>
        Statistics.Mean(review.Items.Where(i => i.Section == section).Select(i => (decimal?)i.Score).OfType<decimal>());

    private static decimal? Points(decimal? mean) => 100 * (mean - 1) / 4;
}
