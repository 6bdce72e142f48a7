using KspSite.Core.Diagnostics;
using KspSite.Publishing;

namespace KspSite.Tests.Publishing;

public class PublisherTests
{
    private static readonly DateTime Old = new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_first_publish_brings_every_file_and_leaves_no_trace_of_its_work()
    {
        using var folder = new TemporaryFolder().Built(("index.html", "home"), ("a/b.html", "page"));

        Assert.True(folder.Publish().IsDone);
        Assert.Equal(["a/b.html", "index.html", "manifest.json", "robots.txt"], folder.Files("target"));
        Assert.Contains("Disallow: /", folder.Text("target/robots.txt"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["target/.kspsite"]));
    }

    [Fact]
    public void The_second_publish_of_the_same_site_touches_nothing()
    {
        using var folder = new TemporaryFolder().Built(("index.html", "home"));
        folder.Publish();
        foreach (var file in folder.Files("target")) File.SetLastWriteTimeUtc(folder["target/" + file], Old);

        var again = folder.Publish();

        Assert.True(again.IsDone);
        Assert.Empty(again.Plan!.Changes);
        Assert.All(folder.Files("target"), f => Assert.Equal(Old, File.GetLastWriteTimeUtc(folder["target/" + f])));
    }

    [Fact]
    public void Only_what_changed_is_written_and_what_is_gone_is_removed()
    {
        using var folder = new TemporaryFolder().Built(("index.html", "1"), ("same.html", "s"), ("gone/a.html", "g"));
        folder.Publish();
        File.SetLastWriteTimeUtc(folder["target/same.html"], Old);
        folder.Built(("index.html", "2"), ("same.html", "s"));

        Assert.True(folder.Publish().IsDone);
        Assert.Equal(["index.html", "manifest.json", "robots.txt", "same.html"], folder.Files("target"));
        Assert.False(Directory.Exists(folder["target/gone"]));
        Assert.Equal("2", folder.Text("target/index.html"));
        Assert.Equal(Old, File.GetLastWriteTimeUtc(folder["target/same.html"]));
    }

    // Several files go at a time, and whoever removed one looks whether its folder is empty now.
    [Fact]
    public void A_folder_that_two_find_empty_at_once_goes_and_stops_neither()
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 2000; i++)
        {
            Directory.CreateDirectory(folder["target/a/b"]);
            Parallel.Invoke(() => TargetWriter.RemoveEmptyFolders(folder["target"], "a/b/1.html"), () => TargetWriter.RemoveEmptyFolders(folder["target"], "a/b/2.html"));
            Assert.False(Directory.Exists(folder["target/a"]));
        }
    }

    [Fact]
    public void A_file_that_somebody_changed_stops_the_publish_before_anything_is_written()
    {
        using var folder = new TemporaryFolder().Built(("index.html", "1"), ("a.html", "1"));
        folder.Publish();
        folder.With("target/a.html", "edited there").Built(("index.html", "2"), ("a.html", "2"));
        var before = folder.Contents("target");

        var refused = folder.Publish();

        Assert.False(refused.IsDone);
        Assert.Equal(("PB-04", Severity.Error), (Assert.Single(refused.Findings).Id, refused.Findings[0].Severity));
        Assert.EndsWith("target/a.html", refused.Findings[0].Where.File, StringComparison.Ordinal);
        Assert.Equal(before, folder.Contents("target"));
    }

    [Fact]
    public void Drift_is_overwritten_when_asked_and_still_told()
    {
        using var folder = new TemporaryFolder().Built(("index.html", "1"), ("gone.html", "1"));
        folder.Publish();
        folder.With("target/index.html", "edited").With("target/gone.html", "edited").Built(("index.html", "1"));

        var forced = folder.Publish(r => r with { OverwriteDrift = true });

        Assert.True(forced.IsDone);
        Assert.Equal(2, forced.Findings.Count(f => f.Id == "PB-04" && f.Severity == Severity.Warning));
        Assert.Equal("1", folder.Text("target/index.html"));
        Assert.False(File.Exists(folder["target/gone.html"]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_dry_run_ends_as_the_publish_would(bool atomic)
    {
        if (atomic && OperatingSystem.IsWindows()) Assert.Skip("the system cannot replace a link in one step");
        using var folder = new TemporaryFolder().Built(("index.html", "1"));
        folder.Publish(r => r with { Atomic = atomic });
        folder.With("target/index.html", "edited");

        var outcome = folder.Publish(r => r with { DryRun = true });

        Assert.Equal(("PB-04", false), (Assert.Single(outcome.Findings).Id, outcome.IsDone));
        Assert.True(folder.Publish(r => r with { DryRun = true, OverwriteDrift = true }).IsDone);
        Assert.Equal("edited", folder.Text("target/index.html"));
    }

    [Fact]
    public void Files_that_were_never_published_are_left_alone()
    {
        using var folder = new TemporaryFolder().Built(("index.html", "1"), ("a/x.html", "1"));
        folder.Publish();
        folder.With("target/a/logo.png", "theirs").Built(("index.html", "2"));

        var outcome = folder.Publish();

        Assert.True(outcome.IsDone);
        Assert.Equal(1, outcome.Foreign);
        Assert.Equal("theirs", folder.Text("target/a/logo.png"));
    }

    [Fact]
    public void A_folder_with_other_files_is_no_target()
    {
        using var folder = new TemporaryFolder().With("target/thesis.docx", "precious").Built(("index.html", "1"));

        var refused = folder.Publish();

        Assert.Equal("PB-02", Assert.Single(refused.Findings).Id);
        Assert.Equal(["thesis.docx"], folder.Files("target"));
    }

    [Theory]
    [InlineData("input")]
    [InlineData("input/sub")]
    [InlineData("output")]
    [InlineData("output/sub")]
    [InlineData("theme")]
    [InlineData(".")]
    public void The_sites_own_folders_are_no_target(string target)
    {
        using var folder = new TemporaryFolder().Built(("index.html", "1"));

        Assert.Equal("PB-02", Assert.Single(folder.Publish(r => r with { Target = Path.GetFullPath(folder[target]) }).Findings).Id);
    }

    [Fact]
    public void A_manifest_at_the_target_cannot_make_it_delete_elsewhere()
    {
        using var folder = new TemporaryFolder().With("precious.txt", "p").Built(("index.html", "1"));
        var hash = KspSite.Output.Manifest.HashOf(SmallSite.Utf8("p"));
        folder.With("target/manifest.json", $$"""{"tool":"kspsite","version":"1","as_of":"","audience":"team","inputs":[],"files":[{"path":"../precious.txt","sha256":"{{hash}}","size":1}]}""");

        Assert.True(folder.Publish().IsDone);
        Assert.Equal("p", folder.Text("precious.txt"));
    }

    [Fact]
    public void A_linked_folder_at_the_target_is_not_written_through()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("links need a privilege on Windows");
        using var folder = new TemporaryFolder().Built(("index.html", "1"), ("a/x.html", "1"));
        folder.Publish();
        Directory.Delete(folder["target/a"], recursive: true);
        Directory.CreateDirectory(folder["elsewhere"]);
        Directory.CreateSymbolicLink(folder["target/a"], folder["elsewhere"]);

        Assert.Equal("PB-02", Assert.Single(folder.Publish(r => r with { OverwriteDrift = true }).Findings).Id);
        Assert.Empty(folder.Files("elsewhere"));
    }

    [Fact]
    public void A_file_replaced_by_a_link_is_drift_and_the_link_is_not_followed()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("links need a privilege on Windows");
        using var folder = new TemporaryFolder().With("precious.txt", "p").Built(("index.html", "1"));
        folder.Publish();
        File.Delete(folder["target/index.html"]);
        File.CreateSymbolicLink(folder["target/index.html"], folder["precious.txt"]);

        Assert.False(folder.Publish().IsDone);
        Assert.True(folder.Publish(r => r with { OverwriteDrift = true }).IsDone);
        Assert.Equal(("p", "1"), (folder.Text("precious.txt"), folder.Text("target/index.html")));
    }

    [Fact]
    public void A_dry_run_lists_and_writes_nothing()
    {
        using var folder = new TemporaryFolder().Built(("index.html", "1"));

        var look = folder.Publish(r => r with { DryRun = true });

        Assert.Equal(["index.html", "robots.txt"], look.Plan!.Changes.Select(c => c.Path).Order(StringComparer.Ordinal));
        Assert.False(Directory.Exists(folder["target"]));
    }

    [Fact]
    public void A_site_that_is_not_as_built_is_not_published()
    {
        using var folder = new TemporaryFolder().Built(("index.html", "1"), ("a.html", "1"));
        var findings = new List<Finding>();
        folder.With("output/a.html", "edited");

        Assert.Null(BuiltSite.Read(folder["output"], "output", findings));
        Assert.Equal(("PB-01", "a.html"), (Assert.Single(findings).Id, findings[0].Found));
    }

    [Fact]
    public void A_site_that_is_built_anew_meanwhile_stops_the_publish()
    {
        using var folder = new TemporaryFolder().Built(("index.html", "1"));
        var built = GivenOutput.Read(folder);
        folder.With("output/index.html", "2");

        var outcome = Publisher.Publish(GivenOutput.Request(folder), built, TimeProvider.System);

        Assert.False(outcome.IsDone);
        Assert.Contains("built anew", outcome.Findings[0].Message.En, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["target/index.html"]));
    }

    [Fact]
    public void The_command_publishes_what_was_built_and_says_when_the_data_is_newer()
    {
        using var site = SmallSite.New();
        Assert.Contains("PB-01", KspSiteRun.In(site, "publish", "www").Out, StringComparison.Ordinal);
        KspSiteRun.In(site, "build");
        site.With("input/about.md", "# Newer\n");

        var run = KspSiteRun.In(site, "publish", "www");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("warning PB-06", run.Out, StringComparison.Ordinal);
        Assert.Contains("input/about.md", run.Out, StringComparison.Ordinal);
        Assert.Equal(site.Contents("output")["index.html"], site.Contents("www")["index.html"]);
        Assert.Equal(2, KspSiteRun.In(site, "publish", "https://example.com/ksp").ExitCode);
    }

    [Fact]
    public void What_was_built_for_us_does_not_go_where_a_customer_reads_unless_the_readers_are_to_change()
    {
        using var site = SmallSite.New();
        KspSiteRun.In(site, "build", "--audience", "customer", "--account", "A1");
        KspSiteRun.In(site, "build");
        var published = KspSiteRun.In(site, "publish", "www", "--output", "output-customer");
        Assert.Equal(0, published.ExitCode);
        Assert.Contains("The site for “customer: A1” is published to", published.Out, StringComparison.Ordinal);
        var customers = site.Contents("www");

        var slip = KspSiteRun.In(site, "publish", "www");
        var look = KspSiteRun.In(site, "publish", "www", "--dry-run");

        Assert.Equal((1, 1), (slip.ExitCode, look.ExitCode));
        Assert.Contains("error PB-07", slip.Out, StringComparison.Ordinal);
        Assert.Contains("made for “customer: A1”, this one is for “team”", slip.Out, StringComparison.Ordinal);
        Assert.Equal(customers, site.Contents("www"));
        Assert.Equal(0, KspSiteRun.In(site, "publish", "www", "--change-audience").ExitCode);
        Assert.Contains("accounts/index.html", site.Files("www"));
    }

    [Fact]
    public void Where_only_a_site_for_one_audience_was_built_publish_names_its_folder()
    {
        using var site = SmallSite.New();
        KspSiteRun.In(site, "build", "--audience", "customer", "--account", "A1");

        var run = KspSiteRun.In(site, "publish", "www");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error PB-01", run.Out, StringComparison.Ordinal);
        Assert.Contains("To publish output-customer, name it with --output", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_site_of_one_customer_does_not_go_where_another_reads()
    {
        using var site = SmallSite.New().With("input/accounts.csv", SmallSite.Accounts + "A2,乙公司,万元,A,王磊,1,2,3,4\n");
        KspSiteRun.In(site, "build", "--audience", "customer", "--account", "A1", "--output", "one");
        KspSiteRun.In(site, "build", "--audience", "customer", "--account", "A2", "--output", "two");
        KspSiteRun.In(site, "publish", "www", "--output", "one");

        var slip = KspSiteRun.In(site, "publish", "www", "--output", "two");

        Assert.Equal(1, slip.ExitCode);
        Assert.Contains("PB-07", slip.Out, StringComparison.Ordinal);
        Assert.Equal(0, KspSiteRun.In(site, "publish", "www", "--output", "one").ExitCode);
    }
}
