using KspSite.Core.Domain;

namespace KspSite.Core.Metrics;

/// <summary>
/// How a total is spread over channels, by sales or by the shares given. One part per channel with a value, in the order of
/// first appearance; never empty, the total never 0.
/// </summary>
public sealed record ChannelMix(decimal Total, ImmutableArray<ChannelMixPart> Parts)
{
    /// <summary>Actual sales, or where there are none the actual shares; null where neither is given.</summary>
    public static ChannelMix? Actual(IReadOnlyCollection<ChannelCoverage> rows) => ActualBySales(rows) ?? Of(rows, r => r.ActualShare);

    public static ChannelMix? Planned(IReadOnlyCollection<ChannelCoverage> rows) => PlannedBySales(rows) ?? Of(rows, r => r.PlannedShare);

    public static ChannelMix? ActualBySales(IEnumerable<ChannelCoverage> rows) => Of(rows, r => r.ActualSales?.Amount);

    public static ChannelMix? PlannedBySales(IEnumerable<ChannelCoverage> rows) => Of(rows, r => r.PlannedSales?.Amount);

    /// <summary>0..1, the parts sum to 1; null for a channel without a value.</summary>
    public decimal? ShareOf(Id<Channel> channel) => Parts.FirstOrDefault(p => p.Channel == channel) is { } part ? part.Amount / Total : null;

    /// <summary>½ Σ |a − b|, 0..1; a channel that only one side has counts 0 on the other.</summary>
    public decimal DistanceTo(ChannelMix other) => Parts.Concat(other.Parts).Select(p => p.Channel).Distinct()
        .Sum(c => Math.Abs((ShareOf(c) ?? 0) - (other.ShareOf(c) ?? 0))) / 2;

    private static ChannelMix? Of(IEnumerable<ChannelCoverage> rows, Func<ChannelCoverage, decimal?> value)
    {
        var parts = rows.Where(r => value(r) is not null).GroupBy(r => r.Channel)
            .Select(g => new ChannelMixPart(g.Key, g.Sum(r => value(r)!.Value), [.. g])).ToImmutableArray();
        var total = parts.Sum(p => p.Amount);
        return total == 0 ? null : new ChannelMix(total, parts);
    }
}

/// <summary>What one channel adds to a mix: base units, or a sum of shares.</summary>
public sealed record ChannelMixPart(Id<Channel> Channel, decimal Amount, ImmutableArray<ChannelCoverage> Rows);
