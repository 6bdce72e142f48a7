using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Rendering.Charts.Drawing;
using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Charts;

/// <summary>One period, with the sum of its rows; null where no row has a value.</summary>
public sealed record SalesPoint(Period Period, decimal? Volume, Money? Revenue, Money? Profit, Money? Plan)
{
    /// <summary>The revenue of the rows that have a plan too: only that can be compared with it. The whole revenue where nothing else is said.</summary>
    public Money? RevenuePlanned { get; init; } = Plan is null ? null : Revenue;

    /// <summary>The plan of the rows that have revenue too.</summary>
    public Money? PlanHeld { get; init; } = Revenue is null ? null : Plan;
}

/// <summary>G-20: revenue and profit against plan, and volume as a drawing of its own, since it counts in another unit.</summary>
public static class SalesChart
{
    public static readonly ChartDefinition Definition = new("G-20", new("销售额与毛利：计划与实际", "Revenue and profit: plan and actual"), ["M-08"]);

    private static readonly ChartDefinition Volume = Definition with { Title = new("销售量", "Sales volume") };

    private static readonly Words NoRows = new("没有销售数据。导出“销售数据”表（sales_figures），至少含期间和销售额。", "No sales data. Export the sales_figures table with at least period and revenue.");

    /// <summary>Gapless and ascending: a period without rows is a gap. Of mixed grains, the one with most rows is shown.</summary>
    public static ImmutableArray<SalesPoint> From(IEnumerable<SalesFigure> rows)
    {
        var grain = SalesPeriods.ByLength(rows).FirstOrDefault();
        if (grain is null) return [];
        var byMonth = grain.ToLookup(r => r.Period.MonthIndex);
        var (first, last, step) = (grain.Min(r => r.Period.MonthIndex), grain.Max(r => r.Period.MonthIndex), (int)grain.Key);
        return [.. Enumerable.Range(0, ((last - first) / step) + 1).Select(i => PointOf(first + (i * step), grain.Key, [.. byMonth[first + (i * step)]]))];
    }

    public static Chart Draw(ImmutableArray<SalesPoint> points, ChartContext context)
    {
        var money = points.SelectMany(p => new[] { p.Revenue, p.Profit, p.Plan }).ToList();
        if (money.TrueForAll(m => m is null)) return Definition.Empty(context, NoRows);
        var scale = MoneyScale.For(context.Language, money);
        var series = ((ImmutableArray<LineSeries>)
        [
            Series(context.Say("计划", "plan"), Ink.Plan, p => scale.Of(p.Plan)) with { IsPlan = true },
            Series(context.Say("销售额", "revenue"), Ink.Series1, p => scale.Of(p.Revenue)),
            Series(context.Say("毛利", "profit"), Ink.Series3, p => scale.Of(p.Profit)),
        ]).RemoveAll(s => s.Points.All(p => p.Y is null));
        return Definition.Draw(context, Summary(points, context.Language), Table(points, context, scale), frame => LineDrawing.Draw(Picture(points, series, context.Say(scale.Unit), frame), frame));

        LineSeries Series(string name, Ink ink, Func<SalesPoint, decimal?> value) => LinesOf(points, name, ink, value);
    }

    public static Chart DrawVolume(ImmutableArray<SalesPoint> points, ChartContext context)
    {
        if (points.All(p => p.Volume is null)) return Volume.Empty(context, new("没有销售量。在“销售数据”表（sales_figures）填写销售量即可显示。", "No volume. Fill in the volume column of sales_figures to show it."));
        var scale = MoneyScale.For(context.Language, points.SelectMany(p => new[] { p.Revenue, p.Profit, p.Plan }));
        var known = points.Where(p => p.Volume is not null).ToList();
        var (last, value) = (known[^1].Period.ToString(), Numerals.Grouped(known[^1].Volume, 1));
        return Volume.Draw(context, new($"{last} 的销售量为 {value}。", $"The volume of {last} is {value}."), Table(points, context, scale), frame =>
            LineDrawing.Draw(Picture(points, [LinesOf(points, "", Ink.Series2, p => p.Volume)], context.Say("销售量", "volume"), frame), frame));
    }

    private static LineSeries LinesOf(ImmutableArray<SalesPoint> points, string name, Ink ink, Func<SalesPoint, decimal?> value) =>
        new(name, ink, [.. points.Select(p => new DataPoint(p.Period.MonthIndex, (double?)value(p)))]);

    private static SalesPoint PointOf(int month, Grain grain, IReadOnlyList<SalesFigure> rows) => new(
        new Period(month / 12, (month % 12) + 1, grain),
        rows.Any(r => r.Volume is not null) ? rows.Sum(r => r.Volume) : null,
        Sum(rows.Select(r => r.Revenue)), Sum(rows.Select(r => r.Profit)), Sum(rows.Select(r => r.PlanRevenue)))
    {
        RevenuePlanned = Sum(rows.Where(r => r.PlanRevenue is not null).Select(r => r.Revenue)),
        PlanHeld = Sum(rows.Where(r => r.Revenue is not null).Select(r => r.PlanRevenue)),
    };

    private static Money? Sum(IEnumerable<Money?> amounts)
    {
        var given = amounts.OfType<Money>().ToList();
        return given.Count == 0 ? null : new Money(given.Sum(m => m.Amount), given[0].Currency);
    }

    private static LinePicture Picture(ImmutableArray<SalesPoint> points, ImmutableArray<LineSeries> series, string unit, Frame frame)
    {
        var values = series.SelectMany(s => s.Points).Where(p => p.Y is not null).Select(p => p.Y!.Value).ToList();
        var names = points.ToDictionary(p => (double)p.Period.MonthIndex, p => p.Period.ToString());
        return new()
        {
            Series = series,
            XTicks = [.. points.Select(p => new Tick(p.Period.MonthIndex, p.Period.ToString()))],
            YTicks = [.. Ticks.Round(Math.Min(0, values.Min()), values.Max(), frame.Compact ? 3 : 5).Select(v => new Tick(v, ChartNumbers.Tick(v)))],
            Unit = unit,
            Hint = (s, p) => $"{names[p.X]}  {s.Name} {Numerals.Grouped((decimal?)p.Y, 1)} {unit}",
        };
    }

    private static ChartTable Table(ImmutableArray<SalesPoint> points, ChartContext context, MoneyScale scale) => new(
        [
            ChartTable.Text("期间", "period"),
            scale.Header("计划", "plan"),
            scale.Header("销售额", "revenue"),
            scale.Header("毛利", "profit"),
            ChartTable.Number("销售量", "volume"),
        ],
        [.. points.Select(p => new ChartRow(
            [ChartNumbers.Cell(p.Period.ToString()), scale.Cell(p.Plan), scale.Cell(p.Revenue), scale.Cell(p.Profit), ChartNumbers.Cell(p.Volume)]))]);

    private static Words Summary(ImmutableArray<SalesPoint> points, Language language)
    {
        var span = $"{points[0].Period} – {points[^1].Period}";
        if (points.FirstOrDefault(p => p.Revenue is not null)?.Revenue is not { } first) return new($"{span} 没有填写销售额。", $"No revenue is given for {span}.");
        var both = points.Where(p => p is { RevenuePlanned: not null, PlanHeld: not null }).ToList();
        var sold = new Money(points.Sum(p => p.Revenue?.Amount ?? 0), first.Currency);
        // A sum over years is larger than any of its months.
        var scale = MoneyScale.For(language, [sold]);
        var total = Numerals.Grouped(scale.Of(sold), scale.Divisor >= 100_000_000 ? 2 : 1);
        var plan = both.Sum(p => p.PlanHeld!.Value.Amount);
        if (plan == 0) return new($"{span} 销售额合计 {total} {scale.Unit.Zh}，没有计划可比。", $"Revenue of {span}: {total} {scale.Unit.En}; there is no plan to compare with.");
        var share = Numerals.Percent(both.Sum(p => p.RevenuePlanned!.Value.Amount) / plan);
        return new(
            $"{span} 销售额合计 {total} {scale.Unit.Zh}；其中有计划的完成 {share}。",
            $"Revenue of {span}: {total} {scale.Unit.En}; {share} of plan where there is one.");
    }
}
