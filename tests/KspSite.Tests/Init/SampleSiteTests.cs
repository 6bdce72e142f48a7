using KspSite.Core;
using KspSite.Core.Diagnostics;
using KspSite.Core.Input;
using KspSite.Init.Sample;
using KspSite.Input;
using KspSite.Settings;
using KspSite.Tests.Sample;

namespace KspSite.Tests.Init;

public sealed class SampleSiteTests
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
        NeverPass = new Dictionary<string, string> { ["DT-07"] = "one result for the portfolio" }.ToImmutableDictionary(),
        NeverApplicable = ["RV-08", "PV-01", "PV-02"],
    };

    [Fact]
    public void The_same_number_gives_the_same_bytes()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();

        var rows = SampleSite.Write(first.Root, 30, Language.Zh);

        Assert.Equal(rows, SampleSite.Write(second.Root, 30, Language.Zh));
        Assert.Equal(SampleSite.Files.Order(StringComparer.Ordinal), first.Files().Order(StringComparer.Ordinal));
        Assert.All(SampleSite.Files, file => Assert.Equal(File.ReadAllBytes(first[file]), File.ReadAllBytes(second[file])));
    }

    [Fact]
    public void It_reads_without_an_error_and_shows_every_rule()
    {
        using var folder = new TemporaryFolder();
        SampleSite.Write(folder.Root, 650, Language.Zh);

        var (loaded, findings) = Load(folder.Root);

        Assert.DoesNotContain(findings, f => f.Severity == Severity.Error);
        Rules.AssertEveryRuleIsSeen(loaded.Portfolio);
    }

    [Fact]
    public void It_has_the_density_that_figures_of_speed_are_given_for()
    {
        using var folder = new TemporaryFolder();
        SampleSite.Write(folder.Root, 120, Language.En);

        var accounts = Load(folder.Root).Loaded.Portfolio.Accounts;

        Assert.Equal(120, accounts.Length);
        Assert.All(accounts, a => Assert.Equal((8, 12, 20, 12), (a.People.Length, a.Actions.Length, a.Coverage.Length, a.Reviews.Length)));
        Assert.Equal(480, accounts.Sum(a => a.Goals.Length));
    }

    private static (LoadResult Loaded, ImmutableArray<Finding> Findings) Load(string folder)
    {
        var yaml = SiteYaml.Read(folder);
        var input = InputFolder.Read(folder);
        var loaded = PortfolioReader.Read(input.Tables, new SiteSettings { AsOf = yaml.AsOf!.Value, Thresholds = yaml.Thresholds, Vocabularies = yaml.Vocabularies });
        return (loaded, [.. yaml.Findings, .. input.Findings, .. loaded.Findings]);
    }
}
