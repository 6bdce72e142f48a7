using System.Globalization;
using System.Text;

namespace KspSite.Rendering.Charts.Surface;

/// <summary>
/// The one place where the plotting library's SVG is normalised: marks only, classes instead of colours, two decimals, no
/// ids, no style attributes, nothing that depends on the process. Marks of one ink that follow each other share a group.
/// </summary>
internal static class SvgMarks
{
    public static void Append(StringBuilder svg, ReadOnlySpan<char> raw)
    {
        Paint? group = null;
        foreach (var line in raw.EnumerateLines())
        {
            var element = line.Trim();
            if (!element.StartsWith("<") || !element.EndsWith("/>")) continue;
            var name = element[1..element.IndexOf(' ')];
            // A plot without any mark closes its own root.
            if (name is "svg" || (Attributes.Find(element, "d", out var path) && path.IsEmpty)) continue;
            var paint = PaintOf(name, element);
            if (paint != group)
            {
                if (group is not null) svg.Append("</g>");
                svg.Append("<g class=\"").Append(paint.IsStroke ? "cs-" : "cf-").Append(paint.Ink.Name()).Append("\">");
                group = paint;
            }
            AppendElement(svg, name, element);
        }
        if (group is not null) svg.Append("</g>");
    }

    private readonly record struct Paint(bool IsStroke, Ink Ink);

    // An ellipse with equal radii is a circle: shorter, and what a reader of the source expects.
    private static void AppendElement(StringBuilder svg, ReadOnlySpan<char> name, ReadOnlySpan<char> element)
    {
        var round = name is "ellipse" && Attributes.Find(element, "rx", out var across) && Attributes.Find(element, "ry", out var down) && across.SequenceEqual(down);
        svg.Append('<').Append(round ? "circle" : name);
        var attributes = new Attributes(element);
        while (attributes.Next())
        {
            if (IsDropped(attributes.Name) || (round && attributes.Name is "ry")) continue;
            svg.Append(' ').Append(round && attributes.Name is "rx" ? "r" : attributes.Name).Append("=\"");
            AppendRounded(svg, attributes.Value);
            svg.Append('"');
        }
        svg.Append("/>");
    }

    // What Skia writes beside the geometry: the class says it, or it is the default.
    private static bool IsDropped(ReadOnlySpan<char> attribute) => attribute is "fill" or "stroke" or "stroke-miterlimit" or "stroke-linecap" or "stroke-linejoin" or "xmlns";

    private static Paint PaintOf(ReadOnlySpan<char> name, ReadOnlySpan<char> element)
    {
        var isStroke = Attributes.Find(element, "stroke", out var colour);
        if (!isStroke && !Attributes.Find(element, "fill", out colour)) throw new InvalidOperationException($"a <{name}> without colour in the plotted SVG");
        return new(isStroke, Inks.FromSentinel(uint.Parse(colour[1..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
    }

    /// <summary>The attributes of an element, one after the other.</summary>
    private ref struct Attributes(ReadOnlySpan<char> element)
    {
        private ReadOnlySpan<char> _rest = element[(element.IndexOf(' ') + 1)..];

        public ReadOnlySpan<char> Name { get; private set; }

        public ReadOnlySpan<char> Value { get; private set; }

        /// <summary>False after the last.</summary>
        public bool Next()
        {
            var equals = _rest.IndexOf("=\"");
            if (equals < 0) return false;
            Name = _rest[..equals].Trim();
            _rest = _rest[(equals + 2)..];
            var end = _rest.IndexOf('"');
            Value = _rest[..end];
            _rest = _rest[(end + 1)..];
            return true;
        }

        public static bool Find(ReadOnlySpan<char> element, ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
        {
            var attributes = new Attributes(element);
            while (attributes.Next())
            {
                if (!attributes.Name.SequenceEqual(name)) continue;
                value = attributes.Value;
                return true;
            }
            value = default;
            return false;
        }
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
