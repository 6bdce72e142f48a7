using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Charts.Drawing;

internal readonly record struct RungFlag(string Text, bool IsTarget);

/// <summary>A step: its name, who stands on it, and the flags above it (at most two).</summary>
internal sealed record Rung(string Title, ImmutableArray<string> Names, ImmutableArray<RungFlag> Flags);

/// <summary>Stairs rising to the right; names stand in the step, flags on it.</summary>
internal static class LadderDrawing
{
    private const double Sky = 36;
    private const double Foot = 20;

    public static Sheet Draw(ImmutableArray<Rung> rungs, Func<int, string> more, Frame frame)
    {
        var sheet = new Sheet(frame);
        var canvas = sheet.Canvas();
        var width = (double)frame.Width / rungs.Length;
        var (lowest, rise) = frame.Compact ? (52.0, 22.0) : (80.0, 40.0);
        for (var i = 0; i < rungs.Length; i++)
        {
            var step = new Box(i * width, frame.Height - Foot - Math.Min(lowest + (i * rise), frame.Height - Foot - Sky), ((i + 1) * width) - 2, frame.Height - Foot);
            canvas.Bars(Ink.Band, [(step.Left, step.Right, -step.Top, -step.Bottom)]);
            canvas.Segment(Ink.Axis, 2, step.Left + 1, -step.Top, step.Right - 1, -step.Top);
            sheet.Text(step.Left + 2, frame.Height - 5, TextWidth.Shorten(rungs[i].Title, width - 6), style: "ct-2");
            DrawNames(sheet, canvas, rungs[i].Names, step, more);
            DrawFlags(sheet, canvas, rungs[i].Flags, step);
        }
        return sheet;
    }

    private static void DrawNames(Sheet sheet, Panel canvas, ImmutableArray<string> names, Box step, Func<int, string> more)
    {
        var room = (int)((step.Height - 8) / TextWidth.LineHeight);
        var shown = names.Length <= room ? names.Length : room - 1;
        for (var i = 0; i < shown; i++)
        {
            var middle = step.Top + 6 + ((i + 0.5) * TextWidth.LineHeight);
            canvas.Dot(Ink.Series1, Shape.Circle, 6, step.Left + 8, -middle);
            sheet.Text(step.Left + 14, middle + Lettering.MiddleToBaseline, TextWidth.Shorten(names[i], step.Width - 16));
        }
        if (shown < names.Length) sheet.Text(step.Left + 14, step.Top + 6 + ((shown + 0.5) * TextWidth.LineHeight) + Lettering.MiddleToBaseline, more(names.Length - shown), style: "ct-2");
    }

    private static void DrawFlags(Sheet sheet, Panel canvas, ImmutableArray<RungFlag> flags, Box step)
    {
        for (var i = 0; i < flags.Length; i++)
        {
            var middle = step.Top - 9 - (i * TextWidth.LineHeight);
            canvas.Dot(flags[i].IsTarget ? Ink.Series2 : Ink.Series4, flags[i].IsTarget ? Shape.Diamond : Shape.Triangle, 9, step.Left + 8, -middle);
            sheet.Text(step.Left + 16, middle + Lettering.MiddleToBaseline, TextWidth.Shorten(flags[i].Text, step.Width - 18), style: flags[i].IsTarget ? "ct-2s" : "ct-4s");
        }
    }
}
