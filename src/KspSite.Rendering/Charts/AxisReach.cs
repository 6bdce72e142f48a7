using KspSite.Core;
using KspSite.Core.Metrics;
using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Charts;

/// <summary>
/// How far an axis reaches: to the end of its values, but where a few of them lie far beyond the others, only a little past the others.
/// One project of 300 with a hundred times the usual cost would else press all others into one corner, where nobody can tell them apart.
/// What lies beyond is drawn on the edge with a mark of its own and told in words under the picture; the table has every value.
/// </summary>
/// <remarks>A logarithmic axis was the other way: it has no place for zero and losses, and few readers of a plan compare lengths on it.</remarks>
internal sealed record AxisReach(decimal Low, decimal High)
{
    // With fewer values, none of them is the usual one.
    private const int FewestValues = 8;

    // The upper twentieth may lie beyond, or one value where that is less than one.
    private const int UsualPercent = 95;

    /// <summary>An axis follows its largest value up to so many times the usual one.</summary>
    private const decimal Tolerated = 3;

    /// <summary>And ends here, in usual values, where it does not follow.</summary>
    private const decimal Room = 1.25m;

    /// <param name="values">Not empty.</param>
    public static AxisReach Of(IReadOnlyCollection<decimal> values) =>
        new(-EndOf([.. values.Select(v => -v).Order()]), EndOf([.. values.Order()]));

    /// <summary>The same reach, of amounts, in the unit that the axis is drawn in.</summary>
    public AxisReach In(MoneyScale scale) => new(Low / scale.Divisor, High / scale.Divisor);

    public bool Holds(decimal value) => value >= Low && value <= High;

    /// <summary>Where it is drawn: a value beyond the reach on the edge of the picture.</summary>
    public double Place(decimal value, ImmutableArray<Tick> ticks) =>
        value > High ? ticks[^1].Value : value < Low ? ticks[0].Value : (double)value;

    /// <summary>The sentence under the picture; null where nothing lies beyond.</summary>
    /// <param name="told">What lies beyond with its values, in the order in which it is named.</param>
    public static Words? Note(IReadOnlyCollection<string> told)
    {
        const int MostNamed = 5;
        if (told.Count == 0) return null;
        var (named, more) = (told.Take(MostNamed).ToList(), Numerals.Text(told.Count - MostNamed));
        var (zh, en) = told.Count > MostNamed ? ($"；另有 {more} 个，见数据表", $"; {more} more in the table") : ("", "");
        return new($"◆ 超出坐标范围，画在图边上：{string.Join("；", named)}{zh}。", $"◆ Beyond the scale and drawn on its edge: {string.Join("; ", named)}{en}.");
    }

    private static decimal EndOf(List<decimal> ascending)
    {
        var largest = ascending[^1];
        if (ascending.Count < FewestValues) return largest;
        var usual = Math.Min(Statistics.PercentileByNearestRank(ascending, UsualPercent)!.Value, ascending[^2]);
        return usual > 0 && largest / Tolerated > usual ? Room * usual : largest;
    }
}
