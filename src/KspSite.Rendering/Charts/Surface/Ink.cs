namespace KspSite.Rendering.Charts.Surface;

/// <summary>
/// What a mark means, never a colour: chart.css gives each ink its colour for light, dark, forced colours and print.
/// </summary>
internal enum Ink
{
    Series1,
    Series2,
    Series3,
    Series4,
    Series5,
    Series6,
    Green,
    Amber,
    Red,
    Grey,

    /// <summary>The zero line and other rules that carry meaning.</summary>
    Axis,
    Grid,

    /// <summary>A background area: a quadrant, the range still ahead.</summary>
    Band,

    /// <summary>Plan, target, pace: what the marks are held against. Lines are dashed.</summary>
    Plan,

    /// <summary>What was there before: planned bars, past positions.</summary>
    Ghost,

    /// <summary>A bubble: translucent, because bubbles overlap.</summary>
    Bubble,

    /// <summary>A ring in the paper's colour that keeps touching marks apart.</summary>
    Paper,
    Ink,
}

internal static class Inks
{
    private static readonly string[] Names =
        ["1", "2", "3", "4", "5", "6", "green", "amber", "red", "grey", "axis", "grid", "band", "plan", "ghost", "bubble", "paper", "ink"];

    public static string Name(this Ink ink) => Names[(int)ink];

    /// <summary>The ink of the n-th series; beyond six they repeat, and the direct label tells them apart.</summary>
    public static Ink Series(int index) => (Ink)(index % 6);

    /// <summary>
    /// A colour that stands for the ink on its way through the plotting library; the SVG shows its class instead.
    /// </summary>
    public static uint Sentinel(this Ink ink) => 0x010000u + 1u + (uint)ink;

    public static Ink FromSentinel(uint colour) => (Ink)(colour - 0x010001u);
}
