using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Rendering.Charts.Drawing;
using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Charts;

/// <summary>An account with the three criteria; index 0..100 (M-02). Null where missing.</summary>
public sealed record TierPoint(string Name, string? Tier, Money? Potential, int? Buyers, int? Steps, decimal? Index, TierVerdict Verdict);

/// <summary>G-03: the three criteria of each account beside its tier; doubtful tiers first.</summary>
public static class TierCheckChart
{
    public static readonly ChartDefinition Definition = new("G-03", new("大客户三标准与等级核对", "Key-account criteria against tier"), ["M-02"]);

    public static ImmutableArray<TierPoint> From(Portfolio portfolio, MetricTable metrics, CheckResults checks) =>
    [
        .. portfolio.Accounts.Select(a => new TierPoint(
                a.Account.DisplayName, a.Account.Tier, a.Account.Potential, a.Account.BuyerCount, a.Account.ProcessSteps,
                metrics.Number("M-02", a.Subject()), TierJudgement.On(a.Subject(), checks).Verdict))
            .OrderBy(p => p.Verdict is TierVerdict.Fits or TierVerdict.Unknown).ThenByDescending(p => p.Index),
    ];

    public static Chart Draw(ImmutableArray<TierPoint> points, ChartContext context)
    {
        var comparable = OneCurrency<TierPoint>.Of(points, p => p.Potential, p => p.Name);
        return comparable.Tell(DrawComparable(comparable.Points, context));
    }

    private static Chart DrawComparable(ImmutableArray<TierPoint> points, ChartContext context)
    {
        if (points.All(p => p.Potential is null && p.Buyers is null && p.Steps is null)) return Definition.Empty(context, new("三标准都没有数据：在客户表填写潜力、参与购买人数和销售流程步骤。", "None of the three criteria is given: fill potential, buyers and process steps in accounts."));
        var scale = MoneyScale.For(context.Language, points.Select(p => p.Potential));
        ImmutableArray<BarColumn> columns =
        [
            new(context.Say("潜力（", "potential (") + context.Say(scale.Unit) + context.Say("）", ")"), [.. points.Select(p => (double?)p.Potential?.Amount)], [.. points.Select(p => scale.Told(p.Potential))], Ink.Series1),
            new(context.Say("购买人数", "buyers"), [.. points.Select(p => (double?)p.Buyers)], [.. points.Select(p => Numerals.Text(p.Buyers))], Ink.Series3),
            new(context.Say("流程步骤", "steps"), [.. points.Select(p => (double?)p.Steps)], [.. points.Select(p => Numerals.Text(p.Steps))], Ink.Series4),
        ];
        return Definition.Draw(context, Summary(points), Table(points, scale, context), frame => ColumnBars.Draw(
            [.. points.Select(p => Sign(p.Verdict) + (p.Tier ?? "—") + " " + p.Name)], columns,
            n => context.Say($"另有 {Numerals.Text(n)} 家客户，见数据表", $"{Numerals.Text(n)} more in the table"), frame));
    }

    private static string Sign(TierVerdict verdict) => verdict switch { TierVerdict.Hidden => "▲ ", TierVerdict.TooHigh => "▼ ", _ => "" };

    private static Words WordOf(TierVerdict verdict) => verdict switch
    {
        TierVerdict.Hidden => new("▲ 可能是被低估的大客户", "▲ perhaps a hidden key account"),
        TierVerdict.TooHigh => new("▼ 等级可能偏高", "▼ perhaps tiered too high"),
        TierVerdict.Unknown => new("三标准不全，无法判断", "criteria incomplete, cannot be judged"),
        _ => Words.Same(""),
    };

    private static ChartTable Table(ImmutableArray<TierPoint> points, MoneyScale scale, ChartContext context) => new(
        [
            ChartTable.Text("客户", "account"), ChartTable.Text("等级", "tier"), scale.Header("潜力", "potential"),
            ChartTable.Number("参与购买人数", "buyers"), ChartTable.Number("销售流程步骤", "process steps"), ChartTable.Number("大客户指数", "key-account index"), ChartTable.Text("核对", "check"),
        ],
        [.. points.Select(p => new ChartRow(
            [
                ChartNumbers.Cell(p.Name), ChartNumbers.Cell(p.Tier ?? ChartNumbers.Missing), scale.Cell(p.Potential), ChartNumbers.Cell((decimal?)p.Buyers),
                ChartNumbers.Cell((decimal?)p.Steps), ChartNumbers.Cell(p.Index), ChartNumbers.Cell(context.Say(WordOf(p.Verdict))),
            ]))]);

    private static Words Summary(ImmutableArray<TierPoint> points)
    {
        var (hidden, high, unknown) = (Numbers(TierVerdict.Hidden), Numbers(TierVerdict.TooHigh), points.Count(p => p.Verdict == TierVerdict.Unknown));
        var (zh, en) = ($"{Numerals.Text(points.Length)} 家客户中 {hidden} 家可能被低估（▲），{high} 家等级可能偏高（▼）", $"Of {Counted.Of(points.Length, "account", "accounts")} {hidden} may be tiered too low (▲) and {high} too high (▼)");
        return unknown == 0 ? new(zh + "。", en + ".") : new(zh + $"；{Numerals.Text(unknown)} 家三标准不全，无法判断。", en + $"; {Numerals.Text(unknown)} cannot be judged, as criteria are missing.");

        string Numbers(TierVerdict verdict) => Numerals.Text(points.Count(p => p.Verdict == verdict));
    }
}
