using KspSite.Core.Diagnostics;

namespace KspSite.Rendering.Pages;

/// <summary>A page of the publisher's own text, front matter taken off.</summary>
public sealed record MarkdownSource
{
    /// <summary>Relative to the site folder, with forward slashes: <c>input/help/contact.md</c>.</summary>
    public required string Path { get; init; }

    /// <summary>From the front matter; null where the page's own first heading has to serve.</summary>
    public string? Title { get; init; }

    /// <summary>Place among the pages of the navigation, ascending; null comes last.</summary>
    public int? Order { get; init; }

    /// <summary>Audiences that get the page. Empty means every one but those who see open columns only: they get what names them.</summary>
    public ImmutableArray<string> Audience { get; init; } = [];

    /// <summary>Where the front matter names them.</summary>
    public SourceRef AudienceAt { get; init; }

    /// <summary>Markdown, line breaks as <c>\n</c>.</summary>
    public required string Body { get; init; }

    /// <summary>Lines of the file above the body: line 1 of the body is line 1 + this of the file.</summary>
    public int LineOffset { get; init; }
}
