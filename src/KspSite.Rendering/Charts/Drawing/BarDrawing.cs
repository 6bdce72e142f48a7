using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Charts.Drawing;

/// <summary>One bar, or one part of a stacked bar. <paramref name="Label"/> may be empty.</summary>
internal readonly record struct BarPart(double Value, Ink Ink, string Label, string Hint)
{
    /// <summary>Of a stacked bar: what its ink means, before the label where both have room, because paper without colours has only greys; null for none.</summary>
    public string? Name { get; init; }
}

/// <summary>A row of bars under one name. A row without parts shows its name and <see cref="Missing"/>.</summary>
internal sealed record BarRow(string Name, ImmutableArray<BarPart> Parts)
{
    /// <summary>Stands where the bars would, when there are none.</summary>
    public string Missing { get; init; } = "—";

    /// <summary>What the bar is held against: a dark stroke across the row; null for none.</summary>
    public double? Mark { get; init; }
}

internal sealed record BarPicture
{
    /// <summary>From the top down. What does not fit is counted under the picture.</summary>
    public required ImmutableArray<BarRow> Rows { get; init; }

    /// <summary>The values from edge to edge; holds zero and every bar.</summary>
    public required Span Values { get; init; }

    /// <summary>Parts follow one another instead of standing one below the other.</summary>
    public bool Stacked { get; init; }

    /// <summary>Inks and their meaning, above the bars; empty where the labels say it.</summary>
    public ImmutableArray<(Ink Ink, string Name)> Legend { get; init; } = [];

    /// <summary>Values with a line and a label at the foot; may be empty.</summary>
    public ImmutableArray<Tick> Ticks { get; init; } = [];

    /// <summary>The line under the picture when rows had to be left to the table.</summary>
    public required Func<int, string> More { get; init; }
}

/// <summary>Horizontal bars, because names are long: single, grouped or stacked, with the value at the end of the bar.</summary>
internal static class BarDrawing
{
    private const double Single = 14;
    private const double Grouped = 12;
    private const double Gap = 10;

    public static Sheet Draw(BarPicture picture, Frame frame)
    {
        var rows = picture.Rows.Take(frame.Compact ? 10 : 16).ToList();
        var names = NamesWidth(rows, frame);
        var heights = rows.ConvertAll(r => Math.Max(Height(r, picture.Stacked), TextWidth.Wrap(r.Name, names).Length > 1 ? 2 * TextWidth.LineHeight : 0) + Gap);
        var top = picture.Legend.IsEmpty ? 6.0 : 8 + (LegendLines(picture.Legend, frame) * TextWidth.LineHeight);
        var foot = (picture.Ticks.IsEmpty ? 4 : 20) + (rows.Count < picture.Rows.Length ? 18 : 0);
        frame = frame.Tall(top + heights.Sum() + foot);
        var sheet = new Sheet(frame);
        var panel = AddPanel(sheet, picture, rows, new(top, top + heights.Sum()));
        DrawLegend(sheet, picture.Legend);
        DrawTicks(sheet, panel, picture.Ticks);
        if (picture.Values is { Min: < 0, Max: > 0 }) panel.Segment(Ink.Axis, 1, 0, -panel.Area.Top, 0, -panel.Area.Bottom);
        var y = top;
        for (var i = 0; i < rows.Count; i++)
        {
            DrawName(sheet, rows[i].Name, names, y + (heights[i] / 2));
            var height = Height(rows[i], picture.Stacked);
            DrawRow(sheet, panel, rows[i], picture, y + ((heights[i] - height) / 2), height);
            y += heights[i];
        }
        if (rows.Count < picture.Rows.Length) sheet.Text(0, frame.Height - 5, picture.More(picture.Rows.Length - rows.Count), style: "ct-2");
        return sheet;
    }

    // y runs downwards in drawing units, so that rows are placed in the units of the lettering.
    private static Panel AddPanel(Sheet sheet, BarPicture picture, List<BarRow> rows, Span y)
    {
        var names = NamesWidth(rows, sheet.Frame);
        var labels = picture.Stacked ? 4 : Math.Min(rows.SelectMany(r => r.Parts).Select(p => TextWidth.Of(p.Label)).DefaultIfEmpty(0).Max() + 8, sheet.Frame.Width * 0.3);
        // Negative bars carry their value on the left.
        var left = names + 10 + (!picture.Stacked && picture.Values.Min < 0 ? labels : 0);
        return sheet.Panel(new(left, y.Min, sheet.Frame.Width - labels, y.Max), picture.Values, new(-y.Max, -y.Min));
    }

    private static double NamesWidth(List<BarRow> rows, Frame frame) => Math.Min(rows.Select(r => TextWidth.Of(r.Name)).DefaultIfEmpty(0).Max(), frame.Width * 0.32);

    private static void DrawName(Sheet sheet, string name, double width, double middle)
    {
        var lines = TextWidth.Wrap(name, width);
        for (var i = 0; i < lines.Length; i++)
        {
            sheet.Text(0, middle + ((i - ((lines.Length - 1) / 2.0)) * TextWidth.LineHeight) + Lettering.MiddleToBaseline, lines[i]);
        }
    }

    private static double Height(BarRow row, bool stacked) => stacked || row.Parts.Length < 2 ? Single : row.Parts.Length * Grouped;

    private static void DrawRow(Sheet sheet, Panel panel, BarRow row, BarPicture picture, double y, double height)
    {
        if (row.Parts.IsEmpty) sheet.Text(panel.X(Math.Max(picture.Values.Min, 0)) + 4, y + (height / 2) + Lettering.MiddleToBaseline, row.Missing, style: "ct-2");
        else if (picture.Stacked) DrawStack(sheet, panel, row, y, height);
        else DrawGroup(sheet, panel, row, y, height / row.Parts.Length);
        if (row.Mark is { } mark) panel.Bars(Ink.Ink, [(mark - panel.UnitsX(1), mark + panel.UnitsX(1), -(y - 3), -(y + height + 3))]);
    }

    private static void DrawGroup(Sheet sheet, Panel panel, BarRow row, double y, double thickness)
    {
        foreach (var part in row.Parts)
        {
            panel.Bars(part.Ink, [(0, part.Value, -y, -(y + thickness - (row.Parts.Length > 1 ? 1 : 0)))]);
            var (end, middle) = (panel.X(part.Value), y + (thickness / 2));
            if (part.Value < 0) sheet.Text(end - 5, middle + Lettering.MiddleToBaseline, part.Label, Anchor.End, "ct-b");
            else sheet.Text(BesideMark(end, row.Mark is { } mark ? panel.X(mark) : null, part.Label) + 5, middle + Lettering.MiddleToBaseline, part.Label, style: "ct-b");
            if (part.Hint.Length > 0) sheet.Hint((panel.X(0) + end) / 2, middle, Math.Max(thickness / 2, 6), part.Hint);
            y += thickness;
        }
    }

    // A label that the row's mark would cross stands beyond the mark.
    private static double BesideMark(double end, double? mark, string label) =>
        mark is { } x && x > end - 2 && x < end + 9 + TextWidth.Of(label) ? x + 2 : end;

    private static void DrawStack(Sheet sheet, Panel panel, BarRow row, double y, double height)
    {
        var from = 0.0;
        foreach (var part in row.Parts)
        {
            var (left, right) = (panel.X(from), panel.X(from + part.Value));
            // One unit of paper between the parts: colours that touch are hard to tell apart.
            panel.Bars(part.Ink, [(from, Math.Max(from + part.Value - panel.UnitsX(1), from), -y, -(y + height))]);
            if (LabelIn(part, right - left) is { } label) sheet.Text((left + right) / 2, y + (height / 2) + Lettering.MiddleToBaseline, label, Anchor.Middle, "ct-r");
            if (part.Hint.Length > 0) sheet.Hint((left + right) / 2, y + (height / 2), height / 2, part.Hint);
            from += part.Value;
        }
    }

    private static string? LabelIn(BarPart part, double width) =>
        new[] { part.Name is { } name ? name + " " + part.Label : null, part.Label }.FirstOrDefault(label => label is not null && TextWidth.Of(label) + 4 <= width);

    private static void DrawTicks(Sheet sheet, Panel panel, ImmutableArray<Tick> ticks)
    {
        foreach (var tick in ticks)
        {
            panel.Segment(Ink.Grid, 1, tick.Value, -panel.Area.Top, tick.Value, -panel.Area.Bottom);
            var half = TextWidth.Of(tick.Label) / 2;
            sheet.Text(Math.Clamp(panel.X(tick.Value), half, sheet.Frame.Width - half), panel.Area.Bottom + 14, tick.Label, Anchor.Middle, "ct-2");
        }
    }

    private static int LegendLines(ImmutableArray<(Ink Ink, string Name)> legend, Frame frame) =>
        LegendPlaces(legend, frame).Select(p => p.Line).DefaultIfEmpty(-1).Max() + 1;

    private static void DrawLegend(Sheet sheet, ImmutableArray<(Ink Ink, string Name)> legend)
    {
        if (legend.IsEmpty) return;
        var swatches = sheet.Canvas();
        foreach (var (ink, name, x, line) in LegendPlaces(legend, sheet.Frame))
        {
            var baseline = 12 + (line * TextWidth.LineHeight);
            swatches.Bars(ink, [(x, x + 10, -(baseline - 9), -(baseline + 1))]);
            sheet.Text(x + 14, baseline, name);
        }
    }

    // Left to right, and on to the next line where the width ends.
    private static IEnumerable<(Ink Ink, string Name, double X, int Line)> LegendPlaces(ImmutableArray<(Ink Ink, string Name)> legend, Frame frame)
    {
        var (x, line) = (0.0, 0);
        foreach (var (ink, name) in legend)
        {
            var text = TextWidth.Shorten(name, frame.Compact ? 120 : 180);
            var width = 14 + TextWidth.Of(text) + 14;
            if (x > 0 && x + width - 14 > frame.Width) (x, line) = (0, line + 1);
            yield return (ink, text, x, line);
            x += width;
        }
    }
}
