using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using KspSite.Rendering.Charts.Drawing;
using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Charts;

/// <summary>A channel's planned and actual share, 0..1; null where not known.</summary>
public sealed record ChannelShare(string Name, decimal? Planned, decimal? Actual);

/// <summary>G-05: the channel mix, planned above actual. The drift (M-23) stands in the summary.</summary>
public static class ChannelMixChart
{
    public static readonly ChartDefinition Definition = new("G-05", new("渠道结构：计划与实际", "Channel mix: planned and actual"), ["M-22", "M-23"]);

    private const int Drawn = 5;

    /// <summary>The channels with a share, the largest first; one that the table of channels lacks goes by its id.</summary>
    public static ImmutableArray<ChannelShare> From(Subject subject, IEnumerable<ChannelCoverage> rows, Portfolio portfolio, MetricTable metrics) =>
    [
        .. rows.Select(r => r.Channel).Distinct()
            .Select(c => new ChannelShare(
                portfolio.Find(c)?.Name ?? c.Value, metrics.Number("M-22.planned." + c, subject), metrics.Number("M-22.actual." + c, subject)))
            .Where(c => c.Planned is not null || c.Actual is not null).OrderByDescending(c => c.Actual ?? c.Planned),
    ];

    public static Chart Draw(ImmutableArray<ChannelShare> shares, ChartContext context)
    {
        if (shares.IsEmpty) return Definition.Empty(context, new("没有渠道占比。在“渠道覆盖”表（channel_coverage）填计划占比、实际占比或销售额。", "No channel shares. Fill in planned and actual shares or sales in channel_coverage."));
        var parts = Parts(shares, context);
        var picture = new BarPicture
        {
            Rows = [Row(context.Say("计划", "planned"), s => s.Planned), Row(context.Say("实际", "actual"), s => s.Actual)],
            Values = new(0, 1),
            Stacked = true,
            Legend = [.. parts.Select((s, i) => (InkOf(i), s.Name))],
            Ticks = [new(0, "0%"), new(0.25, "25%"), new(0.5, "50%"), new(0.75, "75%"), new(1, "100%")],
            More = _ => "",
        };
        return Definition.Draw(context, Summary(shares), Table(shares), frame => BarDrawing.Draw(picture, frame));

        BarRow Row(string name, Func<ChannelShare, decimal?> share) => new(name,
            [.. parts.Select((s, i) => new BarPart((double)(share(s) ?? 0), InkOf(i), Numerals.Percent(share(s)), s.Name + "  " + name + " " + Numerals.Percent(share(s))) { Name = s.Name }).Where(p => p.Value > 0)])
        {
            Missing = context.Say("无数据", "no data"),
        };
    }

    // More than six parts have no colours of their own: the small ones are drawn as one, and the table names them.
    private static ImmutableArray<ChannelShare> Parts(ImmutableArray<ChannelShare> shares, ChartContext context)
    {
        if (shares.Length <= Drawn + 1) return shares;
        var (large, small) = (shares.Take(Drawn), shares.Skip(Drawn).ToList());
        var rest = new ChannelShare(context.Say($"其余 {Numerals.Text(small.Count)} 条渠道", $"{Numerals.Text(small.Count)} other channels"), Sum(small, s => s.Planned), Sum(small, s => s.Actual));
        return [.. large, rest];
    }

    private static decimal? Sum(List<ChannelShare> shares, Func<ChannelShare, decimal?> share) => shares.Any(s => share(s) is not null) ? shares.Sum(share) : null;

    private static Ink InkOf(int index) => index < Drawn ? Inks.Series(index) : Ink.Grey;

    private static ChartTable Table(ImmutableArray<ChannelShare> shares) => new(
        [ChartTable.Text("渠道", "channel"), ChartTable.Number("计划占比", "planned share"), ChartTable.Number("实际占比", "actual share"), ChartTable.Number("差（百分点）", "difference (points)")],
        [.. shares.Select(s => new ChartRow(
            [ChartNumbers.Cell(s.Name), ChartNumbers.Percent(s.Planned), ChartNumbers.Percent(s.Actual), ChartNumbers.Points(s.Actual - s.Planned)]))]);

    private static Words Summary(ImmutableArray<ChannelShare> shares)
    {
        var both = shares.Any(s => s.Planned is not null) && shares.Any(s => s.Actual is not null);
        var largest = shares.MaxBy(s => s.Actual ?? s.Planned)!;
        var share = Numerals.Percent(largest.Actual ?? largest.Planned);
        if (!both) return new($"份额最大的是{largest.Name}（{share}）；计划与实际缺一，无从比较。", $"{largest.Name} has the largest share ({share}); planned or actual is missing, so there is nothing to compare.");
        // M-23: half the sum of the differences; a channel with only one of the two counts as 0 on the other side.
        var drift = Formats.Share(shares.Sum(s => Math.Abs((s.Actual ?? 0) - (s.Planned ?? 0))) / 2);
        return new($"实际占比最大的是{largest.Name}（{share}）；共有 {drift} 的销售额没有走计划的渠道。", $"{largest.Name} has the largest actual share ({share}); {drift} of sales ran through channels other than planned.");
    }
}
