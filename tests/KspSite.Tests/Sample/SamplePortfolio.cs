using KspSite.Core;
using KspSite.Core.Diagnostics;
using KspSite.Core.History;
using KspSite.Core.Input;
using KspSite.History;
using KspSite.Input;
using KspSite.Settings;

namespace KspSite.Tests.Sample;

/// <summary>The sample of the repository with its dated exports, read once.</summary>
internal static class SamplePortfolio
{
    private static readonly Lazy<(LoadResult Loaded, PortfolioHistory History, ImmutableArray<Finding> Findings)> Sample = new(Load);

    public static LoadResult Loaded => Sample.Value.Loaded;

    public static PortfolioHistory History => Sample.Value.History;

    /// <summary>Of settings, files, data and exports.</summary>
    public static ImmutableArray<Finding> Findings => Sample.Value.Findings;

    private static (LoadResult, PortfolioHistory, ImmutableArray<Finding>) Load()
    {
        var root = Repository.Path("");
        var yaml = SiteYaml.Read(root);
        var settings = new SiteSettings
        {
            AsOf = yaml.AsOf ?? throw new InvalidOperationException("the sample fixes its date"),
            Thresholds = yaml.Thresholds,
            Vocabularies = yaml.Vocabularies,
        };
        var folder = HistoryFolder.List(root, yaml);
        var input = InputFolder.Read(root, folder.Name);
        var loaded = PortfolioReader.Read(input.Tables, settings);
        var exports = DatedExports.Read(folder, settings);
        return (loaded, new PortfolioHistory(exports.Exports.Select(e => e.Whole)), [.. yaml.Findings, .. input.Findings, .. loaded.Findings, .. exports.Findings]);
    }
}
