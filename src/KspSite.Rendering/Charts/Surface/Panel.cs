using System.Collections.Concurrent;
using ScottPlot;
using ScottPlot.Rendering.RenderActions;
using SkiaSharp;

namespace KspSite.Rendering.Charts.Surface;

internal enum Shape
{
    Circle,
    Ring,
    Square,
    Triangle,
    Diamond,
    Cross,
}

/// <summary>
/// One pair of axes: a ScottPlot plot with a fixed layout and fixed limits, without any text. Marks are given in the values of
/// the axes and are drawn in the order given.
/// </summary>
internal sealed class Panel : IDisposable
{
    // What a plot is made of, axes and styles, is more than what is drawn on most of them.
    private static readonly ConcurrentBag<Plot> Spare = [];

    private readonly Plot _plot = Spare.TryTake(out var spare) ? spare : new();
    private readonly Span _x;
    private readonly Span _y;

    public Panel(Box area, Span x, Span y)
    {
        (Area, _x, _y) = (area, x, y);
        _plot.Layout.Fixed(new PixelRect((float)area.Left, (float)area.Right, (float)area.Bottom, (float)area.Top));
        _plot.Axes.SetLimits(x.Min, x.Max, y.Min, y.Max);
    }

    /// <summary>Where the data stands, in drawing units.</summary>
    public Box Area { get; }

    /// <summary>A value of the x axis in drawing units; the same arithmetic as the plot's fixed layout.</summary>
    public double X(double value) => Area.Left + ((value - _x.Min) / _x.Length * Area.Width);

    public double Y(double value) => Area.Bottom - ((value - _y.Min) / _y.Length * Area.Height);

    /// <summary>So many drawing units as a length on the x axis.</summary>
    public double UnitsX(double pixels) => pixels / Area.Width * _x.Length;

    public Span Span() => _x;

    public double UnitsY(double pixels) => pixels / Area.Height * _y.Length;

    /// <summary>A line through the points, broken where y is missing.</summary>
    public void Line(Ink ink, double width, IEnumerable<DataPoint> points)
    {
        var list = points.ToList();
        var line = _plot.Add.Scatter(list.ConvertAll(p => p.X), list.ConvertAll(p => p.Y ?? double.NaN), Colour(ink));
        (line.LineWidth, line.MarkerSize) = ((float)width, 0);
    }

    public void Segment(Ink ink, double width, double x0, double y0, double x1, double y1) =>
        Line(ink, width, [new(x0, y0), new(x1, y1)]);

    /// <summary>A mark of the given size in drawing units, so that circles are round whatever the axes.</summary>
    public void Dot(Ink ink, Shape shape, double size, double x, double y)
    {
        var (plain, held) = MarkerOf(shape);
        var marker = _plot.Add.Marker(x, y, plain, (float)size, Colour(ink));
        marker.MarkerStyle.CustomRenderer = held;
        marker.MarkerLineWidth = shape is Shape.Ring or Shape.Cross ? 2 : 0;
    }

    /// <summary>Rectangles between values of the axes; one without extent is left out.</summary>
    public void Bars(Ink ink, IEnumerable<(double X0, double X1, double Y0, double Y1)> boxes)
    {
        var colour = Colour(ink);
        var bars = boxes.Where(b => b.X0 != b.X1 && b.Y0 != b.Y1).Select(b => new Bar
        {
            Orientation = Orientation.Horizontal,
            ValueBase = b.X0,
            Value = b.X1,
            Position = (b.Y0 + b.Y1) / 2,
            Size = Math.Abs(b.Y1 - b.Y0),
            FillColor = colour,
            LineWidth = 0,
        }).ToList();
        if (bars.Count > 0) _plot.Add.Bars(bars);
    }

    /// <summary>A shaft and a head of seven units. Not ScottPlot's arrow, whose rotation is a matrix that rounding would bend.</summary>
    public void Arrow(Ink ink, double x0, double y0, double x1, double y1)
    {
        var (dx, dy) = (X(x1) - X(x0), Y(y1) - Y(y0));
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        if (length < 1) return;
        (dx, dy) = (dx / length, dy / length);
        Segment(ink, 1.5, x0, y0, x1 - UnitsX(6 * dx), y1 + UnitsY(6 * dy));
        var head = _plot.Add.Polygon(
        [
            new(x1, y1),
            new(x1 - UnitsX((7 * dx) + (3.5 * dy)), y1 + UnitsY((7 * dy) - (3.5 * dx))),
            new(x1 - UnitsX((7 * dx) - (3.5 * dy)), y1 + UnitsY((7 * dy) + (3.5 * dx))),
        ]);
        (head.FillColor, head.LineWidth) = (Colour(ink), 0);
    }

    /// <summary>
    /// Draws the marks and nothing else. Not by Plot.Render: the first render of a plot draws everything twice, lays out text,
    /// and clips each plottable with ids that count up through the process. The limits hold all data, so nothing needs clipping.
    /// </summary>
    public void Render(SKCanvas canvas, Frame frame)
    {
        using var pack = new RenderPack(_plot, new PixelRect(0, frame.Width, frame.Height, 0), canvas);
        new ReplaceNullAxesWithDefaults().Render(pack);
        new CalculateLayout().Render(pack);
        foreach (var plottable in _plot.PlottableList)
        {
            plottable.Axes.DataRect = pack.DataRect;
            plottable.Render(pack);
        }
    }

    /// <summary>The panel is of no use afterwards: its plot is another's.</summary>
    public void Dispose()
    {
        _plot.Clear();
        Spare.Add(_plot);
    }

    private static Color Colour(Ink ink) => Color.FromARGB(0xFF000000u | ink.Sentinel());

    // ScottPlot's own where they need no path.
    private static (MarkerShape Plain, IMarker? Held) MarkerOf(Shape shape) => shape switch
    {
        Shape.Circle => (MarkerShape.FilledCircle, null),
        Shape.Ring => (MarkerShape.OpenCircle, null),
        Shape.Square => (MarkerShape.FilledSquare, null),
        Shape.Triangle => (MarkerShape.None, HeldMarker.Triangle),
        Shape.Diamond => (MarkerShape.None, HeldMarker.Diamond),
        Shape.Cross => (MarkerShape.None, HeldMarker.Cross),
        _ => throw new InvalidOperationException("unknown shape"),
    };
}
