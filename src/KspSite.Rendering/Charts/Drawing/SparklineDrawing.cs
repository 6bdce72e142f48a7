using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Charts.Drawing;

/// <summary>A line the size of a word: no axes, no words, the last point marked. The number stands beside it.</summary>
internal static class SparklineDrawing
{
    private static readonly Frame Word = new(100, 24, Compact: true);

    /// <summary>Empty with fewer than two values: a single value has no course.</summary>
    public static string Draw(ImmutableArray<DataPoint> points, Span values)
    {
        var known = points.Where(p => p.Y is not null).ToList();
        if (known.Count < 2) return "";
        using var sheet = new Sheet(Word);
        var panel = sheet.Panel(new(3, 4, Word.Width - 5, Word.Height - 4), new(points[0].X, points[^1].X), values);
        panel.Line(Ink.Series1, 1.5, points);
        panel.Dot(Ink.Series1, Shape.Circle, 5, known[^1].X, known[^1].Y!.Value);
        return sheet.FinishDecorative("chart-spark").Svg;
    }
}
