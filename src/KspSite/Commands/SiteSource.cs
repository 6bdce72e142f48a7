using KspSite.Core.Diagnostics;
using KspSite.Core.Input;
using KspSite.History;
using KspSite.Input;
using KspSite.Output;
using KspSite.Reporting;
using KspSite.Settings;
using KspSite.Theming;

namespace KspSite.Commands;

/// <summary>What sites are made from: read once, whatever number of audiences it is for.</summary>
internal sealed record SiteSource
{
    /// <summary>As the request says; the audience is decided for each site.</summary>
    public required SiteSettings Settings { get; init; }

    /// <summary>Everything, before any audience: for <see cref="Core.Audiences.AudienceView"/> and nothing else.</summary>
    public required LoadResult Loaded { get; init; }

    /// <summary>Rows have been read: its findings are complete.</summary>
    public required InputFolder Input { get; init; }

    /// <summary>The dated exports, before any audience as well.</summary>
    public required DatedExports Exports { get; init; }

    /// <summary>Read and parsed while the input is read, and once for all audiences. A disk that refuses it throws when it is waited for.</summary>
    public required Task<ParsedTheme> Theme { get; init; }

    /// <summary>Every file that was read.</summary>
    public required ImmutableArray<InputRecord> Inputs { get; init; }

    /// <summary>Those of the settings, the files and the data, in this order.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <param name="memory">What earlier readings of the same input left; null to read everything.</param>
    public static SiteSource Read(SiteRequest request, CommandEnvironment environment, SiteYaml yaml, Report report, InputMemory? memory = null)
    {
        var settings = SettingsInForce.Of(request, yaml, environment);
        report.Step(new("读取 input", "Reading input"));
        var theme = Task.Run(() => ParsedTheme.Of(ThemeFolder.Read(environment.BuiltInTheme, OwnTheme(request)), settings.PageLanguages));
        var folder = HistoryFolder.List(request.Site, yaml);
        var input = InputFolder.Read(request.Site, memory, folder.Name);
        var loaded = PortfolioReader.Read(input.Tables, settings, memory: memory?.Rows);
        var exports = DatedExports.Read(folder, settings, input.Mappings);
        ImmutableArray<Finding> findings =
        [
            .. yaml.Findings, .. input.Findings, .. TextAudiences.Check(input.Pages, yaml.Audiences), .. loaded.Findings, .. exports.Findings,
        ];
        report.Add(findings, loaded);
        return new SiteSource
        {
            Settings = settings,
            Theme = theme,
            Loaded = loaded with { Findings = findings },
            Input = input,
            Exports = exports,
            Inputs = yaml.Record is { } record ? [record, .. input.Records, .. exports.Records] : [.. input.Records, .. exports.Records],
            Findings = findings,
        };
    }

    /// <summary>Where the site's own files come from: none lies in another, and none need exist. History may lie in input.</summary>
    public static ImmutableArray<string> Folders(SiteRequest request, SiteYaml yaml)
    {
        var input = Path.Combine(request.Site, InputFolder.Name);
        string[] sources = [input, OwnTheme(request), HistoryFolder.PathOf(request.Site, yaml)];
        return [.. sources.Where(f => f == input || !RealPaths.IsIn(f, input))];
    }

    private static string OwnTheme(SiteRequest request) => request.Theme ?? Path.Combine(request.Site, SourceFolders.Theme);
}
