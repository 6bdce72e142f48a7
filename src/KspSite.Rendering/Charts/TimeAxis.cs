using KspSite.Core;
using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Charts;

/// <summary>Dates as values of an axis: day numbers.</summary>
internal static class TimeAxis
{
    public static double Value(DateOnly date) => date.DayNumber;

    /// <summary>The first day of each month, quarter or year in the range, whichever gives at most about a dozen.</summary>
    public static ImmutableArray<Tick> Months(DateOnly first, DateOnly last)
    {
        var months = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
        var step = months <= 12 ? 1 : months <= 36 ? 3 : 12;
        var ticks = new List<Tick>();
        for (var month = new DateOnly(first.Year, first.Month, 1); month <= last; month = month.AddMonths(1))
        {
            if (month < first || (month.Month - 1) % step != 0) continue;
            ticks.Add(new(Value(month), step == 12 ? month.Year.ToString(System.Globalization.CultureInfo.InvariantCulture) : ChartNumbers.Month(month)));
        }
        // A range without a first of a month still needs one date.
        return ticks.Count > 0 ? [.. ticks] : [new(Value(last), Numerals.Text(last))];
    }
}
