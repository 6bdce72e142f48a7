using System.Text;
using KspSite.Core;
using KspSite.Core.Audiences;
using KspSite.Core.Diagnostics;
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

    public ImmutableArray<MarkdownSource> Texts { get; init; } = [];

    public required string ToolVersion { get; init; }
}

/// <summary>The built site, in the order of the pages, and what its own checks found.</summary>
public sealed record AssembledSite(ImmutableArray<SiteFile> Files, ImmutableArray<Finding> Findings, int PageCount);

/// <summary>From a portfolio to the bytes of a site. Pure: the same request gives the same bytes.</summary>
public static class SiteAssembly
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static AssembledSite Assemble(AssemblyRequest request, Theme theme)
    {
        var site = new SiteContext(request, theme);
        var pages = AllPages.Kinds.Where(k => site.Audience.Has(k.Family)).SelectMany(k => k.Build(site)).ToImmutableArray();
        var paths = pages.Select(p => p.Path).ToHashSet(StringComparer.Ordinal);
        var rendered = RenderAll(pages, paths, site);

        ImmutableArray<SiteFile> files =
        [
            .. rendered,
            .. site.Audience.Has(PageFamily.Data) ? Downloads.Build(site) : [],
            .. Downloads.ChartTables(pages, site.Language),
            .. site.Audience.Has(PageFamily.Workshops) ? Pages.Facilitation.RunSheetTables.Files(site) : [],
            .. theme.Assets.Select(a => new SiteFile(a.Path, a.Content)),
        ];
        return new AssembledSite(files, [.. SiteChecks.Check(files), .. SiteChecks.LostLabels(pages)], pages.Length);
    }

    private static ImmutableArray<SiteFile> RenderAll(ImmutableArray<Page> pages, IReadOnlySet<string> paths, SiteContext site)
    {
        try
        {
            return [.. pages.AsParallel().AsOrdered().Select(page => new SiteFile(page.Path, Render(page, paths, site)))];
        }
        catch (AggregateException e) when (e.InnerExceptions.OfType<TemplateFaultException>().Any())
        {
            // Several pages may have met the fault at once; the first by place is reported, so that the message does not change.
            throw e.InnerExceptions.OfType<TemplateFaultException>()
                .OrderBy(f => f.Finding.Where.File, StringComparer.Ordinal).ThenBy(f => f.Finding.Where.Line).First();
        }
    }

    /// <summary>The page in the layout of a single file, its links still as in the site.</summary>
    internal static string RenderSingle(Page page, SiteContext site, SafeHtml styles, string icon)
    {
        var variables = Variables(page, ImmutableHashSet<string>.Empty, site) with { Single = new SingleModel(styles, icon) };
        return site.Theme.Render("pages/" + page.Template, variables, "layouts/single");
    }

    private static byte[] Render(Page page, IReadOnlySet<string> paths, SiteContext site)
    {
        var html = site.Theme.Render("pages/" + page.Template, Variables(page, paths, site));
        // Most audiences get nearly every family, and the templates link as if all of them were there.
        return Utf8.GetBytes(site.LinksEverything ? html : Unlinking.Apply(html, page.Path, target => PathFamilies.Of(target) is not { } family || site.Audience.Has(family)));
    }

    private static TemplateVariables Variables(Page page, IReadOnlySet<string> paths, SiteContext site)
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
        return new TemplateVariables(SiteModelOf(site), layout, page.Model, page.Path, Links.RootOf(page.Path));
    }

    // What a plan is called in the house is not what a customer should read on top of the page.
    private static string TitleOf(SiteContext site) => site.Audience.SiteTitle
        ?? (!site.Audience.Has(PageFamily.Portfolio) ? site.Theme.Strings["customer.title"]
            : site.Settings.Title.Length > 0 ? site.Settings.Title : site.Theme.Strings["site.title"]);

    private static SiteModel SiteModelOf(SiteContext site) => new()
    {
        Title = TitleOf(site),
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
