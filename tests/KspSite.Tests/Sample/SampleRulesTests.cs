using System.Text;
using KspSite.Core;
using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.History;
using KspSite.Core.Input;
using KspSite.Core.Rules;
using KspSite.History;
using KspSite.Input;
using KspSite.Settings;

namespace KspSite.Tests.Sample;

/// <summary>The sample portfolio shows every rule at work, failing and passing, and reads without an error.</summary>
public sealed class SampleRulesTests
{
    private static readonly Lazy<(Portfolio Portfolio, PortfolioHistory History, ImmutableArray<Finding> Findings)> Sample = new(Load);

    private static readonly ImmutableDictionary<string, string> NeverFail = new Dictionary<string, string>
    {
        ["DT-01"] = "a faulty reference stops the build",
        ["DT-02"] = "a repeated id stops the build",
        ["DT-03"] = "an unclear unit stops the build",
        ["DT-05"] = "dates out of order stop the build",
        ["RE-06"] = "one result for the portfolio",
    }.ToImmutableDictionary();

    private static readonly ImmutableDictionary<string, string> NeverPass = new Dictionary<string, string>
    {
        ["DT-07"] = "one result for the portfolio",
        ["WS-07"] = "asks workshops that are over, and the sample has one",
    }.ToImmutableDictionary();

    private static readonly ImmutableHashSet<string> NeverApplicable = ["PV-01", "PV-02"];

    [Fact]
    public void Every_rule_fails_somewhere_and_passes_somewhere()
    {
        var results = RuleEngine.Check(Sample.Value.Portfolio, Sample.Value.History).All.ToLookup(r => r.Rule.Id, r => r.Outcome);
        var table = AllRules.Rules.Select(r => Line.Of(r.Id, results[r.Id])).ToList();
        Assert.True(table.TrueForAll(l => Fault(l).Length == 0), Text(table));
    }

    [Fact]
    public void It_reads_without_an_error() => Assert.DoesNotContain(Sample.Value.Findings, f => f.Severity == Severity.Error);

    // Over all subjects: accounts and workshops, and the zones, people, goals … in them.
    private sealed record Line(string Rule, int Failed, int Passed, int NoData, int NotApplicable)
    {
        public static Line Of(string rule, IEnumerable<Outcome> outcomes)
        {
            var count = outcomes.CountBy(o => o).ToDictionary();
            return new(rule, count.GetValueOrDefault(Outcome.Fail), count.GetValueOrDefault(Outcome.Pass), count.GetValueOrDefault(Outcome.NoData), count.GetValueOrDefault(Outcome.NotApplicable));
        }
    }

    private static string Fault(Line line) => (line.Failed, line.Passed, line.Rule) switch
    {
        (0, 0, var rule) when NeverApplicable.Contains(rule) => "",
        (_, _, var rule) when NeverApplicable.Contains(rule) => "applies: strike it from the exceptions",
        (0, _, var rule) when !NeverFail.ContainsKey(rule) => "fails nowhere",
        ( > 0, _, var rule) when NeverFail.ContainsKey(rule) => "fails: strike it from the exceptions",
        (_, 0, var rule) when !NeverPass.ContainsKey(rule) => "passes nowhere",
        (_, > 0, var rule) when NeverPass.ContainsKey(rule) => "passes: strike it from the exceptions",
        _ => "",
    };

    private static string Text(IEnumerable<Line> table)
    {
        var text = new StringBuilder("rule    fail  pass  no data  n/a\n");
        foreach (var line in table)
        {
            text.Append(line.Rule.PadRight(6)).Append(Cell(line.Failed, 6)).Append(Cell(line.Passed, 6)).Append(Cell(line.NoData, 9)).Append(Cell(line.NotApplicable, 5));
            text.Append(Fault(line) is { Length: > 0 } fault ? "  <- " + fault : "").Append('\n');
        }
        return text.ToString();
    }

    private static string Cell(int count, int width) => Numerals.Text(count).PadLeft(width);

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
