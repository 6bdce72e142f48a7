using KspSite.Core.Audiences;
using KspSite.Core.Input;
using KspSite.Rendering.Site;
using KspSite.Rendering.Theming;

namespace KspSite.Rendering.Pages;

/// <summary>A page of the site's own text.</summary>
public sealed record TextModel(string Title, SafeHtml Body);

public static class TextPage
{
    public static IEnumerable<Page> Build(SiteContext site) => site.Texts.Select(text =>
        new Page(PathOf(text), "text", TitleOf(text), () => new TextModel(TitleOf(text), MarkdownText.Render(BodyOf(text), site, Links.RootOf(PathOf(text))))) { Kind = "prose" });

    /// <summary>
    /// The pages that an audience gets. A page that names nobody is for everyone inside the house: a customer gets only what
    /// somebody meant for customers.
    /// </summary>
    public static ImmutableArray<MarkdownSource> For(Audience audience, IEnumerable<MarkdownSource> texts) =>
        [.. texts.Where(t => t.Audience.IsEmpty ? audience.Clearance > Sensitivity.Open : t.Audience.Contains(audience.Name))];

    /// <summary>The order of the front matter, then the path; pages without an order come last.</summary>
    public static ImmutableArray<MarkdownSource> InOrder(IEnumerable<MarkdownSource> texts) =>
        [.. texts.OrderBy(t => t.Order ?? int.MaxValue).ThenBy(t => t.Path, StringComparer.Ordinal)];

    /// <summary><c>input/handbook/review-guide.md</c> becomes <c>pages/handbook/review-guide.html</c>: own texts never collide with the product's pages.</summary>
    public static string PathOf(MarkdownSource text)
    {
        var path = text.Path.StartsWith("input/", StringComparison.Ordinal) ? text.Path["input/".Length..] : text.Path;
        return "pages/" + string.Join('/', path[..^".md".Length].Split('/').Select(Links.Slug)) + ".html";
    }

    /// <summary>The front matter's title, else the first heading, else the file's name.</summary>
    public static string TitleOf(MarkdownSource text) => text.Title ?? FirstHeading(text) ?? text.Path.Split('/')[^1][..^".md".Length];

    private static string? FirstHeading(MarkdownSource text) =>
        text.Body.TrimStart().Split('\n')[0] is ['#', ' ', .. var title] ? title.Trim() : null;

    // A first heading that repeats or gives the title is not shown twice.
    private static string BodyOf(MarkdownSource text) =>
        FirstHeading(text) is { } heading && heading == TitleOf(text) ? string.Join('\n', text.Body.TrimStart().Split('\n').Skip(1)) : text.Body;
}
