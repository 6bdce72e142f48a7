using System.Globalization;
using System.Text;

namespace KspSite.Rendering.Charts.Surface;

/// <summary>
/// The one place where the plotting library's SVG is normalised: marks only, classes instead of colours, two decimals, no
/// ids, no style attributes, nothing that depends on the process. Marks of one ink that follow each other share a group.
/// </summary>
internal static class SvgMarks
{
    // What Skia writes beside the geometry: the class says it, or it is the default.
    private static readonly HashSet<string> Dropped = ["fill", "stroke", "stroke-miterlimit", "stroke-linecap", "stroke-linejoin", "xmlns"];

    public static void Append(StringBuilder svg, string raw)
    {
        var group = "";
        foreach (var line in raw.AsSpan().EnumerateLines())
        {
            var element = line.Trim();
            if (!element.StartsWith("<") || !element.EndsWith("/>")) continue;
            var name = element[1..element.IndexOf(' ')].ToString();
            // A plot without any mark closes its own root.
            if (name == "svg") continue;
            var attributes = Attributes(element);
            if (attributes.Exists(a => a is { Name: "d", Value: "" })) continue;
            var style = ClassOf(name, attributes);
            if (style != group)
            {
                if (group.Length > 0) svg.Append("</g>");
                svg.Append("<g class=\"").Append(style).Append("\">");
                group = style;
            }
            AppendElement(svg, name, attributes);
        }
        if (group.Length > 0) svg.Append("</g>");
    }

    // An ellipse with equal radii is a circle: shorter, and what a reader of the source expects.
    private static void AppendElement(StringBuilder svg, string name, List<(string Name, string Value)> attributes)
    {
        var round = name == "ellipse" && attributes.Exists(a => a.Name == "rx" && attributes.Contains(("ry", a.Value)));
        svg.Append('<').Append(round ? "circle" : name);
        foreach (var (attribute, value) in attributes)
        {
            if (Dropped.Contains(attribute) || (round && attribute == "ry")) continue;
            svg.Append(' ').Append(round && attribute == "rx" ? "r" : attribute).Append("=\"");
            AppendRounded(svg, value);
            svg.Append('"');
        }
        svg.Append("/>");
    }

    private static string ClassOf(string name, List<(string Name, string Value)> attributes)
    {
        var stroke = attributes.Find(a => a.Name == "stroke").Value;
        var colour = stroke ?? attributes.Find(a => a.Name == "fill").Value
            ?? throw new InvalidOperationException($"a <{name}> without colour in the plotted SVG");
        var ink = Inks.FromSentinel(uint.Parse(colour.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).Name();
        return (stroke is null ? "cf-" : "cs-") + ink;
    }

    private static List<(string Name, string Value)> Attributes(ReadOnlySpan<char> element)
    {
        var found = new List<(string, string)>();
        var rest = element[(element.IndexOf(' ') + 1)..];
        for (var equals = rest.IndexOf("=\""); equals >= 0; equals = rest.IndexOf("=\""))
        {
            var name = rest[..equals].Trim().ToString();
            rest = rest[(equals + 2)..];
            var end = rest.IndexOf('"');
            found.Add((name, rest[..end].ToString()));
            rest = rest[(end + 1)..];
        }
        return found;
    }

    // Numbers stand between letters, spaces, commas and brackets; everything else is copied.
    private static void AppendRounded(StringBuilder svg, ReadOnlySpan<char> value)
    {
        for (var i = 0; i < value.Length;)
        {
            var length = NumberLength(value[i..]);
            if (length == 0)
            {
                svg.Append(value[i++]);
                continue;
            }
            SvgText.AppendNumber(svg, double.Parse(value.Slice(i, length), NumberStyles.Float, CultureInfo.InvariantCulture));
            i += length;
        }
    }

    private static int NumberLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && IsPartOfNumber(text, length)) length++;
        return length;
    }

    private static bool IsPartOfNumber(ReadOnlySpan<char> text, int at) =>
        char.IsAsciiDigit(text[at]) || text[at] == '.' ||
        (text[at] is '-' or '+' && (at == 0 || text[at - 1] == 'e')) ||
        (text[at] == 'e' && at > 0 && char.IsAsciiDigit(text[at - 1]));
}
