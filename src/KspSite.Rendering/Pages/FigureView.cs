using KspSite.Core;
using KspSite.Core.Metrics;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages;

/// <summary>
/// A figure as a page shows it: its text in the reader's units, the exact value, the reason where there is none, and the way
/// to its explanation.
/// </summary>
public sealed record FigureView(string Name, string Text, string Exact, string? Reason, string Href)
{
    /// <summary>A word that only ever means status (green, amber, red), for the shape beside it; null for other figures.</summary>
    public string? Status { get; init; }

    public decimal? Number { get; init; }

    internal static FigureView Of(SiteContext site, MetricValue? found, string name, Subject subject)
    {
        var href = site.ExplanationOf(name, subject);
        if (found is not { } value)
        {
            var reason = site.Words(new("这个对象没有这个指标", "this metric does not speak of this subject"));
            return new(name, Formats.Missing, "", reason, href.Split('#')[0]);
        }
        return new(name, site.Text(value), value.Figure.Text, value.Figure.Missing is { } missing ? site.Words(missing) : null, href)
        {
            Status = value.Figure.Word is "green" or "amber" or "red" ? value.Figure.Word : null,
            Number = value.Figure.Number,
        };
    }
}
