using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Rendering.Charts.Drawing;
using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Charts;

/// <summary>An account's change of review score, in points, and whether it has been falling twice in a row (M-58).</summary>
public sealed record Mover(string Name, decimal Change, bool Declining);

/// <summary>G-15: the largest changes between the last two reviews, up and down.</summary>
public static class MoversChart
{
    public static readonly ChartDefinition Definition = new("G-15", new("得分变化最大的客户", "Largest changes of review score"), ["M-55b", "M-58"]);

    private const int Each = 6;

    /// <summary>Accounts with a change, largest rise first.</summary>
    public static ImmutableArray<Mover> From(Portfolio portfolio, MetricTable metrics) =>
    [
        .. portfolio.Accounts
            .Select(a => (a.Account, Change: metrics.Number("M-55b", a.Subject()), Declining: metrics.Number("M-58", a.Subject()) == 1))
            .Where(a => a.Change is not null)
            .Select(a => new Mover(a.Account.DisplayName, a.Change!.Value, a.Declining))
            .OrderByDescending(m => m.Change),
    ];

    public static Chart Draw(ImmutableArray<Mover> movers, ChartContext context)
    {
        if (movers.IsEmpty) return Definition.Empty(context, new("没有得分变化：至少要有两次连续有得分的检讨。", "No change of score: two scored reviews in a row are needed."));
        if (movers.All(m => m.Change == 0)) return Definition.Empty(context, new($"{Numerals.Text(movers.Length)} 家客户的得分与上一次检讨相同。", $"No score has changed since the review before ({Counted.Of(movers.Length, "account", "accounts")})."));
        var shown = movers.Where(m => m.Change > 0).Take(Each).Concat(movers.Where(m => m.Change < 0).TakeLast(Each)).ToList();
        var picture = new BarPicture
        {
            Rows = [.. shown.Select(m => new BarRow((m.Declining ? "▼ " : "") + m.Name, [new((double)m.Change, m.Change < 0 ? Ink.Red : Ink.Green, Signed(m.Change), "")]))],
            Values = new(Math.Min(0, shown.Min(m => (double)m.Change)), Math.Max(0, shown.Max(m => (double)m.Change))),
            More = _ => "",
        };
        return Definition.Draw(context, Summary(movers), new(
            [ChartTable.Text("客户", "account"), ChartTable.Number("得分变化 ΔR（分）", "change ΔR (points)"), ChartTable.Text("连续下滑", "falling twice in a row")],
            [.. movers.Select(m => new ChartRow([ChartNumbers.Cell(m.Name), new(Signed(m.Change), Numerals.Text(m.Change)), ChartNumbers.Cell(m.Declining ? context.Say("▼ 是", "▼ yes") : context.Say("否", "no"))]))]),
            frame => BarDrawing.Draw(picture, frame));
    }

    private static string Signed(decimal change) => (change > 0 ? "+" : change < 0 ? "−" : "") + Numerals.Grouped(Math.Abs(change), 1);

    private static Words Summary(ImmutableArray<Mover> movers)
    {
        var up = movers.Count(m => m.Change > 0);
        var (down, declining) = (Numerals.Text(movers.Count(m => m.Change < 0)), Numerals.Text(movers.Count(m => m.Declining)));
        return new($"{Numerals.Text(up)} 家客户得分上升，{down} 家下降；{declining} 家连续下滑（▼）。", $"{Counted.Of(up, "account", "accounts")} rose, {down} fell; {declining} fell twice in a row (▼).");
    }
}
