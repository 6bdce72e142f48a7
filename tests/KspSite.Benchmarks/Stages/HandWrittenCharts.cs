using System.Globalization;
using System.Security;
using System.Text;

namespace KspSite.Benchmarks.Stages;

/// <summary>A row of chart data: a name and its values; null is a gap.</summary>
internal sealed record PlainRow(string Name, ImmutableArray<double?> Values);

/// <summary>
/// The limit: the same data as SVG by hand, with axis, labels, title and description, in both sizes; no library, no check, no
/// care for labels that collide.
/// </summary>
internal static class HandWrittenCharts
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public static object Bars(IReadOnlyList<PlainRow> rows) => (Bars(rows, 640), Bars(rows, 320));

    public static object Lines(IReadOnlyList<PlainRow> rows) => (Lines(rows, 640), Lines(rows, 320));

    public static object Bubbles(IReadOnlyList<PlainRow> rows) => (Bubbles(rows, 640), Bubbles(rows, 320));

    private static string Bars(IReadOnlyList<PlainRow> rows, int width)
    {
        var svg = Head(width, (rows.Count * 24) + 10);
        var (left, most) = (width * 0.32, rows.Max(r => r.Values[0] ?? 0));
        for (var i = 0; i < rows.Count; i++)
        {
            var (y, length) = ((i * 24) + 10, (rows[i].Values[0] ?? 0) / most * width * 0.5);
            Text(svg, 0, y + 11, rows[i].Name);
            svg.Append(Plain, $"<rect class=\"cf-1\" x=\"{left:0.##}\" y=\"{y}\" width=\"{length:0.##}\" height=\"14\"/>");
            Text(svg, left + length + 5, y + 11, (rows[i].Values[0] ?? 0).ToString("0", Plain));
        }
        return svg.Append("</svg>").ToString();
    }

    private static string Lines(IReadOnlyList<PlainRow> rows, int width)
    {
        var svg = Head(width, 300);
        var known = rows.SelectMany(r => r.Values).OfType<double>().ToList();
        var (low, high) = (Math.Min(0, known.Min()), known.Max());
        for (var tick = 0; tick <= 4; tick++)
        {
            var y = 270 - (tick * 62.5);
            svg.Append(Plain, $"<path class=\"cs-grid\" d=\"M50 {y:0.##}H{width - 60}\"/>");
            Text(svg, 0, y + 4, (low + ((high - low) * tick / 4)).ToString("#,##0", Plain));
        }
        for (var i = 0; i < rows.Count; i += 4) Text(svg, X(i), 288, rows[i].Name);
        for (var s = 0; s < rows[0].Values.Length; s++)
        {
            svg.Append(Plain, $"<path class=\"cs-{s + 1}\" d=\"");
            var pen = false;
            for (var i = 0; i < rows.Count; i++)
            {
                if (rows[i].Values[s] is not { } value)
                {
                    pen = false;
                    continue;
                }
                svg.Append(Plain, $"{(pen ? 'L' : 'M')}{X(i):0.##} {Y(value):0.##}");
                pen = true;
            }
            svg.Append("\"/>");
            for (var i = 0; i < rows.Count; i++)
            {
                if (rows[i].Values[s] is { } value) svg.Append(Plain, $"<circle class=\"cf-{s + 1}\" cx=\"{X(i):0.##}\" cy=\"{Y(value):0.##}\" r=\"3\"/>");
            }
        }
        return svg.Append("</svg>").ToString();

        double X(int i) => 50 + (i * (width - 110.0) / (rows.Count - 1));

        double Y(double value) => 270 - ((value - low) / (high - low) * 250);
    }

    private static string Bubbles(IReadOnlyList<PlainRow> rows, int width)
    {
        var svg = Head(width, 300);
        var (most, largest) = (rows.Max(r => r.Values[0] ?? 0), rows.Max(r => r.Values[2] ?? 0));
        for (var tick = 0; tick <= 4; tick++)
        {
            svg.Append(Plain, $"<path class=\"cs-grid\" d=\"M50 {270 - (tick * 62.5):0.##}H{width}\"/>");
            Text(svg, 0, 274 - (tick * 62.5), (tick * 25).ToString(Plain) + "%");
            Text(svg, 50 + (tick * (width - 60) / 4.0), 290, (most * tick / 4).ToString("#,##0", Plain));
        }
        foreach (var row in rows)
        {
            if (row.Values is not [{ } gap, { } green, ..]) continue;
            var (x, y) = (50 + (gap / most * (width - 60)), 270 - (green * 250));
            svg.Append(Plain, $"<circle class=\"cf-bubble\" cx=\"{x:0.##}\" cy=\"{y:0.##}\" r=\"{4 + (Math.Sqrt((row.Values[2] ?? 0) / largest) * 16):0.##}\"/>");
            Text(svg, x + 8, y + 4, row.Name);
        }
        return svg.Append("</svg>").ToString();
    }

    private static StringBuilder Head(int width, int height) => new StringBuilder(4096).Append(Plain,
        $"<svg class=\"chart-svg\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"t d\"><title id=\"t\">图</title><desc id=\"d\">数据见下表。</desc>");

    private static void Text(StringBuilder svg, double x, double y, string text) =>
        svg.Append(Plain, $"<text class=\"ct\" x=\"{x:0.##}\" y=\"{y:0.##}\">{SecurityElement.Escape(text)}</text>");
}
