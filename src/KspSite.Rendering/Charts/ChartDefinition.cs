using System.Text;
using KspSite.Core;
using KspSite.Core.Diagnostics;
using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Charts;

/// <summary>Where a chart stands: its key on the page, the site's language and the as-of date.</summary>
public sealed record ChartContext(string Key, Language Language, DateOnly AsOf)
{
    /// <summary>The text in the language of the drawing.</summary>
    public string Say(string zh, string en) => Language == Language.Zh ? zh : en;

    public string Say(Words words) => words.In(Language);

    /// <summary>
    /// A key from any id: what is not an ASCII letter, digit or hyphen is written as its code point, so that different ids
    /// never meet.
    /// </summary>
    public static string KeyOf(string text)
    {
        var key = new StringBuilder("c-");
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && (Rune.IsLetterOrDigit(rune) || rune.Value == '-')) key.Append((char)rune.Value);
            else key.Append('_').Append(rune.Value.ToString("x", System.Globalization.CultureInfo.InvariantCulture)).Append('_');
        }
        return key.ToString();
    }
}

/// <summary>A chart of the catalogue: declared beside the function that draws it, listed in <see cref="AllCharts"/>.</summary>
/// <param name="Figures">Ids of the metrics shown; may be empty.</param>
public sealed record ChartDefinition(string Id, Words Title, ImmutableArray<string> Figures)
{
    /// <summary>The state without a picture. The reason says what to export to fill it.</summary>
    internal Chart Empty(ChartContext context, Words reason) => Bare(context, reason, ChartTable.Empty) with { NoData = reason };

    /// <summary>What reads better as a table: the page sets it in its own way, the rows here are its download.</summary>
    internal Chart Tabled(ChartContext context, ChartTable table) => Bare(context, Title, table);

    /// <summary>Both drawings, each by the same function in its own frame.</summary>
    internal Chart Draw(ChartContext context, Words summary, ChartTable table, Func<Frame, Sheet> draw)
    {
        var full = Drawn(Frame.Full, context.Key);
        var compact = Drawn(Frame.Small, context.Key + "-s");
        return Bare(context, summary, table) with
        {
            Svg = full.Svg,
            CompactSvg = compact.Svg,
            Labels = full.Labels,
            CompactLabels = compact.Labels,
        };

        Drawn Drawn(Frame frame, string key)
        {
            using var sheet = draw(frame);
            return sheet.Finish(new AltText(key, Title.In(context.Language), summary.In(context.Language)));
        }
    }

    private Chart Bare(ChartContext context, Words summary, ChartTable table) => new()
    {
        Id = Id,
        Key = context.Key,
        Title = Title,
        Summary = summary,
        Figures = Figures,
        AsOf = context.AsOf,
        Table = table,
    };
}

/// <summary>SI-03: every text that a drawing set must stand in its SVG, letter by letter.</summary>
public static class ChartLabels
{
    public static IEnumerable<Finding> Lost(Chart chart) =>
        [.. Lost(chart, chart.Svg, chart.Labels), .. Lost(chart, chart.CompactSvg, chart.CompactLabels)];

    private static IEnumerable<Finding> Lost(Chart chart, string? svg, ImmutableArray<string> labels)
    {
        if (svg is null) yield break;
        // Each text element is used up once, so that of two equal labels none may be missing.
        var present = Texts(svg).GroupBy(t => t, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        foreach (var label in labels)
        {
            // A name typed over two lines stands on one here.
            var escaped = System.Security.SecurityElement.Escape(label.Replace('\t', ' ').Replace('\r', ' ').Replace('\n', ' ')).Replace("&apos;", "&#39;", StringComparison.Ordinal);
            if (present.GetValueOrDefault(escaped) == 0) yield return Finding(chart, label);
            else present[escaped]--;
        }
    }

    private static IEnumerable<string> Texts(string svg)
    {
        for (var at = svg.IndexOf("<text", StringComparison.Ordinal); at >= 0; at = svg.IndexOf("<text", at + 1, StringComparison.Ordinal))
        {
            var start = svg.IndexOf('>', at) + 1;
            yield return svg[start..svg.IndexOf('<', start)];
        }
    }

    private static Finding Finding(Chart chart, string label) => new()
    {
        Id = FaultKinds.ChartLabelLost.Id,
        Severity = FaultKinds.ChartLabelLost.Severity,
        Where = new SourceRef("chart/" + chart.Id + "/" + chart.Key),
        Message = new($"图表“{chart.Title.Zh}”里缺一处文字，或文字被改动。", $"The chart “{chart.Title.En}” lacks a text, or shows it altered."),
        Found = null,
        Expected = Words.Same(label),
        Remedy = new("检查该名称是否含有不可见的控制字符，并在来源表中改正。", "Check whether the name holds invisible control characters, and correct it in its source table."),
    };
}
