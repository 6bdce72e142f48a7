using System.Globalization;
using System.Xml.Linq;
using KspSite.Rendering.Charts;
using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Tests.Charts;

/// <summary>A text of a drawing as a reader would meet it, with the box that the estimator gives it.</summary>
internal sealed record SvgLabel(string Text, double Left, double Top, double Right, double Bottom);

internal static class SvgReading
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static IEnumerable<string> Drawings(this Chart chart) => new[] { chart.Svg, chart.CompactSvg }.OfType<string>();

    public static XElement Root(string svg) => XDocument.Parse(svg).Root!; // a parsed document has a root

    public static IEnumerable<XElement> Elements(string svg, string name) => Root(svg).Descendants(Svg + name);

    public static (double Width, double Height) Size(string svg)
    {
        var box = Root(svg).Attribute("viewBox")!.Value.Split(' ').Select(Number).ToList();
        return (box[2], box[3]);
    }

    public static IReadOnlyList<SvgLabel> Labels(string svg) => [.. Elements(svg, "text").Select(Label)];

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static SvgLabel Label(XElement text)
    {
        var (x, y, width) = (Number(text.Attribute("x")!.Value), Number(text.Attribute("y")!.Value), TextWidth.Of(text.Value));
        var left = text.Attribute("text-anchor")?.Value switch { "middle" => x - (width / 2), "end" => x - width, _ => x };
        return new(text.Value, left, y - 11, left + width, y + 2);
    }
}
