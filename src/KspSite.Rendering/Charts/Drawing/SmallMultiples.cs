using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Charts.Drawing;

/// <summary>One small line chart among equals, under its own name.</summary>
internal sealed record Multiple(string Name, ImmutableArray<DataPoint> Points, string LastLabel);

/// <summary>The same axes again and again, so that shapes compare; values only at the ends of the lines.</summary>
internal static class SmallMultiples
{
    private const double CellHeight = 96;

    public static Sheet Draw(ImmutableArray<Multiple> multiples, ImmutableArray<Tick> yTicks, Frame frame)
    {
        var columns = Math.Min(multiples.Length, frame.Compact ? 2 : 5);
        var rows = ((multiples.Length - 1) / columns) + 1;
        var sheet = new Sheet(frame.Tall(rows * CellHeight));
        var xs = multiples.SelectMany(m => m.Points).Select(p => p.X).DefaultIfEmpty(0).ToList();
        var width = (double)frame.Width / columns;
        for (var i = 0; i < multiples.Length; i++)
        {
            var cell = new Box(i % columns * width, i / columns * CellHeight, ((i % columns) + 1) * width, ((i / columns) + 1) * CellHeight);
            DrawOne(sheet, multiples[i], cell, new(xs.Min(), xs.Max()), yTicks);
        }
        return sheet;
    }

    private static void DrawOne(Sheet sheet, Multiple multiple, Box cell, Span x, ImmutableArray<Tick> yTicks)
    {
        var ticksWidth = yTicks.Max(t => TextWidth.Of(t.Label));
        var panel = sheet.Panel(new(cell.Left + ticksWidth + 8, cell.Top + 26, cell.Right - 36, cell.Bottom - 10), x, new(yTicks[0].Value, yTicks[^1].Value));
        sheet.Text(cell.Left, cell.Top + 13, TextWidth.Shorten(multiple.Name, cell.Width - 10), style: "ct-b");
        foreach (var tick in yTicks)
        {
            panel.Segment(Ink.Grid, 1, x.Min, tick.Value, x.Max, tick.Value);
            sheet.Text(panel.Area.Left - 8, panel.Y(tick.Value) + Lettering.MiddleToBaseline, tick.Label, Anchor.End, "ct-2");
        }
        panel.Line(Ink.Series1, 2, multiple.Points);
        foreach (var point in multiple.Points.Where(p => p.Y is not null)) panel.Dot(Ink.Series1, Shape.Circle, 5, point.X, point.Y!.Value);
        var last = multiple.Points.LastOrDefault(p => p.Y is not null);
        if (last.Y is { } y) sheet.Text(panel.X(last.X) + 7, panel.Y(y) + Lettering.MiddleToBaseline, multiple.LastLabel, style: "ct-b");
    }
}
