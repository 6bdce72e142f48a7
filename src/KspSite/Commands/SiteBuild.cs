using KspSite.Core.Audiences;
using KspSite.Core.Diagnostics;
using KspSite.Core.Rules.Privacy;
using KspSite.Input;
using KspSite.Output;
using KspSite.Rendering.Leaks;
using KspSite.Rendering.Site;
using KspSite.Rendering.Theming;
using KspSite.Reporting;
using KspSite.Theming;

namespace KspSite.Commands;

/// <summary>
/// A site in memory, before anything is written. Every command that needs a site makes it here: reading, rules, metrics,
/// pages and the search of the output are one path.
/// </summary>
internal sealed record SiteBuild
{
    public required SiteSettings Settings { get; init; }

    /// <summary>Every file of the site; empty where the build stopped.</summary>
    public required ImmutableArray<SiteFile> Files { get; init; }

    public int Accounts { get; init; }

    /// <summary>HTML pages among the files.</summary>
    public int Pages { get; init; }

    /// <summary>Every file that was read.</summary>
    public required ImmutableArray<InputRecord> Inputs { get; init; }

    /// <summary>All findings, those of the data before those of the site.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>Those of the findings that this audience may see.</summary>
    public ImmutableArray<Finding> FindingsSeen { get; init; } = [];

    /// <summary>The files read, as far as this audience may know of them.</summary>
    public ImmutableArray<InputRecord> InputsSeen { get; init; } = [];

    /// <summary>The theme that made it; null where the build stopped before.</summary>
    public ThemeFolder? ThemeUsed { get; init; }

    /// <summary>What the manifest of the site says.</summary>
    public BuildFacts Facts => new()
    {
        AsOf = Settings.AsOf,
        Language = Settings.Language,
        Audience = Settings.Audience.Name,
        Accounts = [.. Settings.Audience.Accounts.Select(a => a.Value)],
        Version = ProductVersion.Text,
        // Names, sizes and hashes of files, and how many faults they have, are for those who get the page on them.
        Inputs = Settings.Audience.Has(PageFamily.Data) ? InputsSeen : [],
        Findings = Settings.Audience.Has(PageFamily.Data) ? FindingsSeen : [],
    };

    /// <summary>Whether findings stopped it, as the request asks; there is then nothing to write.</summary>
    public required bool IsStopped { get; init; }

    /// <summary>How many texts that this audience may not see the output was searched for.</summary>
    public int TextsSearchedFor { get; init; }

    /// <summary>Checks what was read and makes the site of one audience from it. Findings go into the report as they are met.</summary>
    /// <param name="assemble">A whole site, or what is exported of it.</param>
    /// <param name="onDemand">As for <see cref="PagesSource"/>.</param>
    public static SiteBuild Make(
        SiteSource source, Audience audience, SiteRequest request, Report report, Func<AssemblyRequest, ImmutableArray<Theme>, AssembledSite> assemble, bool onDemand = false)
    {
        var named = NamedAccounts.Check(audience, source.Loaded.Portfolio).ToImmutableArray();
        report.Add(named);
        var build = new SiteBuild
        {
            Settings = source.Settings with { Audience = audience },
            Files = [],
            Inputs = source.Inputs,
            Findings = [.. source.Findings, .. named],
            IsStopped = !named.IsEmpty || StopsFor.Data(source.Findings, request),
        };
        if (build.IsStopped) return build;

        report.Step(new("检查规则，计算指标", "Checking rules, computing metrics"));
        var pages = PagesSource.Of(source, audience, onDemand);

        report.Step(new("生成页面", "Making pages"));
        var theme = source.Theme.GetAwaiter().GetResult();
        var site = Assemble(pages.Request with { PagesPlanned = report.Expect, PageMade = report.Advance }, theme, assemble);
        var leaks = LeakSearch.Of(new LeakRequest
        {
            Files = site.Files,
            Audience = audience,
            Withheld = pages.Withheld,
            CommonTexts = () => CommonTexts.Of(theme.Folder.Files.Values, source.Settings),
            Texts = pages.Request.Texts,
        });
        ImmutableArray<Finding> made = [.. theme.Folder.Findings, .. PrivacyFaults.Of(pages.Request.Checks), .. site.Findings, .. leaks.Findings];
        report.Add(made, site.PageCount);
        return build with
        {
            Files = site.Files,
            ThemeUsed = theme.Folder,
            Accounts = pages.Request.Loaded.Portfolio.Accounts.Length,
            Pages = site.PageCount,
            Findings = [.. source.Findings, .. made],
            FindingsSeen = [.. pages.Request.Loaded.Findings, .. made],
            InputsSeen = pages.Inputs,
            IsStopped = StopsFor.Site(made, request),
            TextsSearchedFor = leaks.Searched,
        };
    }

    private static AssembledSite Assemble(AssemblyRequest request, ParsedTheme theme, Func<AssemblyRequest, ImmutableArray<Theme>, AssembledSite> assemble)
    {
        if (theme.Fault is { } fault) return new AssembledSite([], [fault], 0);
        try
        {
            return assemble(request, theme.Languages);
        }
        catch (TemplateFaultException e)
        {
            return new AssembledSite([], [e.Finding], 0);
        }
    }
}
