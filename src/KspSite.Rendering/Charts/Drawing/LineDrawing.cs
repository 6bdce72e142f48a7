using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Charts.Drawing;

/// <summary>One line. Points ascend by x; a missing y is a gap, and a point alone between gaps shows as its marker.</summary>
internal sealed record LineSeries(string Name, Ink Ink, ImmutableArray<DataPoint> Points)
{
    /// <summary>What the other lines are held against: dashed, without markers.</summary>
    public bool IsPlan { get; init; }

    /// <summary>A mark per point where the mark says more than the line's own; else empty.</summary>
    public ImmutableArray<StatusMark> Marks { get; init; } = [];
}

/// <summary>A date at which something was due and did not happen: a cross at the foot.</summary>
internal readonly record struct Miss(double X, string Hint);

internal sealed record LinePicture
{
    public required ImmutableArray<LineSeries> Series { get; init; }

    /// <summary>Labels of the x axis, ascending; thinned where they would touch.</summary>
    public required ImmutableArray<Tick> XTicks { get; init; }

    /// <summary>Grid values, ascending; the first and last bound the picture.</summary>
    public required ImmutableArray<Tick> YTicks { get; init; }

    /// <summary>What the y axis counts, above it; may be empty.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The last value of a single line, written at its end; null for none.</summary>
    public Func<double, string>? LabelLast { get; init; }

    public ImmutableArray<Miss> Misses { get; init; } = [];

    /// <summary>What a pointer over a point shows; null for none.</summary>
    public Func<LineSeries, DataPoint, string>? Hint { get; init; }
}

/// <summary>Lines with markers, named at their ends.</summary>
internal static class LineDrawing
{
    private const double Foot = 22;

    public static Sheet Draw(LinePicture picture, Frame frame)
    {
        var sheet = new Sheet(frame);
        var panel = AddPanel(sheet, picture, frame);
        DrawGrid(sheet, panel, picture);
        foreach (var series in picture.Series) DrawSeries(sheet, panel, series, picture.Hint);
        foreach (var miss in picture.Misses)
        {
            panel.Dot(Ink.Red, Shape.Cross, 8, miss.X, picture.YTicks[0].Value);
            sheet.Hint(panel.X(miss.X), panel.Y(picture.YTicks[0].Value), 7, miss.Hint);
        }
        NameLines(sheet, panel, picture.Series);
        LabelLast(sheet, panel, picture);
        LabelX(sheet, panel, picture.XTicks);
        return sheet;
    }

    private static Panel AddPanel(Sheet sheet, LinePicture picture, Frame frame)
    {
        var ticksWidth = picture.YTicks.Max(t => TextWidth.Of(t.Label));
        var names = picture.Series.Length < 2 ? 0 : Math.Min(picture.Series.Max(s => TextWidth.Of(s.Name)), frame.Width * 0.24);
        var area = new Box(ticksWidth + 10, picture.Unit.Length > 0 ? 26 : 12, frame.Width - Math.Max(names + 12, picture.LabelLast is null ? 14 : 42), frame.Height - Foot);
        var xs = picture.Series.SelectMany(s => s.Points).Select(p => p.X).Concat(picture.Misses.Select(m => m.X)).DefaultIfEmpty(0).ToList();
        return sheet.Panel(area, new(xs.Min(), xs.Max()), new(picture.YTicks[0].Value, picture.YTicks[^1].Value));
    }

    private static void DrawGrid(Sheet sheet, Panel panel, LinePicture picture)
    {
        var area = panel.Area;
        if (picture.Unit.Length > 0) sheet.Text(0, 12, TextWidth.Shorten(picture.Unit, sheet.Frame.Width), style: "ct-2");
        var (left, right) = (panel.UnitsX(-6), panel.UnitsX(6));
        var xs = panel.Span();
        foreach (var tick in picture.YTicks)
        {
            panel.Segment(tick.Value == 0 ? Ink.Axis : Ink.Grid, 1, xs.Min + left, tick.Value, xs.Max + right, tick.Value);
            sheet.Text(area.Left - 10, panel.Y(tick.Value) + Lettering.MiddleToBaseline, tick.Label, Anchor.End, "ct-2");
        }
    }

    private static void DrawSeries(Sheet sheet, Panel panel, LineSeries series, Func<LineSeries, DataPoint, string>? hint)
    {
        panel.Line(series.IsPlan ? Ink.Plan : series.Ink, series.IsPlan ? 1.5 : 2, series.Points);
        // More than about forty points: the markers would hide the line.
        var marked = !series.IsPlan && series.Points.Length <= 40;
        for (var i = 0; i < series.Points.Length; i++)
        {
            if (series.Points[i].Y is not { } y) continue;
            var alone = (i == 0 || series.Points[i - 1].Y is null) && (i == series.Points.Length - 1 || series.Points[i + 1].Y is null);
            if (marked || alone) Mark(panel, series, i, y);
            if (hint is not null) sheet.Hint(panel.X(series.Points[i].X), panel.Y(y), 8, hint(series, series.Points[i]));
        }
    }

    private static void Mark(Panel panel, LineSeries series, int index, double y)
    {
        var x = series.Points[index].X;
        if (series.Marks.IsEmpty)
        {
            panel.Dot(series.IsPlan ? Ink.Plan : series.Ink, Shape.Circle, 6, x, y);
            return;
        }
        panel.Dot(Ink.Paper, Shape.Circle, 15, x, y);
        panel.Dot(series.Marks[index].Ink, series.Marks[index].Shape, 10, x, y);
    }

    // Names stand beside the last value of their line, pushed apart from the top down and back up from the bottom.
    private static void NameLines(Sheet sheet, Panel panel, ImmutableArray<LineSeries> all)
    {
        if (all.Length < 2) return;
        var named = all.Where(s => s.Points.Any(p => p.Y is not null))
            .Select(s => (Series: s, Y: panel.Y(s.Points.Last(p => p.Y is not null).Y!.Value))).OrderBy(s => s.Y).ToList();
        var ys = Spread.Apart([.. named.Select(n => n.Y)], TextWidth.LineHeight, panel.Area.Top, panel.Area.Bottom);
        for (var i = 0; i < ys.Length; i++)
        {
            var name = TextWidth.Shorten(named[i].Series.Name, sheet.Frame.Width - panel.Area.Right - 12);
            var style = named[i].Series.IsPlan ? "ct-2" : "ct-" + named[i].Series.Ink.Name() + "s";
            sheet.Text(panel.Area.Right + 12, ys[i] + Lettering.MiddleToBaseline, name, style: style);
        }
    }

    private static void LabelLast(Sheet sheet, Panel panel, LinePicture picture)
    {
        if (picture.LabelLast is null || picture.Series.Length != 1) return;
        var points = picture.Series[0].Points;
        var last = points.LastOrDefault(p => p.Y is not null);
        if (last.Y is { } y) sheet.Text(panel.X(last.X) + 12, panel.Y(y) + Lettering.MiddleToBaseline, picture.LabelLast(y), style: "ct-b");
    }

    private static void LabelX(Sheet sheet, Panel panel, ImmutableArray<Tick> ticks)
    {
        if (ticks.IsEmpty) return;
        // A name that would take more than half of the picture is shortened; the table has the whole of it.
        ticks = [.. ticks.Select(t => t with { Label = TextWidth.Shorten(t.Label, sheet.Frame.Width / 2) })];
        var widest = ticks.Max(t => TextWidth.Of(t.Label)) + 12;
        foreach (var tick in Ticks.Thinned(ticks, (int)(panel.Area.Width / widest) + 1))
        {
            var half = TextWidth.Of(tick.Label) / 2;
            var x = Math.Clamp(panel.X(tick.Value), half, sheet.Frame.Width - half);
            sheet.Text(x, sheet.Frame.Height - 5, tick.Label, Anchor.Middle, "ct-2");
        }
    }
}
