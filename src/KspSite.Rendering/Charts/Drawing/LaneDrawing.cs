using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Charts.Drawing;

/// <summary>Something at a place of the time line; items of a lane ascend by x.</summary>
internal sealed record LaneItem(double X, string Text, StatusMark Mark, string Hint);

internal sealed record Lane(string Name, ImmutableArray<LaneItem> Items);

/// <summary>Lanes along one time line. Items go into the first line of their lane where they do not touch the one before.</summary>
internal static class LaneDrawing
{
    private const double Head = 6;
    private const double Foot = 20;
    private const double Name = 18;

    private sealed record PackedItem(LaneItem Item, int Line, string Text, bool Left);

    /// <param name="LeftOut">Items that found no line.</param>
    private sealed record PackedLane(ImmutableArray<PackedItem> Items, int Lines, int LeftOut);

    public static Sheet Draw(IReadOnlyList<Lane> lanes, ImmutableArray<Tick> ticks, Func<int, string> more, Frame frame)
    {
        var longest = frame.Compact ? 110.0 : 170.0;
        var most = frame.Compact ? 5 : 7;
        var scale = frame.Width - 20;
        var span = new Span(ticks[0].Value, ticks[^1].Value);
        var packed = lanes.Select(l => Pack(l.Items, x => 10 + ((x - span.Min) / span.Length * scale), longest, most, frame.Width)).ToList();
        var heights = packed.ConvertAll(p => Name + (Math.Max(p.Lines, 1) * TextWidth.LineHeight) + 8);
        var sheet = new Sheet(frame.Tall(Head + heights.Sum() + Foot));
        var panel = sheet.Panel(new(10, Head, 10 + scale, Head + heights.Sum()), span, new(-(Head + heights.Sum()), -Head));
        DrawTime(sheet, panel, ticks);
        var top = Head;
        for (var i = 0; i < lanes.Count; i++)
        {
            if (i > 0) sheet.Canvas().Segment(Ink.Grid, 1, 0, -top, frame.Width, -top);
            DrawLane(sheet, panel, lanes[i].Name, packed[i], top, more);
            top += heights[i];
        }
        return sheet;
    }

    private static void DrawTime(Sheet sheet, Panel panel, ImmutableArray<Tick> ticks)
    {
        foreach (var tick in ticks)
        {
            panel.Segment(tick.Value == 0 ? Ink.Axis : Ink.Grid, 1, tick.Value, -panel.Area.Bottom, tick.Value, -panel.Area.Top);
            var half = TextWidth.Of(tick.Label) / 2;
            sheet.Text(Math.Clamp(panel.X(tick.Value), half, sheet.Frame.Width - half), sheet.Frame.Height - 5, tick.Label, Anchor.Middle, "ct-2");
        }
    }

    private static void DrawLane(Sheet sheet, Panel panel, string name, PackedLane packed, double top, Func<int, string> more)
    {
        sheet.Text(0, top + 14, name + (packed.LeftOut > 0 ? "  " + more(packed.LeftOut) : ""), style: "ct-2");
        foreach (var (item, line, text, left) in packed.Items)
        {
            var middle = top + Name + ((line + 0.5) * TextWidth.LineHeight);
            panel.Dot(item.Mark.Ink, item.Mark.Shape, 9, item.X, -middle);
            sheet.Hint(panel.X(item.X), middle, 8, item.Hint);
            sheet.Text(panel.X(item.X) + (left ? -8 : 8), middle + Lettering.MiddleToBaseline, text, left ? Anchor.End : Anchor.Start);
        }
    }

    // Near the right edge a text stands on the left of its mark.
    private static PackedLane Pack(ImmutableArray<LaneItem> items, Func<double, double> x, double longest, int most, double width)
    {
        var ends = new List<double>();
        var placed = new List<PackedItem>();
        foreach (var item in items)
        {
            var text = TextWidth.Shorten(item.Text, longest);
            var reach = TextWidth.Of(text) + 8;
            var left = x(item.X) + reach > width;
            var (from, to) = left ? (x(item.X) - reach, x(item.X) + 6) : (x(item.X) - 6, x(item.X) + reach);
            var line = ends.FindIndex(e => e + 6 <= from);
            if (line < 0 && ends.Count >= most) continue;
            if (line < 0)
            {
                line = ends.Count;
                ends.Add(0);
            }
            ends[line] = to;
            placed.Add(new(item, line, text, left));
        }
        return new([.. placed], ends.Count, items.Length - placed.Count);
    }
}
