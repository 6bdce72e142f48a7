using KspSite.Rendering.Theming;

namespace KspSite.Rendering.Pages;

/// <summary>What the layout says of the whole site.</summary>
public sealed record SiteModel
{
    public required string Title { get; init; }

    /// <summary>As in <c>html lang</c>: zh-CN or en.</summary>
    public required string Language { get; init; }

    public required DateOnly AsOf { get; init; }

    public required string Audience { get; init; }

    /// <summary><see cref="Core.Audiences.Audience.SeesPart"/></summary>
    public required bool SeesPart { get; init; }

    /// <summary>Whether the audience gets the page of files and downloads.</summary>
    public required bool HasData { get; init; }

    /// <summary>Whether the audience gets formulas and vocabularies.</summary>
    public required bool HasMethod { get; init; }

    /// <summary>What there is to be found.</summary>
    public required string SearchLabel { get; init; }

    public required string ToolVersion { get; init; }

    /// <summary>Rows left out because they are faulty; shown on every page when there are any.</summary>
    public required int RowsRejected { get; init; }
}

/// <summary>What the layout says of the page.</summary>
public sealed record PageModel
{
    public required string Path { get; init; }

    public required string Title { get; init; }

    public required string Kind { get; init; }

    /// <summary>
    /// Of the account's data on its pages, of the whole input on the front page; null elsewhere, so that a page whose content is
    /// the same is the same file.
    /// </summary>
    public required string? InputHash { get; init; }

    public required ImmutableArray<NavigationItem> Navigation { get; init; }

    public required ImmutableArray<Crumb> Trail { get; init; }

    public required ImmutableArray<string> Styles { get; init; }

    public required ImmutableArray<string> Scripts { get; init; }

    /// <summary>The same page in the site's languages; empty where there is but one.</summary>
    public required ImmutableArray<LanguageLink> Languages { get; init; }

    public required Crumb? Previous { get; init; }

    public required Crumb? Next { get; init; }
}

/// <summary>What a page brings along as a file of its own.</summary>
/// <param name="Styles">All style sheets, one after the other.</param>
/// <param name="Icon">A data address; empty where the theme has none.</param>
public sealed record SingleModel(SafeHtml Styles, string Icon);

/// <summary>The page in one of the site's languages.</summary>
/// <param name="Code">As in <c>html lang</c>.</param>
/// <param name="Name">The language in its own words.</param>
/// <param name="Path">Relative to the root of the edition that the link stands in; may begin with <c>../</c>.</param>
public sealed record LanguageLink(string Code, string Name, string Path, bool IsCurrent);
