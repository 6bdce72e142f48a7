using KspSite.Core.Domain;
using KspSite.Rendering.Charts;

namespace KspSite.Rendering.Pages;

/// <summary>A page before it is rendered: where it goes, which template makes it, and how to get the one record the template gets.</summary>
/// <param name="Path">Site path; unique.</param>
/// <param name="Template">Name under <c>theme/pages/</c>.</param>
/// <param name="Content">
/// Makes what is on the page, anew each time, when it is rendered: what a large portfolio's pages hold together is several times
/// what is read from its files, and the preview renders only what somebody looks at.
/// </param>
public sealed record Page(string Path, string Template, string Title, Func<PageContent> Content)
{
    /// <param name="path">Site path; unique.</param>
    /// <param name="template">Name under <c>theme/pages/</c>.</param>
    /// <param name="title">As in the window's title.</param>
    /// <param name="model">Makes a typed record; the template sees it as <c>model</c>. The page has no charts.</param>
    public Page(string path, string template, string title, Func<object> model)
        : this(path, template, title, () => new PageContent(model(), []))
    {
    }

    public object Model => Content().Model;

    /// <summary>The account whose page it is; null for any other. The fingerprint on the page is then that of its data.</summary>
    public Id<Account>? Account { get; init; }

    /// <summary>The navigation entry that is current on this page: a path of <see cref="Navigation"/>.</summary>
    public string Section { get; init; } = "";

    /// <summary>The way from the top to this page, without the page itself.</summary>
    public ImmutableArray<Crumb> Trail { get; init; } = [];

    /// <summary>Style sheets beside the site's own, names under <c>assets/</c>.</summary>
    public ImmutableArray<string> Styles { get; init; } = [];

    /// <summary>Scripts beside the site's own, names under <c>assets/</c>.</summary>
    public ImmutableArray<string> Scripts { get; init; } = [];

    /// <summary>The pages before and after this one in the current order; null at the ends.</summary>
    public Crumb? Previous { get; init; }

    public Crumb? Next { get; init; }

    /// <summary>A class on the body, for pages with a layout of their own.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Looked at as a whole and drawn to fill its paper or its window, like the A3 or the run sheet: never gets a list of contents.</summary>
    public bool IsOnePiece { get; init; }
}

/// <summary>What is on a page.</summary>
/// <param name="Model">The record that its template gets.</param>
/// <param name="Charts">Every chart on the page: their tables become downloads, their labels are checked.</param>
public sealed record PageContent(object Model, ImmutableArray<Chart> Charts)
{
    public static PageContent Of<T>(T model, Func<T, ImmutableArray<Chart>> charts)
        where T : notnull => new(model, charts(model));
}

/// <summary>A link with its text.</summary>
public sealed record Crumb(string Text, string Path);
