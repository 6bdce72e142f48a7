namespace KspSite.Rendering.Pages;

/// <summary>A text page of the site's own: its front matter, read and checked by the shell, and its Markdown.</summary>
/// <param name="Path">Relative to <c>input/</c>, with forward slashes: <c>handbook/review-guide.md</c>.</param>
/// <param name="Order">Position among the text pages, ascending; equal ones by path.</param>
/// <param name="Audiences">Audiences that get the page; empty means all.</param>
/// <param name="FirstLine">Line of the file on which the body begins, from 1, so that faults point to the right place.</param>
public sealed record MarkdownSource(string Path, string Title, int Order, ImmutableArray<string> Audiences, string Body, int FirstLine);
