using KspSite.Rendering.Site;
using KspSite.Rendering.Theming;

namespace KspSite.Rendering.Pages;

/// <summary>A page of the site's own text.</summary>
public sealed record TextModel(string Title, SafeHtml Body);

public static class TextPage
{
    public static IEnumerable<Page> Build(SiteContext site) => site.Texts.Select(text =>
        new Page(PathOf(text), "text", text.Title, new TextModel(text.Title, MarkdownText.Render(text.Body, site, Links.RootOf(PathOf(text))))) { Kind = "prose" });

    /// <summary><c>handbook/review-guide.md</c> becomes <c>pages/handbook/review-guide.html</c>: own texts never collide with the product's pages.</summary>
    public static string PathOf(MarkdownSource text) =>
        "pages/" + string.Join('/', text.Path[..^".md".Length].Split('/').Select(Links.Slug)) + ".html";
}
