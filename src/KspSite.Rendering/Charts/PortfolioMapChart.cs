using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Rendering.Charts.Drawing;
using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Charts;

/// <summary>An account on the map. Without gap or coverage it stands in the table only; without sales it is a small ring.</summary>
public sealed record MapPoint(string Name, Money? Gap, decimal? GreenCoverage, Money? Sales);

/// <summary>G-02: where there is much to win and few who support us.</summary>
public static class PortfolioMapChart
{
    public static readonly ChartDefinition Definition = new("G-02", new("客户组合图：潜力缺口 × 绿灯覆盖率", "Portfolio map: potential gap × green-light coverage"), ["M-01", "M-10"]);

    /// <summary>One point per account, in input order.</summary>
    public static ImmutableArray<MapPoint> From(Portfolio portfolio, MetricTable metrics) =>
    [
        .. portfolio.Accounts.Select(a => new MapPoint(
            a.Account.DisplayName,
            metrics.Number("M-01", a.Subject()) is { } gap ? new Money(gap, CurrencyOf(a.Account)) : null,
            metrics.Number("M-10", a.Subject()),
            a.Account.CurrentSales)),
    ];

    public static Chart Draw(ImmutableArray<MapPoint> points, ChartContext context)
    {
        var comparable = OneCurrency<MapPoint>.Of(points, p => p.Gap ?? p.Sales, p => p.Name);
        return comparable.Tell(DrawComparable(comparable.Points, context));
    }

    private static Chart DrawComparable(ImmutableArray<MapPoint> points, ChartContext context)
    {
        var drawn = points.Where(p => p.Gap is not null && p.GreenCoverage is not null).ToList();
        if (drawn.Count == 0) return Definition.Empty(context, new("没有一家客户同时有潜力缺口和绿灯覆盖率。请在客户表补潜力与销售额，在策略人物表补影响力与灯号。", "No account has both a potential gap and a green-light coverage. Add potential and sales to accounts, influence and lights to stakeholders."));
        var reach = AxisReach.Of(drawn.ConvertAll(p => p.Gap!.Value.Amount));
        var scale = MoneyScale.For(context.Language, drawn.Where(p => reach.Holds(p.Gap!.Value.Amount)).Select(p => p.Gap));
        var chart = Definition.Draw(context, Summary(drawn, points.Length), Table(points, context), frame => BubbleDrawing.Draw(Picture(drawn, reach, scale, context, frame), frame));
        return chart with { Note = AxisReach.Note([.. drawn.Where(p => !reach.Holds(p.Gap!.Value.Amount)).OrderByDescending(p => p.Gap!.Value.Amount).Select(p => Told(p, scale, context))]) };
    }

    private static string Told(MapPoint point, MoneyScale scale, ChartContext context) =>
        point.Name + "  " + scale.Told(point.Gap) + " " + context.Say(scale.Unit) + "  " + Numerals.Percent(point.GreenCoverage);

    private static BubblePicture Picture(List<MapPoint> drawn, AxisReach reach, MoneyScale scale, ChartContext context, Frame frame)
    {
        var gap = reach.In(scale);
        var xTicks = Ticks.Round((double)Math.Min(0, gap.Low), (double)gap.High, frame.Compact ? 3 : 6).Select(v => new Tick(v, ChartNumbers.Tick(v))).ToImmutableArray();
        return new()
        {
            Bubbles =
            [
                .. drawn.Select(p => new Bubble(p.Name, gap.Place(scale.Of(p.Gap)!.Value, xTicks), (double)p.GreenCoverage!.Value, (double?)p.Sales?.Amount, Ink.Bubble, Told(p, scale, context))
                {
                    IsBeyond = !reach.Holds(p.Gap!.Value.Amount),
                }),
            ],
            XTicks = xTicks,
            YTicks = [.. new[] { 0, 0.25, 0.5, 0.75, 1 }.Select(v => new Tick(v, ChartNumbers.TickPercent(v)))],
            XTitle = context.Say("潜力缺口（", "potential gap (") + context.Say(scale.Unit) + context.Say("）", ")"),
            YTitle = context.Say("绿灯覆盖率；圆面积 = 现有销售", "green-light coverage; area = current sales"),
            Corner = ((double)Statistics.Median(drawn.Select(p => scale.Of(p.Gap)!.Value))!.Value, 0.5, context.Say("潜力大、支持少", "much to win, few supporters")),
        };
    }

    private static ChartTable Table(ImmutableArray<MapPoint> points, ChartContext context)
    {
        var (gaps, sales) = (MoneyScale.For(context.Language, points.Select(p => p.Gap)), MoneyScale.For(context.Language, points.Select(p => p.Sales)));
        return new(
            [
                ChartTable.Text("客户", "account"),
                gaps.Header("潜力缺口", "potential gap"),
                ChartTable.Number("绿灯覆盖率", "green-light coverage"),
                sales.Header("现有销售", "current sales"),
            ],
            [.. points.OrderByDescending(p => p.Gap?.Amount).Select(p => new ChartRow(
                [ChartNumbers.Cell(p.Name), gaps.Cell(p.Gap), ChartNumbers.Percent(p.GreenCoverage), sales.Cell(p.Sales)]))]);
    }

    private static Words Summary(List<MapPoint> drawn, int all)
    {
        var weak = drawn.Where(p => p.GreenCoverage < 0.5m).ToList();
        var (shown, left) = (Numerals.Text(drawn.Count), Numerals.Text(all - drawn.Count));
        var zh = weak.Count == 0
            ? $"{shown} 家客户的绿灯覆盖率{(drawn.Count == 1 ? "" : "都")}不低于 50%"
            : $"{shown} 家客户中 {Numerals.Text(weak.Count)} 家绿灯覆盖率不足 50%，其中潜力缺口最大的是{weak.MaxBy(p => p.Gap!.Value.Amount)!.Name}";
        var en = weak.Count == 0
            ? $"{(drawn.Count == 1 ? "The one account has" : $"All {shown} accounts have")} at least half of the influence on green"
            : $"{Numerals.Text(weak.Count)} of {Counted.Of(drawn.Count, "account", "accounts")} {(weak.Count == 1 ? "has" : "have")} less than half of the influence on green; the largest gap among them is {weak.MaxBy(p => p.Gap!.Value.Amount)!.Name}'s";
        return all == drawn.Count
            ? new(zh + "。", en + ".")
            : new(zh + $"；另有 {left} 个缺数据，只在表中。", en + $"; {Counted.Of(all - drawn.Count, "more lacks data and stands", "more lack data and stand")} in the table only.");
    }

    private static string CurrencyOf(Account account) => account.Currency ?? "CNY";
}
