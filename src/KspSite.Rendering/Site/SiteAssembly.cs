using System.Text;
using KspSite.Core.Audiences;
using KspSite.Core.Diagnostics;
using KspSite.Core.History;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Rendering.Pages;
using KspSite.Rendering.Search;
using KspSite.Rendering.Theming;

namespace KspSite.Rendering.Site;

/// <summary>What a site is made from.</summary>
public sealed record AssemblyRequest
{
    public required LoadResult Loaded { get; init; }

    public required CheckResults Checks { get; init; }

    public required MetricTable Metrics { get; init; }

    /// <summary>The dated exports and what changed from each to the next; null where the site keeps none.</summary>
    public HistorySteps? Past { get; init; }

    public ImmutableArray<MarkdownSource> Texts { get; init; } = [];

    public required string ToolVersion { get; init; }

    /// <summary>Told how many pages there will be, for a display of progress.</summary>
    public Action<int>? PagesPlanned { get; init; }

    /// <summary>Called for each page that is done, from any thread.</summary>
    public Action? PageMade { get; init; }
}

/// <summary>The built site, in the order of the pages, and what its own checks found.</summary>
public sealed record AssembledSite(ImmutableArray<SiteFile> Files, ImmutableArray<Finding> Findings, int PageCount);

/// <summary>From a portfolio to the bytes of a site. Pure: the same request gives the same bytes.</summary>
public static class SiteAssembly
{
    /// <param name="themes">One for each language of the site, the one at the root first.</param>
    public static AssembledSite Assemble(AssemblyRequest request, params ImmutableArray<Theme> themes)
    {
        ImmutableArray<Edition> editions = [.. themes.Select((theme, i) => Edition.Make(request, theme, isFirst: i == 0))];
        request.PagesPlanned?.Invoke(editions.Sum(e => e.Pages.Length));
        ImmutableArray<SiteFile> files = [.. editions.SelectMany(e => FilesOf(e, editions, request).Select(f => f with { Path = e.Folder + f.Path }))];
        return new AssembledSite(files, [.. SiteChecks.Check(files), .. editions.SelectMany(e => SiteChecks.LostLabels(e.Pages))], editions.Sum(e => e.Pages.Length));
    }

    // Paths inside the edition.
    private static IEnumerable<SiteFile> FilesOf(Edition edition, ImmutableArray<Edition> all, AssemblyRequest request) =>
    [
        .. RenderAll(edition, all, request.PageMade),
        .. edition.Site.Audience.Has(PageFamily.Data) ? Downloads.Build(edition.Site) : [],
        .. Downloads.ChartTables(edition.Pages, edition.Site.Language),
        .. edition.Site.Audience.Has(PageFamily.Workshops) ? Pages.Facilitation.RunSheetTables.Files(edition.Site) : [],
        .. SearchIndex.Files(SearchContent.Of(edition.Site, edition.Pages)),
        .. edition.Site.Theme.Assets.Select(a => new SiteFile(a.Path, a.Content)),
    ];

    private static ImmutableArray<SiteFile> RenderAll(Edition edition, ImmutableArray<Edition> all, Action? made) =>
        SideBySide.All(edition.Pages.AsParallel().AsOrdered().Select(page =>
        {
            var file = new SiteFile(page.Path, Render(page, edition, all));
            made?.Invoke();
            return file;
        }));

    /// <summary>The page in the layout of a single file, its links still as in the site.</summary>
    internal static string RenderSingle(Page page, SiteContext site, SafeHtml styles, string icon)
    {
        var variables = Variables(page, [], [], site) with { Single = new SingleModel(styles, icon) };
        return site.Theme.Render("pages/" + page.Template, variables);
    }

    private static byte[] Render(Page page, Edition edition, ImmutableArray<Edition> all)
    {
        var site = edition.Site;
        var variables = Variables(page, Navigation.For(page, edition.Paths, site), edition.LanguagesOf(page, all), site);
        var template = "pages/" + page.Template;
        if (site.LinksEverything) return site.Theme.RenderUtf8(template, variables);
        // Most audiences get nearly every family, and the templates link as if all of them were there.
        var html = site.Theme.Render(template, variables);
        return Encoding.UTF8.GetBytes(Unlinking.Apply(html, page.Path, target => PathFamilies.Of(target) is not { } family || site.Audience.Has(family)));
    }

    private static TemplateVariables Variables(Page page, ImmutableArray<NavigationItem> navigation, ImmutableArray<LanguageLink> languages, SiteContext site)
    {
        var layout = new PageModel
        {
            Path = page.Path,
            Title = page.Title,
            Kind = page.Kind,
            Navigation = navigation,
            Languages = languages,
            Trail = page.Trail,
            Styles = page.Styles,
            Scripts = page.Scripts,
            Previous = page.Previous,
            Next = page.Next,
        };
        return new TemplateVariables(SiteModelOf(site), layout, page.Model, page.Path, Links.RootOf(page.Path));
    }

    // What a plan is called in the house is not what a customer should read on top of the page.
    private static string TitleOf(SiteContext site) => site.Audience.SiteTitle
        ?? (!site.Audience.Has(PageFamily.Portfolio) ? site.Theme.Strings["customer.title"]
            : site.Settings.TitleIn(site.Language) is { Length: > 0 } title ? title : site.Theme.Strings["site.title"]);

    private static SiteModel SiteModelOf(SiteContext site) => new()
    {
        Title = TitleOf(site),
        Language = site.Theme.LanguageCode,
        AsOf = site.AsOf,
        Audience = site.Words(site.Audience.Title),
        HasData = site.Audience.Has(PageFamily.Data),
        HasMethod = site.Audience.Has(PageFamily.Method),
        ToolVersion = site.ToolVersion,
        InputHash = site.InputHash,
        RowsRejected = site.RowsMissing,
    };
}
