using KspSite.Core.Diagnostics;

namespace KspSite.Tests.Sample;

/// <summary>The sample portfolio shows every rule at work, failing and passing, and reads without an error.</summary>
public sealed class SampleRulesTests
{
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
    public void Every_rule_fails_somewhere_and_passes_somewhere() => Rules.AssertEveryRuleIsSeen(SamplePortfolio.Loaded.Portfolio, SamplePortfolio.History);

    [Fact]
    public void It_reads_without_an_error() => Assert.DoesNotContain(SamplePortfolio.Findings, f => f.Severity == Severity.Error);
}
