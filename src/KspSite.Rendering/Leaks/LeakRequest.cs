using KspSite.Core.Audiences;
using KspSite.Rendering.Pages;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Leaks;

/// <summary>A finished site and what must not be in it.</summary>
public sealed record LeakRequest
{
    public required IReadOnlyList<SiteFile> Files { get; init; }

    public required Audience Audience { get; init; }

    /// <summary>Of every portfolio that the site shows: today's and the earlier ones.</summary>
    public required ImmutableArray<WithheldCells> Withheld { get; init; }

    /// <summary>Words that stand on pages whatever the data: the theme's files and the product's own declarations. Asked for only when needed.</summary>
    public required Func<IEnumerable<string>> CommonTexts { get; init; }

    /// <summary>The publisher's own pages, as they were written.</summary>
    public ImmutableArray<MarkdownSource> Texts { get; init; } = [];
}

/// <summary>What the search did and what it found.</summary>
/// <param name="Searched">How many different texts were searched for.</param>
/// <param name="Found">How many of them it holds.</param>
/// <param name="Findings">Empty when the site holds none of them.</param>
public sealed record LeakReport(int Searched, int Found, ImmutableArray<Core.Diagnostics.Finding> Findings)
{
    public static LeakReport Nothing { get; } = new(0, 0, []);
}
