using KspSite.Core.Domain;
using KspSite.Rendering.Charts;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Coverage;

/// <summary>What went through a channel over the last twelve months of the chart, against plan.</summary>
/// <param name="Channel">Null for rows that name no channel.</param>
/// <param name="Attainment">Revenue over plan, of the rows that have both; an em dash where none has.</param>
/// <param name="Margin">Profit over revenue, of the rows that have both; an em dash where none has.</param>
public sealed record ChannelSales(ChannelRef? Channel, AmountSum Revenue, AmountSum Plan, decimal? Attainment, AmountSum Profit, decimal? Margin)
{
    /// <summary>The part of the revenue that has a plan, where that is not all of it; null otherwise.</summary>
    public AmountSum? RevenuePlanned { get; init; }

    private const int Months = 12;

    /// <summary>First and last period counted, both inclusive; null without sales.</summary>
    public static (Period First, Period Last)? Window(ImmutableArray<SalesPoint> points) => points.IsEmpty ? null
        : (points[Math.Max(0, points.Length - (Months / (int)points[0].Period.Grain))].Period, points[^1].Period);

    /// <summary>The largest revenue first, rows without a channel last. Only rows of the chart's grain within its window.</summary>
    public static ImmutableArray<ChannelSales> Of(IEnumerable<SalesFigure> rows, ImmutableArray<SalesPoint> points, SiteContext site)
    {
        if (Window(points) is not { } window) return [];
        return
        [
            .. rows.Where(r => r.Period.Grain == window.First.Grain && r.Period.MonthIndex >= window.First.MonthIndex && r.Period.MonthIndex <= window.Last.MonthIndex)
                .GroupBy(r => r.Channel)
                .OrderBy(g => g.Key is null).ThenByDescending(g => g.Sum(r => r.Revenue?.Amount ?? 0))
                .Select(g => Line(g.Key is { } channel ? ChannelRef.Of(channel, site) : null, [.. g], site)),
        ];
    }

    private static ChannelSales Line(ChannelRef? channel, IReadOnlyCollection<SalesFigure> rows, SiteContext site) => new(
        channel, Sum(rows, r => r.Revenue, site), Sum(rows, r => r.PlanRevenue, site), Ratio(rows, r => r.Revenue, r => r.PlanRevenue),
        Sum(rows, r => r.Profit, site), Ratio(rows, r => r.Profit, r => r.Revenue))
    {
        RevenuePlanned = rows.Any(r => r.PlanRevenue is not null) && rows.Any(r => r.Revenue is not null && r.PlanRevenue is null) ? Sum(rows.Where(r => r.PlanRevenue is not null), r => r.Revenue, site) : null,
    };

    private static AmountSum Sum(IEnumerable<SalesFigure> rows, Func<SalesFigure, Money?> amount, SiteContext site) =>
        AmountSum.Of(rows.Select(amount).Where(m => m is not null), site);

    // Null also where the rows mix currencies: their sum would be no amount.
    private static decimal? Ratio(IEnumerable<SalesFigure> rows, Func<SalesFigure, Money?> part, Func<SalesFigure, Money?> whole)
    {
        var both = rows.Where(r => part(r) is not null && whole(r) is not null).Select(r => (Part: part(r)!.Value, Whole: whole(r)!.Value)).ToList();
        if (both.SelectMany(b => new[] { b.Part.Currency, b.Whole.Currency }).Distinct(StringComparer.Ordinal).Count() != 1) return null;
        var total = both.Sum(b => b.Whole.Amount);
        return total == 0 ? null : both.Sum(b => b.Part.Amount) / total;
    }
}
