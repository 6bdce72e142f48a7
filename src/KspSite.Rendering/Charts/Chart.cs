using KspSite.Core;

namespace KspSite.Rendering.Charts;

/// <summary>
/// One picture on a page with everything that must stand under it. Either <see cref="Svg"/> or <see cref="NoData"/>, or
/// neither where the page itself sets it as a table. The table holds all that the picture shows, and more where the picture had
/// to leave names out.
/// </summary>
public sealed record Chart
{
    /// <summary>Id of the catalogue: <c>G-14</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Prefix of all ids in the picture: ASCII letters, digits and hyphens, unique on the page.</summary>
    public required string Key { get; init; }

    public required Words Title { get; init; }

    /// <summary>One sentence that says what the picture shows, with figures.</summary>
    public required Words Summary { get; init; }

    /// <summary>A sentence under the picture about what it could not show in its place; null where it shows all.</summary>
    public Words? Note { get; init; }

    /// <summary>Ids of the metrics shown, for links to the method page; may be empty.</summary>
    public required ImmutableArray<string> Figures { get; init; }

    public required DateOnly AsOf { get; init; }

    public required ChartTable Table { get; init; }

    /// <summary>The drawing for wide columns, about 640 units wide; without fixed size.</summary>
    public string? Svg { get; init; }

    /// <summary>The same for phones and the A3, about 320 units wide.</summary>
    public string? CompactSvg { get; init; }

    /// <summary>Why there is no picture, and what would fill it.</summary>
    public Words? NoData { get; init; }

    /// <summary>Every text that must stand in the full drawing, as set (a long name already shortened).</summary>
    public ImmutableArray<string> Labels { get; init; } = [];

    public ImmutableArray<string> CompactLabels { get; init; } = [];
}
