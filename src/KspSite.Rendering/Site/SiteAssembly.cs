using System.Text;
using KspSite.Core;
using KspSite.Core.Audiences;
using KspSite.Core.Diagnostics;
using KspSite.Core.History;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Rendering.Pages;
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
    public static AssembledSite Assemble(AssemblyRequest request, Theme theme)
    {
        var site = new SiteContext(request, theme);
        var pages = AllPages.Build(site);
        var paths = pages.Select(p => p.Path).ToHashSet(StringComparer.Ordinal);
        request.PagesPlanned?.Invoke(pages.Length);
        var rendered = RenderAll(pages, paths, site, request.PageMade);

        ImmutableArray<SiteFile> files =
        [
            .. rendered,
            .. site.Audience.Has(PageFamily.Data) ? Downloads.Build(site) : [],
            .. Downloads.ChartTables(pages, site.Language),
            .. Pages.Facilitation.RunSheetTables.Files(site),
            .. theme.Assets.Select(a => new SiteFile(a.Path, a.Content)),
        ];
        return new AssembledSite(files, [.. SiteChecks.Check(files), .. SiteChecks.LostLabels(pages)], pages.Length);
    }

    private static ImmutableArray<SiteFile> RenderAll(ImmutableArray<Page> pages, IReadOnlySet<string> paths, SiteContext site, Action? made) =>
        SideBySide.All(pages.AsParallel().AsOrdered().Select(page =>
        {
            var file = new SiteFile(page.Path, Render(page, paths, site));
            made?.Invoke();
            return file;
        }));

    private static byte[] Render(Page page, IReadOnlySet<string> paths, SiteContext site)
    {
        var layout = new PageModel
        {
            Path = page.Path,
            Title = page.Title,
            Kind = page.Kind,
            Navigation = Navigation.For(page, paths, site),
            Trail = page.Trail,
            Styles = page.Styles,
            Scripts = page.Scripts,
            Previous = page.Previous,
            Next = page.Next,
        };
        var variables = new TemplateVariables(SiteModelOf(site), layout, page.Model, page.Path, Links.RootOf(page.Path));
        var template = "pages/" + page.Template;
        if (site.LinksEverything) return site.Theme.RenderUtf8(template, variables);
        // Most audiences get nearly every family, and the templates link as if all of them were there.
        var html = site.Theme.Render(template, variables);
        return Encoding.UTF8.GetBytes(Unlinking.Apply(html, page.Path, target => PathFamilies.Of(target) is not { } family || site.Audience.Has(family)));
    }

    private static SiteModel SiteModelOf(SiteContext site) => new()
    {
        Title = site.Settings.Title.Length > 0 ? site.Settings.Title : site.Theme.Strings["site.title"],
        Language = site.Language == Language.Zh ? "zh-CN" : "en",
        AsOf = site.AsOf,
        Audience = site.Words(site.Audience.Title),
        HasData = site.Audience.Has(PageFamily.Data),
        HasMethod = site.Audience.Has(PageFamily.Method),
        ToolVersion = site.ToolVersion,
        InputHash = site.InputHash,
        RowsRejected = site.RowsMissing,
    };
}
