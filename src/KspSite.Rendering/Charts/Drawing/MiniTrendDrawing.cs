using KspSite.Core.Domain;
using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Charts.Drawing;

/// <summary>One account's review scores as a small picture among equals: all on the same axes, each mark its review's status, ✕ where a review was missed.</summary>
internal static class MiniTrendDrawing
{
    private static readonly Frame Small = new(200, 72, Compact: true);

    private static readonly Span Scores = new(0, 100);

    /// <summary>Without words: whoever shows it says it in words beside.</summary>
    public static string Draw(IEnumerable<(double X, double? Score, Rag? Rag)> held, IEnumerable<double> missed, Span days)
    {
        using var sheet = new Sheet(Small);
        var panel = sheet.Panel(new(7, 7, Small.Width - 7, Small.Height - 11), days, Scores);
        foreach (var level in (double[])[0, 50, 100]) panel.Segment(level == 0 ? Ink.Axis : Ink.Grid, 1, days.Min, level, days.Max, level);
        var inside = held.Where(r => r.X >= days.Min && r.X <= days.Max).ToList();
        panel.Line(Ink.Series1, 1.5, inside.Select(r => new DataPoint(r.X, r.Score)));
        foreach (var review in inside)
        {
            if (review.Score is not { } score) continue;
            var mark = StatusMark.Of(review.Rag);
            panel.Dot(Ink.Paper, Shape.Circle, 12, review.X, score);
            panel.Dot(mark.Ink, mark.Shape, 8, review.X, score);
        }
        foreach (var day in missed.Where(d => d >= days.Min && d <= days.Max)) panel.Dot(Ink.Red, Shape.Cross, 7, day, 0);
        return sheet.FinishDecorative("chart-mini").Svg;
    }
}
