using KspSite.Core.Domain;
using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Charts;

/// <summary>A status as colour and shape: green ●, amber ▲, red ■, unknown ○, so that it survives a black-and-white print.</summary>
internal readonly record struct StatusMark(Ink Ink, Shape Shape, string Sign)
{
    private static readonly StatusMark Green = new(Ink.Green, Shape.Circle, "●");
    private static readonly StatusMark Amber = new(Ink.Amber, Shape.Triangle, "▲");
    private static readonly StatusMark Red = new(Ink.Red, Shape.Square, "■");
    private static readonly StatusMark Unknown = new(Ink.Grey, Shape.Ring, "○");

    public static StatusMark Of(Rag? rag) => rag switch { Rag.Green => Green, Rag.Amber => Amber, Rag.Red => Red, _ => Unknown };

    public static StatusMark Of(Light light) => light switch { Light.Green => Green, Light.Yellow => Amber, Light.Red => Red, _ => Unknown };
}
