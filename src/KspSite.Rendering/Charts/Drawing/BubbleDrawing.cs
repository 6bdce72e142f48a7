using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Charts.Drawing;

/// <summary>A bubble. <paramref name="Size"/> is what its area stands for; null is drawn as a small ring, not as nothing.</summary>
internal sealed record Bubble(string Name, double X, double Y, double? Size, Ink Ink, string Hint)
{
    /// <summary>It stands on the edge for a value beyond it (<see cref="AxisReach"/>): a diamond, since its place and its area would mislead.</summary>
    public bool IsBeyond { get; init; }
}

internal sealed record BubblePicture
{
    public required ImmutableArray<Bubble> Bubbles { get; init; }

    /// <summary>Grid values, ascending; the first and last bound the picture.</summary>
    public required ImmutableArray<Tick> XTicks { get; init; }

    public required ImmutableArray<Tick> YTicks { get; init; }

    public required string XTitle { get; init; }

    public required string YTitle { get; init; }

    /// <summary>The corner that calls for action: from these values to the right and down; null for none.</summary>
    public (double X, double Y, string Word)? Corner { get; init; }
}

/// <summary>Points in two measures, their area a third. The largest are named first; a name without room is left to the table.</summary>
internal static class BubbleDrawing
{
    private const double Foot = 38;
    private const double Smallest = 3.5;
    private const double HalfDiamond = 5;

    // Up to here bubbles of full size leave each other room; more of them share the same area, or they would be one blot.
    private const double Roomy = 60;

    public static Sheet Draw(BubblePicture picture, Frame frame)
    {
        // Names need room between the bubbles also where the picture is narrow.
        if (frame.Compact) frame = frame.Tall(250);
        var sheet = new Sheet(frame);
        var shrink = Math.Max(0.2, Math.Sqrt(Roomy / Math.Max(picture.Bubbles.Length, Roomy)));
        var (largest, smallest) = ((frame.Compact ? 13 : 20) * shrink, Smallest * Math.Max(0.5, shrink));
        var panel = AddPanel(sheet, picture, frame, largest);
        DrawCorner(sheet, panel, picture);
        DrawGrid(sheet, panel, picture);
        var biggest = picture.Bubbles.Where(b => !b.IsBeyond).Select(b => b.Size ?? 0).DefaultIfEmpty(0).Max();
        var ordered = picture.Bubbles.OrderByDescending(b => b.Size ?? 0)
            .Select(b => (Bubble: b, Radius: b.IsBeyond ? HalfDiamond : Radius(b.Size, biggest, largest, smallest))).ToList();
        foreach (var (bubble, radius) in ordered)
        {
            var (ink, shape) = bubble switch { { IsBeyond: true } => (Ink.Ink, Shape.Diamond), { Size: null } => (Ink.Grey, Shape.Ring), _ => (bubble.Ink, Shape.Circle) };
            panel.Dot(ink, shape, 2 * radius, bubble.X, bubble.Y);
            sheet.Hint(panel.X(bubble.X), panel.Y(bubble.Y), Math.Max(radius, 6), bubble.Hint);
            Reserve(sheet, panel, bubble, radius);
        }
        NameCorner(sheet, panel, picture);
        foreach (var (bubble, radius) in ordered) Name(sheet, panel, bubble, radius);
        return sheet;
    }

    private static double Radius(double? size, double biggest, double largest, double smallest) =>
        size is { } value && biggest > 0 ? Math.Max(smallest, largest * Math.Sqrt(Math.Max(value, 0) / biggest)) : smallest;

    // The grid ends where the ticks end; the room around it takes the halves of bubbles that stand on the edge.
    private static Panel AddPanel(Sheet sheet, BubblePicture picture, Frame frame, double room)
    {
        var ticksWidth = picture.YTicks.Max(t => TextWidth.Of(t.Label));
        var area = new Box(ticksWidth + 8, 24, frame.Width - 6, frame.Height - Foot);
        return sheet.Panel(area, Padded(picture.XTicks, room / area.Width), Padded(picture.YTicks, room / area.Height));
    }

    private static Span Padded(ImmutableArray<Tick> ticks, double share)
    {
        var room = (ticks[^1].Value - ticks[0].Value) * share / (1 - (2 * share));
        return new(ticks[0].Value - room, ticks[^1].Value + room);
    }

    private static void DrawGrid(Sheet sheet, Panel panel, BubblePicture picture)
    {
        var (area, height) = (panel.Area, sheet.Frame.Height);
        var (x0, x1, y0, y1) = (picture.XTicks[0].Value, picture.XTicks[^1].Value, picture.YTicks[0].Value, picture.YTicks[^1].Value);
        sheet.Text(0, 12, TextWidth.Shorten(picture.YTitle, sheet.Frame.Width), style: "ct-2");
        sheet.Text(sheet.Frame.Width, height - 5, TextWidth.Shorten(picture.XTitle, sheet.Frame.Width), Anchor.End, "ct-2");
        foreach (var tick in picture.YTicks)
        {
            panel.Segment(tick.Value == 0 ? Ink.Axis : Ink.Grid, 1, x0, tick.Value, x1, tick.Value);
            sheet.Text(area.Left - 8, panel.Y(tick.Value) + Lettering.MiddleToBaseline, tick.Label, Anchor.End, "ct-2");
        }
        foreach (var tick in picture.XTicks)
        {
            panel.Segment(tick.Value == 0 ? Ink.Axis : Ink.Grid, 1, tick.Value, y0, tick.Value, y1);
            sheet.Text(panel.X(tick.Value), height - 21, tick.Label, Anchor.Middle, "ct-2");
        }
    }

    private static void DrawCorner(Sheet sheet, Panel panel, BubblePicture picture)
    {
        if (picture.Corner is not var (x, y, word)) return;
        panel.Bars(Ink.Band, [(x, picture.XTicks[^1].Value, picture.YTicks[0].Value, y)]);
    }

    // In whichever corner of the area no bubble stands.
    private static void NameCorner(Sheet sheet, Panel panel, BubblePicture picture)
    {
        if (picture.Corner is not var (x, y, word)) return;
        var (left, right) = (panel.X(x) + 4, panel.X(picture.XTicks[^1].Value) - 4);
        var (top, bottom) = (panel.Y(y) + 14, panel.Y(picture.YTicks[0].Value) - 5);
        var text = TextWidth.Shorten(word, right - left);
        sheet.Lettering.TryPlace(
            new Lettered(right, bottom, text, Anchor.End, "ct-2"), new Lettered(left, bottom, text, Anchor.Start, "ct-2"),
            new Lettered(right, top, text, Anchor.End, "ct-2"), new Lettered(left, top, text, Anchor.Start, "ct-2"));
    }

    // The middle of a bubble stays free of foreign names; its rim may be touched.
    private static void Reserve(Sheet sheet, Panel panel, Bubble bubble, double radius)
    {
        var (x, y, half) = (panel.X(bubble.X), panel.Y(bubble.Y), radius * 0.7);
        sheet.Lettering.Reserve(new(x - half, y - half, x + half, y + half));
    }

    private static void Name(Sheet sheet, Panel panel, Bubble bubble, double radius)
    {
        var (x, y) = (panel.X(bubble.X), panel.Y(bubble.Y));
        var name = TextWidth.Shorten(bubble.Name, sheet.Frame.Compact ? 84 : 132);
        var middle = y + Lettering.MiddleToBaseline;
        sheet.Lettering.TryPlace(
            new Lettered(x + radius + 3, middle, name, Anchor.Start, "ct"),
            new Lettered(x - radius - 3, middle, name, Anchor.End, "ct"),
            new Lettered(x, y - radius - 5, name, Anchor.Middle, "ct"),
            new Lettered(x, y + radius + 13, name, Anchor.Middle, "ct"));
    }
}
