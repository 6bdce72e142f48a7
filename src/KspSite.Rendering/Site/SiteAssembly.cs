using System.Text;
using KspSite.Core;
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

    /// <summary>
    /// Rows of a table on a page about the whole portfolio; the rest is counted, and stands on the pages of its accounts and people. Without
    /// a limit such a page grew to 80 MB at 10,000 accounts, which no browser opens while somebody waits.
    /// </summary>
    public int MostRows { get; init; } = 1_000;

    /// <summary>
    /// Puts a finished file away and gives it back in a shape that need not hold its content; called once for each file, from any
    /// thread. A site whose files all stay in memory takes as much of it as they do on disk.
    /// </summary>
    public Func<SiteFile, SiteFile> Store { get; init; } = file => file;

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
    public static AssembledSite Assemble(AssemblyRequest request, params ImmutableArray<Theme> themes) => Begin(request, themes).Finish();

    /// <summary>Everything but the bytes: pages of the draft can be read one by one before all of them are made.</summary>
    public static SiteDraft Begin(AssemblyRequest request, ImmutableArray<Theme> themes) =>
        new(request, Edition.All(request, themes));

    /// <param name="pagesFirst">Who may give it up half-way should not be in the middle of the largest files then.</param>
    internal static AssembledSite Finish(ImmutableArray<Edition> editions, AssemblyRequest request, bool pagesFirst = false)
    {
        request.PagesPlanned?.Invoke(editions.Sum(e => e.Pages.Length));
        var beside = editions.SelectMany(e => BesidePages(e).Select(make => new Job(e, int.MaxValue, () => Beside(e, make, request))));
        var ofPages = editions.SelectMany(e => AccountByAccount(e.Pages).Select(p => new Job(e, p.Place, () => PageOf(p.Page, e, editions, request))));
        // What is not pages first: among it are the largest files, and nothing else is left to do beside them at the end.
        ImmutableArray<Job> jobs = pagesFirst ? [.. ofPages, .. beside] : [.. beside, .. ofPages];
        var made = SideBySide.Select(jobs, job => job.Make()).Zip(jobs).OrderBy(m => editions.IndexOf(m.Second.Edition)).ThenBy(m => m.Second.Place).Select(m => m.First).ToList();
        var pages = made.Where(m => m.Links is not null).ToList();
        ImmutableArray<SiteFile> files = [.. made.SelectMany(m => m.Files)];
        return new AssembledSite(files, [.. SiteChecks.Check(files, pages.ConvertAll(p => p.Links!), TextsByPage(editions)), .. pages.SelectMany(p => p.LostLabels)], pages.Count);
    }

    private static Dictionary<string, MarkdownSource> TextsByPage(ImmutableArray<Edition> editions) =>
        editions.SelectMany(e => e.Site.Texts.Select(t => (Page: e.Folder + TextPage.PathOf(t), Text: t))).DistinctBy(t => t.Page).ToDictionary(t => t.Page, t => t.Text, StringComparer.Ordinal);

    // What the pages of an account share is then at hand for all of them, and let go of before the next account.
    private static IEnumerable<(Page Page, int Place)> AccountByAccount(ImmutableArray<Page> pages) =>
        pages.Select((page, i) => (Page: page, Place: i)).GroupBy(p => p.Page.Account).SelectMany(account => account);

    /// <param name="Place">Of the page among those of its edition; after them what is no page.</param>
    private sealed record Job(Edition Edition, int Place, Func<Made> Make);

    /// <summary>Files that are done, and what is to be known of them once their content is out of reach.</summary>
    private sealed record Made(ImmutableArray<SiteFile> Files)
    {
        /// <summary>Of the page among them; null where there is none.</summary>
        public PageLinks? Links { get; init; }

        public ImmutableArray<Finding> LostLabels { get; init; } = [];
    }

    private static IEnumerable<Func<IEnumerable<SiteFile>>> BesidePages(Edition edition)
    {
        var site = edition.Site;
        return
        [
            .. site.Audience.Has(PageFamily.Data) ? Downloads.Of(site).Select(file => (Func<IEnumerable<SiteFile>>)(() => [file])) : [],
            () => site.Audience.Has(PageFamily.Workshops) ? Pages.Facilitation.RunSheetTables.Files(site) : [],
            () => SearchIndex.Files(SearchContent.Of(site, edition.Pages)),
            () => site.Theme.Assets.Select(a => new SiteFile(a.Path, a.Content)),
        ];
    }

    private static Made Beside(Edition edition, Func<IEnumerable<SiteFile>> make, AssemblyRequest request) =>
        new([.. make().Select(f => request.Store(f with { Path = edition.Folder + f.Path }))]);

    private static Made PageOf(Page page, Edition edition, ImmutableArray<Edition> all, AssemblyRequest request)
    {
        var content = page.Content();
        var (path, html) = (edition.Folder + page.Path, Render(page, content.Model, edition, all));
        IEnumerable<SiteFile> tables = Downloads.ChartTables(page.Path, content.Charts, edition.Site.Language).Select(f => f with { Path = edition.Folder + f.Path });
        var made = new Made([.. tables.Prepend(new SiteFile(path, html)).Select(request.Store)])
        {
            Links = PageLinks.Of(path, html),
            LostLabels = [.. SiteChecks.LostLabels(path, content.Charts)],
        };
        request.PageMade?.Invoke();
        return made;
    }

    /// <summary>The page in the layout of a single file, its links still as in the site.</summary>
    internal static string RenderSingle(Page page, object model, SiteContext site, SafeHtml styles, string icon)
    {
        var variables = Variables(page, model, [], [], site) with { Single = new SingleModel(styles, icon) };
        return site.Theme.Render("pages/" + page.Template, variables);
    }

    internal static byte[] Render(Page page, object model, Edition edition, ImmutableArray<Edition> all)
    {
        var site = edition.Site;
        var variables = Variables(page, model, Navigation.For(page, edition.Paths, site), edition.LanguagesOf(page, all), site);
        var template = "pages/" + page.Template;
        if (site.LinksEverything) return site.Theme.RenderUtf8(template, variables);
        // Most audiences get nearly every family, and the templates link as if all of them were there.
        var html = site.Theme.Render(template, variables);
        return Encoding.UTF8.GetBytes(Unlinking.Apply(html, page.Path, target => PathFamilies.Of(target) is not { } family || site.Audience.Has(family)));
    }

    private static TemplateVariables Variables(Page page, object model, ImmutableArray<NavigationItem> navigation, ImmutableArray<LanguageLink> languages, SiteContext site)
    {
        var layout = new PageModel
        {
            Path = page.Path,
            Title = page.Title,
            Kind = page.Kind,
            InputHash = page.Account is { } account ? site.Fingerprints.Of(account) : page.Path == SitePaths.Home ? site.Fingerprints.Whole : null,
            Navigation = navigation,
            Languages = languages,
            Trail = page.Trail,
            Styles = page.Styles,
            Scripts = page.Scripts,
            Previous = page.Previous,
            Next = page.Next,
        };
        return new TemplateVariables(SiteModelOf(site), layout, model, page.Path, Links.RootOf(page.Path)) { HasOutline = !page.IsOnePiece };
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
        SeesPart = site.Audience.SeesPart,
        HasData = site.Audience.Has(PageFamily.Data),
        HasMethod = site.Audience.Has(PageFamily.Method),
        // Whoever gets no pages of plans is told nothing of what is in them.
        SearchLabel = site.Theme.Strings[site.Audience.Has(PageFamily.Accounts) ? "search.label" : "search.label_site"],
        ToolVersion = site.ToolVersion,
        RowsRejected = site.RowsMissing,
    };
}
