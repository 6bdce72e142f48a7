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
    /// <summary>From a baseline to the middle of the characters above it.</summary>
    public const double MiddleToBaseline = 4.3;

    private readonly List<Lettered> _texts = [];
    private readonly List<Box> _taken = [];

    /// <summary>In the order drawn.</summary>
    public IReadOnlyList<Lettered> Texts => _texts;

    /// <summary>Keeps texts off a mark.</summary>
    public void Reserve(Box box) => _taken.Add(box);

    public bool TryPlace(Lettered text)
    {
        if (text.Text.Length == 0) return false;
        var box = text.Box;
        if (!box.Within(frame) || _taken.Exists(box.Meets)) return false;
        _texts.Add(text);
        _taken.Add(box);
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
}
