using System.Buffers;
using System.Text;
using SkiaSharp;

namespace KspSite.Rendering.Charts.Surface;

/// <summary>A finished drawing, and the texts that must stand in it.</summary>
internal sealed record Drawn(string Svg, ImmutableArray<string> Labels);

/// <summary>What assistive technology reads instead of the picture. Ids derive from the key, so it is unique on the page.</summary>
internal sealed record AltText(string Key, string Title, string Description);

/// <summary>
/// A drawing in the making: panels of plotted marks and one layer of lettering above them. ScottPlot plots, we letter, because
/// text through a native SVG canvas needs a font and comes out altered.
/// </summary>
internal sealed class Sheet(Frame frame) : IDisposable
{
    private readonly List<Panel> _panels = [];
    private readonly StringBuilder _hints = new();

    public Frame Frame { get; } = frame;

    public Lettering Lettering { get; } = new(frame);

    public Panel Panel(Box area, Span x, Span y)
    {
        var panel = new Panel(area, x, y);
        _panels.Add(panel);
        return panel;
    }

    /// <summary>A panel whose values are the drawing's own units, y negative downwards: for what has no axes.</summary>
    public Panel Canvas() => Panel(new(0, 0, Frame.Width, Frame.Height), new(0, Frame.Width), new(-Frame.Height, 0));

    public bool Text(double x, double y, string text, Anchor anchor = Anchor.Start, string style = "ct") =>
        Lettering.TryPlace(new Lettered(x, y, text, anchor, style));

    /// <summary>What a pointer over a mark shows: the full name and value.</summary>
    public void Hint(double x, double y, double radius, string text) =>
        _hints.Append("<circle class=\"ch\" cx=\"").Append(SvgText.Number(x)).Append("\" cy=\"").Append(SvgText.Number(y))
            .Append("\" r=\"").Append(SvgText.Number(radius)).Append("\"><title>").Append(SvgText.Escape(text)).Append("</title></circle>");

    public Drawn Finish(AltText alt)
    {
        var svg = EmptyText();
        AppendHead(svg, alt);
        AppendPlotted(svg);
        foreach (var text in Lettering.Texts) AppendText(svg, text);
        svg.Append(_hints).Append("</svg>");
        return new(svg.ToString(), [.. Lettering.Texts.Select(t => t.Text)]);
    }

    /// <summary>A drawing without words beside a number that says it all: hidden from assistive technology.</summary>
    public Drawn FinishDecorative(string style)
    {
        var svg = EmptyText();
        svg.Append("<svg class=\"").Append(style).Append('"');
        AppendViewBox(svg);
        svg.Append(" aria-hidden=\"true\" focusable=\"false\">");
        AppendPlotted(svg);
        return new(svg.Append("</svg>").ToString(), []);
    }

    public void Dispose() => _panels.ForEach(p => p.Dispose());

    // Drawings are made one after the other by a thread, and each is text that is thrown away once it is a string.
    private static StringBuilder EmptyText() => (_text ??= new StringBuilder(1 << 15)).Clear();

    [ThreadStatic]
    private static StringBuilder? _text;

    private void AppendPlotted(StringBuilder svg)
    {
        // The native stream: SKSvgCanvas over a managed one costs more than all the plotting.
        using var stream = new SKDynamicMemoryWStream();
        using (var canvas = SKSvgCanvas.Create(new SKRect(0, 0, Frame.Width, Frame.Height), stream))
        {
            foreach (var panel in _panels) panel.Render(canvas, Frame);
        }
        using var data = stream.DetachAsData();
        var raw = ArrayPool<char>.Shared.Rent(Encoding.UTF8.GetMaxCharCount((int)data.Size));
        SvgMarks.Append(svg, raw.AsSpan(0, Encoding.UTF8.GetChars(data.AsSpan(), raw)));
        ArrayPool<char>.Shared.Return(raw);
    }

    private void AppendHead(StringBuilder svg, AltText alt)
    {
        svg.Append("<svg class=\"chart-svg").Append(Frame.Compact ? " chart-compact" : " chart-full").Append('"');
        AppendViewBox(svg);
        svg.Append(" role=\"img\" font-size=\"").Append(SvgText.Number(TextWidth.FontSize))
            .Append("\" aria-labelledby=\"").Append(alt.Key).Append("-t ").Append(alt.Key).Append("-d\"><title id=\"").Append(alt.Key).Append("-t\">")
            .Append(SvgText.Escape(alt.Title)).Append("</title><desc id=\"").Append(alt.Key).Append("-d\">")
            .Append(SvgText.Escape(alt.Description)).Append("</desc>");
    }

    private void AppendViewBox(StringBuilder svg) =>
        svg.Append(" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ").Append(SvgText.Number(Frame.Width)).Append(' ')
            .Append(SvgText.Number(Frame.Height)).Append('"');

    private static void AppendText(StringBuilder svg, Lettered text)
    {
        svg.Append("<text class=\"").Append(text.Style).Append("\" x=\"").Append(SvgText.Number(text.X)).Append("\" y=\"").Append(SvgText.Number(text.Y)).Append('"');
        if (text.Anchor != Anchor.Start) svg.Append(text.Anchor == Anchor.Middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"");
        svg.Append('>').Append(SvgText.Escape(text.Text)).Append("</text>");
    }
}
