namespace KspSite.Core.Metrics;

/// <summary>
/// Theil–Sen estimator of a slope: the median of the slopes between all pairs of points. One odd review does not bend it, as
/// it would a least-squares line.
/// </summary>
public static class TheilSen
{
    /// <summary>
    /// Change of the value per <paramref name="days"/> days. Points in any order; pairs on the same day are skipped; null
    /// where no pair is left.
    /// </summary>
    public static decimal? Slope(IReadOnlyList<(int Day, decimal Value)> points, int days) => MedianSlope(points, days) is { } slope ? decimal.Round(slope, Places) : null;

    // Scores of thirds are rounded in their last digit already: without this a slope of exactly 2 is above 2 in its 28th place.
    private const int Places = 20;

    private static decimal? MedianSlope(IReadOnlyList<(int Day, decimal Value)> points, int days) => Statistics.Median(
        from i in Enumerable.Range(0, points.Count)
        from j in Enumerable.Range(i + 1, points.Count - i - 1)
        where points[i].Day != points[j].Day
        // Multiplied first: the quotient of a whole number of days is then exact where it can be.
        select (points[j].Value - points[i].Value) * days / (points[j].Day - points[i].Day));
}
