namespace KspSite.Tests.Publishing;

/// <summary>Somebody has a file open while a site is published, which on a Windows share is an everyday matter.</summary>
public class LockedFilesTests
{
    [Theory]
    [InlineData("output/index.html", "PB-01")]
    [InlineData("output/404.html", "PB-01")]
    [InlineData("output/manifest.json", "PB-01")]
    [InlineData("target/index.html", "PB-05")]
    [InlineData("target/manifest.json", "PB-05")]
    public void A_file_that_another_program_holds_is_named_and_is_to_be_closed(string file, string id)
    {
        using var site = SmallSite.New();
        Assert.Equal(0, KspSiteRun.In(site, "build").ExitCode);
        Assert.Equal(0, KspSiteRun.In(site, "publish", "target").ExitCode);
        var before = site.Contents("target");

        foreach (var flag in (string[][])[[], ["--dry-run"], ["--compress"]])
        {
            using var held = Hold(site[file]);
            var run = KspSiteRun.In(site, ["publish", "target", .. flag]);

            Assert.Equal(1, run.ExitCode);
            Assert.Contains(id, run.Out, StringComparison.Ordinal);
            Assert.Contains(file, run.Out, StringComparison.Ordinal);
            Assert.Contains("Close the program that has it open", run.Out, StringComparison.Ordinal);
        }
        Assert.Equal(before, site.Contents("target"));
    }

    [Fact]
    public void So_it_is_where_the_target_is_a_link()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no link is turned there");
        using var site = SmallSite.New();
        Assert.Equal(0, KspSiteRun.In(site, "build").ExitCode);
        Assert.Equal(0, KspSiteRun.In(site, "publish", "target", "--atomic").ExitCode);

        foreach (var flag in (string[])["--dry-run", "--atomic"])
        {
            using var held = Hold(site["target/index.html"]);
            var run = KspSiteRun.In(site, "publish", "target", flag);

            Assert.Equal(1, run.ExitCode);
            Assert.Contains("PB-05", run.Out, StringComparison.Ordinal);
            Assert.Contains("target/index.html", run.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_data_file_that_is_open_in_Excel_stops_no_publish_but_nobody_can_say_whether_it_changed()
    {
        using var site = SmallSite.New();
        Assert.Equal(0, KspSiteRun.In(site, "build").ExitCode);
        using var held = Hold(site["input/accounts.csv"]);

        var run = KspSiteRun.In(site, "publish", "target");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("input/accounts.csv: warning PB-06", run.Out, StringComparison.Ordinal);
    }

    private static FileStream Hold(string path) => new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
}
