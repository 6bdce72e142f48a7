using KspSite.Core;

namespace KspSite.Tests.Init.Facilitation;

public class InitWorkshopTests
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void A_new_workshop_starts_a_site_that_builds_and_meets_the_rules_of_the_agenda(string language)
    {
        using var folder = new TemporaryFolder();

        var init = Run(folder, "init", "site", "--workshop", "--start", "2026-12-10", "--facilitator", "骆以安", "--lang", language);
        var build = Run(folder, "build", "--site", "site");

        Assert.Equal((0, 0), (init.ExitCode, build.ExitCode));
        Assert.Contains("workshops/WS-2612", init.Out, StringComparison.Ordinal);
        var rules = folder.Text("site/output/data/rules.csv");
        foreach (var rule in (string[])["WS-01", "WS-02", "WS-03"]) Assert.Contains($"{rule},workshop,WS-2612,pass", rules, StringComparison.Ordinal);
        Assert.Contains("M5B", folder.Text("site/output/workshops/WS-2612/run.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_that_is_there_gets_the_workshop_beside_what_it_has()
    {
        using var folder = new TemporaryFolder();
        Run(folder, "init", "site");
        var before = folder.Files("site");

        var first = Run(folder, "init", "site", "--workshop", "--start", "2026-12-10");
        var second = Run(folder, "init", "site", "--workshop", "--start", "2027-01-14", "--days", "3");

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Equal(6, folder.Files("site").Except(before).Count());
        Assert.Equal(0, Run(folder, "build", "--site", "site").ExitCode);
        Assert.Contains("2027-01-16", folder.Text("site/input/workshops/WS-2701/workshops.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_workshop_of_the_same_id_is_never_overwritten()
    {
        using var folder = new TemporaryFolder();
        Run(folder, "init", "site", "--workshop", "--start", "2026-12-10", "--facilitator", "甲");

        var again = Run(folder, "init", "site", "--workshop", "--start", "2026-12-17", "--facilitator", "乙");

        Assert.Equal(1, again.ExitCode);
        Assert.Contains("input/workshops/WS-2612/workshops.csv", again.Error, StringComparison.Ordinal);
        Assert.Contains("甲", folder.Text("site/input/workshops/WS-2612/workshops.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--start", "soon")]
    [InlineData("--days", "1")]
    [InlineData("--days", "5")]
    [InlineData("--begin", "13:00")]
    [InlineData("--id", "../other")]
    public void A_wrong_value_is_wrong_usage_and_writes_nothing(string option, string value)
    {
        using var folder = new TemporaryFolder();

        var result = Run(folder, "init", "site", "--workshop", option, value, "--lang", "en");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(option, result.Error, StringComparison.Ordinal);
        Assert.Contains($"“{value}”", result.Error, StringComparison.Ordinal);
        Assert.Empty(folder.Files());
    }

    [Fact]
    public void Options_of_a_workshop_without_a_workshop_are_wrong_usage()
    {
        using var folder = new TemporaryFolder();

        var result = Run(folder, "init", "site", "--days", "3", "--lang", "en");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--days goes only with --workshop", result.Error, StringComparison.Ordinal);
        Assert.Empty(folder.Files());
    }

    private static KspSiteRun Run(TemporaryFolder folder, params string[] arguments) => KspSiteRun.In(folder, Language.Zh, arguments);
}
