using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Rendering.Charts.Drawing;
using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Charts;

/// <summary>A held review. Score 0..100 (M-55), null where fewer than three sections are scored; sections 1..5 in the order of the outline.</summary>
public sealed record ReviewPoint(DateOnly Date, decimal? Score, Rag? Rag, ImmutableArray<decimal?> Sections);

/// <param name="Held">Ascending by date; may be empty.</param>
/// <param name="Missed">Dates on which a review was due and not held; may be empty.</param>
public sealed record ReviewTrendData(ImmutableArray<ReviewPoint> Held, ImmutableArray<DateOnly> Missed);

/// <summary>G-14: the review score of one account over time; the mark of each review is its overall status.</summary>
public static class ReviewTrendChart
{
    public static readonly ChartDefinition Definition = new("G-14", new("检讨得分趋势", "Review score trend"), ["M-55", "M-55b", "M-56", "M-57"]);

    internal static readonly ImmutableArray<Words> Sections = [.. Enum.GetValues<ReviewSection>().Select(Vocabularies.ReviewSection.LabelOf)];

    /// <summary>Held reviews, and the due dates on which none was held, nor later for them.</summary>
    public static ReviewTrendData From(AccountDossier account, MetricTable metrics, SiteSettings settings) => new(
        [.. account.HeldReviews.Select(r => new ReviewPoint(
            r.Review.HeldDate!.Value, // held by definition
            metrics.Number("M-55", r.Subject()),
            r.Review.OverallRag,
            [.. Enum.GetValues<ReviewSection>().Select(s => ReviewScores.Mean(r, s))]))],
        [.. (ReviewCalendar.DueUpTo(account, settings.AsOf, (int)settings.Value(ReviewCadenceMetrics.Tolerance)) ?? []).Where(d => d.WasNeverHeld(settings.AsOf)).Select(d => d.Due)]);

    public static Chart Draw(ReviewTrendData data, ChartContext context)
    {
        if (data.Held.IsEmpty) return Definition.Empty(context, new("还没有已召开的检讨。导出“检讨”表（reviews）并填写检讨日期即可显示。", "No review has been held yet. Export the reviews table with held dates to fill this."));
        if (data.Held.All(r => r.Score is null)) return Definition.Empty(context, new("检讨内容没有足够的评分：每次检讨至少三项有评分才能计算。", "Reviews carry too few scores: at least three sections of a review must be scored."));
        var picture = Picture(data, context);
        return Definition.Draw(context, Summary(data), Table(data, context), frame => LineDrawing.Draw(picture, frame));
    }

    /// <summary>The line alone, without axes or words, for a table row; empty with fewer than two scores.</summary>
    public static string Sparkline(ReviewTrendData data) =>
        SparklineDrawing.Draw([.. data.Held.Select(r => new DataPoint(TimeAxis.Value(r.Date), (double?)r.Score))], new(0, 100));

    internal static ChartTable Table(ReviewTrendData data, ChartContext context)
    {
        var held = data.Held.Select(r => (r.Date, Cells: (ImmutableArray<ChartCell>)
        [
            ChartNumbers.Cell(r.Date), ChartNumbers.Cell(r.Score), Status(r.Rag, context), .. r.Sections.Select(s => ChartNumbers.Cell(s)),
        ]));
        var missed = data.Missed.Select(d => (Date: d, Cells: (ImmutableArray<ChartCell>)
        [
            ChartNumbers.Cell(d), ChartNumbers.Cell((decimal?)null), new("✕ " + context.Say("未召开", "not held"), "missed"), .. Sections.Select(_ => ChartNumbers.Cell((decimal?)null)),
        ]));
        return new(
            [
                ChartTable.Text("检讨日期", "review"), ChartTable.Number("得分 R", "score R"), ChartTable.Text("总体状态", "status"),
                .. Sections.Select(s => new ChartHeader(s, IsNumber: true)),
            ],
            [.. held.Concat(missed).OrderBy(r => r.Date).Select(r => new ChartRow(r.Cells))]);
    }

    internal static ChartCell Status(Rag? rag, ChartContext context) => rag is { } known
        ? new(StatusMark.Of(known).Sign + " " + context.Say(Vocabularies.Rag.LabelOf(known)), Vocabularies.Rag.CodeOf(known))
        : new(ChartNumbers.Missing, "");

    private static LinePicture Picture(ReviewTrendData data, ChartContext context)
    {
        var dates = data.Held.Select(r => r.Date).Concat(data.Missed).ToList();
        return new()
        {
            Series =
            [
                new("R", Ink.Series1, [.. data.Held.Select(r => new DataPoint(TimeAxis.Value(r.Date), (double?)r.Score))])
                {
                    Marks = [.. data.Held.Select(r => StatusMark.Of(r.Rag))],
                },
            ],
            XTicks = TimeAxis.Months(dates.Min(), dates.Max()),
            YTicks = [.. new[] { 0, 25, 50, 75, 100 }.Select(v => new Tick(v, Numerals.Text(v)))],
            Unit = context.Say("检讨得分 R（0–100）", "review score R (0–100)"),
            LabelLast = v => Numerals.Grouped((decimal)v, 0),
            Misses = [.. data.Missed.Select(d => new Miss(TimeAxis.Value(d), Numerals.Text(d) + " " + context.Say("应检讨，未召开", "due, not held")))],
            Hint = (_, p) => Numerals.Text(DateOnly.FromDayNumber((int)p.X)) + "  R " + Numerals.Grouped((decimal?)p.Y, 1),
        };
    }

    private static Words Summary(ReviewTrendData data)
    {
        var scored = data.Held.Where(r => r.Score is not null).ToList();
        var (first, last) = (scored[0], scored[^1]);
        var (from, to) = (Numerals.Grouped(first.Score, 0), Numerals.Grouped(last.Score, 0));
        var (began, ended, missed) = (Numerals.Text(first.Date), Numerals.Text(last.Date), Numerals.Text(data.Missed.Length));
        var (missedZh, missedEn) = data.Missed.IsEmpty ? ("", "") : ($"；漏开 {missed} 次", $"; {missed} missed");
        if (scored.Count == 1) return new($"{ended} 检讨评分 {to} 分，只有一次有得分{missedZh}。", $"One scored review, on {ended}: {to} points{missedEn}.");
        return new(
            $"检讨得分从 {began} 的 {from} 分到 {ended} 的 {to} 分，共 {Numerals.Text(scored.Count)} 次有得分{missedZh}。",
            $"The review score went from {from} on {began} to {to} on {ended} over {Numerals.Text(scored.Count)} scored reviews{missedEn}.");
    }
}
