namespace KspSite.Core.Metrics;

/// <summary>Small statistics over decimals. Each is null for an empty sequence: missing is never zero.</summary>
public static class Statistics
{
    /// <summary>The middle value, or the mean of the two middle values.</summary>
    public static decimal? Median(IEnumerable<decimal> values)
    {
        var sorted = values.Order().ToList();
        if (sorted.Count == 0) return null;
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    public static decimal? Mean(IEnumerable<decimal> values)
    {
        var (sum, count) = (0m, 0);
        foreach (var value in values) (sum, count) = (sum + value, count + 1);
        return count == 0 ? null : sum / count;
    }

    /// <summary>Nearest-rank percentile: the value at rank ⌈p/100·n⌉.</summary>
    public static decimal? PercentileByNearestRank(IEnumerable<decimal> values, int percent)
    {
        var sorted = values.Order().ToList();
        if (sorted.Count == 0) return null;
        var rank = ((sorted.Count * percent) + 99) / 100;
        return sorted[Math.Clamp(rank, 1, sorted.Count) - 1];
    }

    public static decimal Clip(decimal value, decimal low, decimal high) => Math.Min(Math.Max(value, low), high);

    /// <summary>Null where the denominator is 0.</summary>
    public static decimal? Ratio(decimal numerator, decimal denominator) => denominator == 0 ? null : numerator / denominator;
}
