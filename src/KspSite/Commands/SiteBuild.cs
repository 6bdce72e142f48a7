using KspSite.Core.Audiences;
using KspSite.Core.Diagnostics;
using KspSite.Core.History;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.History;
using KspSite.Input;
using KspSite.Output;
using KspSite.Rendering.Site;
using KspSite.Rendering.Theming;
using KspSite.Reporting;
using KspSite.Settings;
using KspSite.Theming;

namespace KspSite.Commands;

/// <summary>
/// A site in memory, before anything is written. Every command that needs a site makes it here: reading, rules, metrics and
/// pages are one path.
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

    /// <summary>The theme that made it; null where the build stopped before.</summary>
    public ThemeFolder? ThemeUsed { get; init; }

    /// <summary>What the manifest of the site says.</summary>
    public BuildFacts Facts => new()
    {
        AsOf = Settings.AsOf,
        Language = Settings.Language,
        Audience = Settings.Audience.Name,
        Version = ProductVersion.Text,
        Inputs = Inputs,
        Findings = Findings,
    };

    /// <summary>The site's own list of its files, as it lies beside them.</summary>
    public SiteFile ManifestFile => new(Manifest.FileName, Manifest.Write(Facts, Files.AsParallel().Select(Manifest.RecordOf)));

    /// <summary>Whether findings stopped it, as the request asks; there is then nothing to write.</summary>
    public required bool IsStopped { get; init; }

    /// <summary>Reads, checks and makes the site. Findings go into the report as they are met.</summary>
    public static SiteBuild Make(SiteRequest request, CommandEnvironment environment, SiteYaml yaml, Report report)
    {
        var settings = SettingsInForce.Of(request, yaml, environment);
        report.Step(new("读取 input", "Reading input"));
        var folder = HistoryFolder.List(request.Site, yaml);
        var input = InputFolder.Read(request.Site, folder.Name);
        var loaded = PortfolioReader.Read(input.Tables, settings);
        var exports = DatedExports.Read(folder, settings);
        ImmutableArray<Finding> data = [.. yaml.Findings, .. input.Findings, .. loaded.Findings, .. exports.Findings];
        report.Add(data, loaded);
        var build = new SiteBuild
        {
            Settings = settings,
            Files = [],
            Inputs = yaml.Record is { } record ? [record, .. input.Records, .. exports.Records] : [.. input.Records, .. exports.Records],
            Findings = data,
            IsStopped = StopsFor.Data(data, request),
        };
        if (build.IsStopped) return build;

        report.Step(new("检查规则，计算指标", "Checking rules, computing metrics"));
        // From here on only what the audience may see; every other portfolio that pages show goes through AudienceView as well.
        var view = AudienceView.Of(loaded with { Findings = data });
        var portfolio = view.Loaded.Portfolio;
        var history = new PortfolioHistory(exports.Exports.Select(e => new Snapshot(e.Place, AudienceView.Of(e.Result, view).Loaded.Portfolio)));
        var checks = RuleEngine.Check(portfolio, history);
        var metrics = MetricTable.Compute(portfolio, checks);

        report.Step(new("生成页面", "Making pages"));
        var theme = ThemeFolder.Read(environment.BuiltInTheme, request.Theme ?? Path.Combine(request.Site, "theme"));
        var site = Assemble(new AssemblyRequest
        {
            Loaded = view.Loaded,
            Checks = checks,
            Metrics = metrics,
            Past = HistorySteps.Of(history, portfolio, metrics),
            Texts = input.Pages,
            ToolVersion = ProductVersion.Text,
            PagesPlanned = report.Expect,
            PageMade = report.Advance,
        }, theme);
        ImmutableArray<Finding> made = [.. theme.Findings, .. site.Findings];
        report.Add(made, site.PageCount);
        return build with { Files = site.Files, ThemeUsed = theme, Accounts = portfolio.Accounts.Length, Pages = site.PageCount, Findings = [.. data, .. made], IsStopped = StopsFor.Site(made, request) };
    }

    private static AssembledSite Assemble(AssemblyRequest request, ThemeFolder theme)
    {
        try
        {
            return SiteAssembly.Assemble(request, [.. request.Loaded.Portfolio.Settings.PageLanguages.Select(language => Theme.Parse(theme.Files, language))]);
        }
        catch (TemplateFaultException e)
        {
            return new AssembledSite([], [e.Finding], 0);
        }
    }
}
