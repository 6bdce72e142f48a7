using KspSite.Core;
using KspSite.Core.Domain;

namespace KspSite.Rendering.Charts;

/// <summary>The points of a chart that can stand on one axis of money: those in the currency of most of them, and those without an amount.</summary>
/// <param name="Points">In the order in which they came.</param>
/// <param name="LeftOut">Whose amounts are in another currency, for the reader; null where none is.</param>
internal sealed record OneCurrency<TPoint>(ImmutableArray<TPoint> Points, Words? LeftOut)
{
    private const int MostNamed = 5;

    /// <param name="amountsOf">A point's amounts, all in one currency; null where it has none.</param>
    /// <param name="nameOf">As the point is called in the chart.</param>
    public static OneCurrency<TPoint> Of(ImmutableArray<TPoint> points, Func<TPoint, Money?> amountsOf, Func<TPoint, string> nameOf)
    {
        // Of two that are as frequent, the one first by its code.
        var currencies = points.Select(p => amountsOf(p)?.Currency).OfType<string>().CountBy(c => c).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key).ToList();
        if (currencies.Count < 2) return new(points, LeftOut: null);
        var others = points.Where(IsOther).ToList();
        var (codes, named, more) = (currencies.Skip(1).ToList(), others.Take(MostNamed).Select(nameOf).ToList(), others.Count - MostNamed);
        var (zh, en) = more > 0 ? ($"，另有 {Numerals.Text(more)} 个", $", {Numerals.Text(more)} more") : ("", "");
        return new([.. points.Where(p => !IsOther(p))], new(
            $"金额只能在同一币种内比较：图和表里只有 {currencies[0]} 的；{string.Join("、", codes)} 的不在其中：{string.Join("、", named)}{zh}。",
            $"Amounts compare within one currency only: picture and table are in {currencies[0]}, without {string.Join(", ", named)}{en} ({string.Join(", ", codes)})."));

        bool IsOther(TPoint point) => amountsOf(point) is { } amount && amount.Currency != currencies[0];
    }

    /// <summary>The chart with what it leaves out told before its own note; one that draws nothing stays as it is.</summary>
    public Chart Tell(Chart chart) => LeftOut is not { } left || chart.NoData is not null ? chart
        : chart with { Note = chart.Note is { } note ? new(left.Zh + note.Zh, left.En + " " + note.En) : left };
}
