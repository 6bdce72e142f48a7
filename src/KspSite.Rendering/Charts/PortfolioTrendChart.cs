using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Rendering.Charts.Drawing;
using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Charts;

/// <summary>The portfolio at the end of a month: mean of each account's last score so far (0..100), how many accounts have one, reviews held in the month.</summary>
public sealed record PortfolioScore(DateOnly Date, decimal? Mean, int Accounts, int Held);

/// <summary>G-14 for the portfolio: the mean of the accounts' last review scores, month by month.</summary>
public static class PortfolioTrendChart
{
    private const int Months = 15;

    private static readonly ChartDefinition Definition = ReviewTrendChart.Definition with { Title = new("检讨平均得分", "Mean review score"), Figures = ["M-55"] };

    /// <summary>Fifteen months up to the as-of date, ascending; the last point is the as-of date itself.</summary>
    public static ImmutableArray<PortfolioScore> From(Portfolio portfolio, MetricTable metrics)
    {
        var asOf = portfolio.AsOf;
        var month = new DateOnly(asOf.Year, asOf.Month, 1);
        return [.. Enumerable.Range(1 - Months, Months).Select(n => At(month.AddMonths(n), Earlier(month.AddMonths(n + 1).AddDays(-1), asOf)))];

        PortfolioScore At(DateOnly from, DateOnly to)
        {
            var last = portfolio.Accounts.Select(a => LastScore(a, to, metrics)).OfType<decimal>().ToList();
            var held = portfolio.Accounts.Sum(a => a.HeldReviews.Count(r => r.Review.HeldDate >= from && r.Review.HeldDate <= to));
            return new(to, Statistics.Mean(last), last.Count, held);
        }
    }

    public static Chart Draw(ImmutableArray<PortfolioScore> scores, ChartContext context)
    {
        if (scores.All(s => s.Mean is null)) return Definition.Empty(context, new("还没有得分可画：检讨要至少三项有评分。请在 review_items 表填写评分 1–5。", "No score to draw: a review needs at least three scored sections. Fill in scores 1–5 in review_items."));
        var picture = new LinePicture
        {
            Series = [new("R", Ink.Series1, [.. scores.Select(s => new DataPoint(TimeAxis.Value(s.Date), (double?)s.Mean))])],
            XTicks = [.. scores.Select(s => new Tick(TimeAxis.Value(s.Date), ChartNumbers.Month(s.Date)))],
            YTicks = [.. new[] { 0, 25, 50, 75, 100 }.Select(v => new Tick(v, Numerals.Text(v)))],
            Unit = context.Say("各客户最近得分的平均（0–100）", "mean of the accounts' last scores (0–100)"),
            LabelLast = v => Numerals.Grouped((decimal)v, 0),
            Hint = (_, p) => Numerals.Text(DateOnly.FromDayNumber((int)p.X)) + "  " + Numerals.Grouped((decimal?)p.Y, 1),
        };
        return Definition.Draw(context, Summary(scores), new(
            [ChartTable.Text("截至", "up to"), ChartTable.Number("平均得分", "mean score"), ChartTable.Number("有得分的客户", "accounts with a score"), ChartTable.Number("当月检讨", "reviews in the month")],
            [.. scores.Select(s => new ChartRow([ChartNumbers.Cell(s.Date), ChartNumbers.Cell(s.Mean), ChartNumbers.Cell((decimal)s.Accounts, 0), ChartNumbers.Cell((decimal)s.Held, 0)]))]),
            frame => LineDrawing.Draw(picture, frame));
    }

    /// <summary>The last score of a review held up to that day; null without one.</summary>
    internal static decimal? LastScore(AccountDossier account, DateOnly to, MetricTable metrics) => account.HeldReviews
        .Where(r => r.Review.HeldDate <= to).Select(r => metrics.Number("M-55", r.Subject())).LastOrDefault(s => s is not null);

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    private static Words Summary(ImmutableArray<PortfolioScore> scores)
    {
        var known = scores.Where(s => s.Mean is not null).ToList();
        var (first, last) = (known[0], known[^1]);
        var (from, to) = (Numerals.Grouped(first.Mean, 0), Numerals.Grouped(last.Mean, 0));
        var (began, few, many) = (ChartNumbers.Month(first.Date), Numerals.Text(first.Accounts), Numerals.Text(last.Accounts));
        return new(
            $"平均得分从 {began} 的 {from} 分（{few} 家）到现在的 {to} 分（{many} 家）。",
            $"The mean score went from {from} in {began} ({Counted.Of(first.Accounts, "account", "accounts")}) to {to} now ({Counted.Of(last.Accounts, "account", "accounts")}).");
    }
}
