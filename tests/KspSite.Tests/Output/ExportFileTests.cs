namespace KspSite.Tests.Output;

public class ExportFileTests
{
    [Fact]
    public void A_file_beside_the_exported_one_is_left_alone_whatever_its_name()
    {
        using var site = SmallSite.New().With("page.html.new", "mine");

        Assert.Equal(0, KspSiteRun.In(site, "export", "account", "A1", "--output", "page.html").ExitCode);

        Assert.Equal("mine", site.Text("page.html.new"));
        Assert.Equal(["page.html", "page.html.new"], Directory.EnumerateFiles(site.Root).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_export_that_cannot_be_written_speaks_of_the_file_and_not_of_the_site()
    {
        using var site = SmallSite.New().With("file", "x");

        var run = KspSiteRun.In(site, "export", "account", "A1", "--output", "file/page.html");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("file/page.html: error SI-06: The page was not written", run.Out, StringComparison.Ordinal);
        Assert.Contains("Nothing was exported", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("site was not", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_disk_that_is_full_leaves_the_page_before_and_nothing_else()
    {
        using var site = SmallSite.New();
        using var disk = TestMount.FullDisk(site["disk"]);

        var run = KspSiteRun.In(site, "export", "account", "A1", "--output", "disk/page.html");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("The disk is full", run.Out, StringComparison.Ordinal);
        Assert.Equal(["filler"], site.Files("disk"));
    }
}
