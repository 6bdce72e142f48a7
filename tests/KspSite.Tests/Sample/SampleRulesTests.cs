using KspSite.Core;
using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.History;
using KspSite.Core.Input;
using KspSite.History;
using KspSite.Input;
using KspSite.Settings;

namespace KspSite.Tests.Sample;

/// <summary>The sample portfolio shows every rule at work, failing and passing, and reads without an error.</summary>
public sealed class SampleRulesTests
{
    private static readonly Lazy<(Portfolio Portfolio, PortfolioHistory History, ImmutableArray<Finding> Findings)> Sample = new(Load);

    private static readonly RuleTable Rules = new()
    {
        NeverFail = new Dictionary<string, string>
        {
            ["DT-01"] = "a faulty reference stops the build",
            ["DT-02"] = "a repeated id stops the build",
            ["DT-03"] = "an unclear unit stops the build",
            ["DT-05"] = "dates out of order stop the build",
            ["RE-06"] = "one result for the portfolio",
        }.ToImmutableDictionary(),
        NeverPass = new Dictionary<string, string>
        {
            ["DT-07"] = "one result for the portfolio",
            ["WS-07"] = "asks workshops that are over, and the sample has one",
        }.ToImmutableDictionary(),
        NeverApplicable = ["PV-01", "PV-02"],
    };

    [Fact]
    public void Every_rule_fails_somewhere_and_passes_somewhere() => Rules.AssertEveryRuleIsSeen(Sample.Value.Portfolio, Sample.Value.History);

    [Fact]
    public void It_reads_without_an_error() => Assert.DoesNotContain(Sample.Value.Findings, f => f.Severity == Severity.Error);

    private static (Portfolio, PortfolioHistory, ImmutableArray<Finding>) Load()
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
        return (loaded.Portfolio, new PortfolioHistory(exports.Exports.Select(e => e.Whole)), [.. yaml.Findings, .. input.Findings, .. loaded.Findings, .. exports.Findings]);
    }
}
