namespace KspSite.Tests.Output;

/// <summary>What a site is made from is no place for what is made from it, in whatever command.</summary>
public class SourceFoldersTests
{
    [Theory]
    [InlineData("input", "build", "--output", "input")]
    [InlineData("history", "build", "--output", "history")]
    [InlineData("theme", "build", "--output", "theme/out")]
    [InlineData("history", "publish", "history/2026-10-31")]
    [InlineData("theme", "publish", "theme")]
    [InlineData("input", "publish", "input/site")]
    [InlineData("input", "archive", "--output", "input/a.zip")]
    [InlineData("history", "archive", "--output", "history/2026-06-30.zip", "--replace")]
    [InlineData("theme", "archive", "--output", "theme/a.zip")]
    [InlineData("input", "export", "account", "A1", "--output", "input/a.html")]
    [InlineData("history", "export", "account", "A1", "--output", "history/a.html")]
    public void Nothing_is_written_into_it_whether_it_exists_or_not(string folder, params string[] command)
    {
        foreach (var exists in (bool[])[false, true])
        {
            using var site = SmallSite.New();
            if (command[0] == "publish") Assert.Equal(0, KspSiteRun.In(site, "build").ExitCode);
            if (exists) Directory.CreateDirectory(site[folder]);
            var before = site.Files();

            var run = KspSiteRun.In(site, command);

            Assert.Equal(1, run.ExitCode);
            Assert.Contains("folder " + folder, run.Out, StringComparison.Ordinal);
            Assert.Equal(before, site.Files());
        }
    }

    [Fact]
    public void The_history_may_have_another_name()
    {
        using var site = SmallSite.New().With("input/site.yaml", "as_of: 2026-06-30\nlanguage: en\nhistory: past/exports\n").With("past/exports/note.txt", "");

        foreach (var place in (string[])["past/exports/x", "past"])
        {
            var run = KspSiteRun.In(site, "build", "--output", place);

            Assert.Equal(1, run.ExitCode);
            Assert.Contains("past/exports", run.Out, StringComparison.Ordinal);
        }
        Assert.Equal(0, KspSiteRun.In(site, "build", "--output", "history").ExitCode);
    }
}
