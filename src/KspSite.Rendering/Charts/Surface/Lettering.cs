namespace KspSite.Rendering.Charts.Surface;

internal enum Anchor
{
    Start,
    Middle,
    End,
}

/// <summary>One line of text at a place. <paramref name="Y"/> is the baseline.</summary>
internal readonly record struct Lettered(double X, double Y, string Text, Anchor Anchor, string Style)
{
    // Of the em: how far characters reach above and below the baseline, descenders and Chinese included.
    private const double Ascent = 0.92;
    private const double Descent = 0.2;

    public Box Box
    {
        get
        {
            var width = TextWidth.Of(Text);
            var left = Anchor switch { Anchor.Start => X, Anchor.Middle => X - (width / 2), _ => X - width };
            return new(left, Y - (Ascent * TextWidth.FontSize), left + width, Y + (Descent * TextWidth.FontSize));
        }
    }
}

/// <summary>
/// The texts of a drawing. A text is taken only where it stays inside the picture and touches no other: what finds no room is
/// not drawn, and the table beside holds it.
/// </summary>
internal sealed class Lettering(Frame frame)
{
    // In the picture's units; a text covers one or two such parts of it.
    private const int PartWidth = 128;
    private const int PartHeight = 64;

    /// <summary>From a baseline to the middle of the characters above it.</summary>
    public const double MiddleToBaseline = 4.3;

    private readonly List<Lettered> _texts = [];

    // By the parts of the picture. A text looks only at what stands where it would: with thousands of marks, and a text for each, to look at all
    // of them grew with their square.
    private readonly List<Box>?[] _taken = new List<Box>?[Columns(frame) * Rows(frame)];

    /// <summary>In the order drawn.</summary>
    public IReadOnlyList<Lettered> Texts => _texts;

    /// <summary>Keeps texts off a mark.</summary>
    public void Reserve(Box box)
    {
        var (columns, rows) = Parts(box);
        for (var column = columns.First; column <= columns.Last; column++)
        {
            for (var row = rows.First; row <= rows.Last; row++) (_taken[(row * Columns(frame)) + column] ??= []).Add(box);
        }
    }

    public bool TryPlace(Lettered text)
    {
        if (text.Text.Length == 0) return false;
        var box = text.Box;
        if (!box.Within(frame) || MeetsTaken(box)) return false;
        _texts.Add(text);
        Reserve(box);
        return true;
    }

    /// <summary>The first of the places that is free.</summary>
    public bool TryPlace(params ReadOnlySpan<Lettered> places)
    {
        foreach (var place in places)
        {
            if (TryPlace(place)) return true;
        }
        return false;
    }

    private static int Columns(Frame frame) => 1 + (frame.Width / PartWidth);

    private static int Rows(Frame frame) => 1 + (frame.Height / PartHeight);

    private bool MeetsTaken(Box box)
    {
        var (columns, rows) = Parts(box);
        for (var column = columns.First; column <= columns.Last; column++)
        {
            for (var row = rows.First; row <= rows.Last; row++)
            {
                if (_taken[(row * Columns(frame)) + column] is { } taken && taken.Exists(box.Meets)) return true;
            }
        }
        return false;
    }

    // What lies outside counts to the parts at the edge, so that boxes that meet have a part in common.
    private ((int First, int Last) Columns, (int First, int Last) Rows) Parts(Box box)
    {
        return ((At(box.Left, PartWidth, Columns(frame)), At(box.Right, PartWidth, Columns(frame))), (At(box.Top, PartHeight, Rows(frame)), At(box.Bottom, PartHeight, Rows(frame))));

        static int At(double place, int size, int count) => (int)Math.Clamp(place / size, 0, count - 1);
    }
}
