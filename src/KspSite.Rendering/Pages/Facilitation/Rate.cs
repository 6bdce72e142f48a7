using KspSite.Core.Metrics;

namespace KspSite.Rendering.Pages.Facilitation;

/// <summary>A share with what it was counted from: "67% (8/12)", or the reason why there is none.</summary>
public sealed record Rate(string Text, string Exact, string? Reason, string Of)
{
    /// <param name="figure">A ratio: its first two parts are the counts.</param>
    internal static Rate From(Figure figure, Site.SiteContext site) => new(
        Formats.Share(figure.Number), figure.Text, figure.Missing is { } missing ? site.Words(missing) : null,
        figure.Parts.Length >= 2 ? $"{figure.Parts[0].Value}/{figure.Parts[1].Value}" : "");
}
