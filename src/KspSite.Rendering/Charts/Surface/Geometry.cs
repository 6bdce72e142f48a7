namespace KspSite.Rendering.Charts.Surface;

/// <summary>The size of a drawing in its own units; one unit is one pixel where the picture is shown at its natural width.</summary>
/// <param name="Compact">The drawing for phones and for the A3: fewer ticks, shorter names.</param>
internal readonly record struct Frame(int Width, int Height, bool Compact)
{
    public static readonly Frame Full = new(640, 300, Compact: false);
    public static readonly Frame Small = new(320, 200, Compact: true);

    /// <summary>The same width with the height that so many rows need.</summary>
    public Frame Tall(double height) => this with { Height = (int)Math.Ceiling(height) };
}

/// <summary>A rectangle in drawing units, y downwards.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    // What was set flush with an edge may lie a rounding error beyond it.
    public bool Within(Frame frame) => Left >= -0.01 && Top >= -0.01 && Right <= frame.Width + 0.01 && Bottom <= frame.Height + 0.01;
}

/// <summary>The values that an axis shows; never empty: a single value gets room around it.</summary>
internal readonly record struct Span
{
    public Span(double min, double max)
    {
        var room = max > min ? 0 : Math.Max(Math.Abs(min) * 0.1, 1);
        (Min, Max) = (min - room, max + room);
    }

    public double Min { get; }

    public double Max { get; }

    public double Length => Max - Min;
}

/// <summary>A point in the values of the axes. A missing y is a gap.</summary>
internal readonly record struct DataPoint(double X, double? Y);
