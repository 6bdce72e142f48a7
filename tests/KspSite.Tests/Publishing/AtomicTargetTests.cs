using KspSite.Core.Diagnostics;
using KspSite.Publishing;

namespace KspSite.Tests.Publishing;

public class AtomicTargetTests
{
    [Fact]
    public void The_target_is_a_link_that_turns_from_site_to_site()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("the system cannot replace a link in one step");
        using var folder = new TemporaryFolder().Built(("index.html", "1"));

        Assert.True(folder.Publish(r => r with { Atomic = true }).IsDone);
        var first = new DirectoryInfo(folder["target"]).LinkTarget;
        folder.Built(("index.html", "2"));
        // A target that was made this way stays this way, also when nobody says so.
        Assert.True(folder.Publish().IsDone);
        var second = new DirectoryInfo(folder["target"]).LinkTarget;

        Assert.NotNull(first);
        Assert.NotEqual(first, second);
        Assert.Equal(("1", "2"), (folder.Text(first + "/index.html"), folder.Text("target/index.html")));
        Assert.Equal(["index.html", "manifest.json", "robots.txt"], folder.Files("target/"));
    }

    [Fact]
    public void The_site_before_stays_for_readers_and_older_ones_go()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("the system cannot replace a link in one step");
        using var folder = new TemporaryFolder();
        foreach (var text in (string[])["1", "2", "3"]) folder.Built(("index.html", text)).Publish(r => r with { Atomic = true });

        Assert.Equal(["2", "3"], Directory.EnumerateDirectories(folder[".target.versions"], "site-*").Select(d => File.ReadAllText(d + "/index.html")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_site_before_goes_where_the_new_one_is_for_other_readers()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("the system cannot replace a link in one step");
        using var site = SmallSite.New();
        KspSiteRun.In(site, "build");
        Assert.Equal(0, KspSiteRun.In(site, "publish", "www", "--atomic").ExitCode);
        KspSiteRun.In(site, "build", "--audience", "management");
        Assert.Equal(0, KspSiteRun.In(site, "publish", "www", "--output", "output-management", "--atomic", "--change-audience").ExitCode);

        var left = Assert.Single(Directory.EnumerateDirectories(site[".www.versions"], "site-*"));
        Assert.Contains("\"management\"", File.ReadAllText(left + "/manifest.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Publishing_the_same_again_turns_nothing()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("the system cannot replace a link in one step");
        using var folder = new TemporaryFolder().Built(("index.html", "1"));
        folder.Publish(r => r with { Atomic = true });
        var link = new DirectoryInfo(folder["target"]).LinkTarget;

        Assert.True(folder.Publish(r => r with { Atomic = true }).IsDone);
        Assert.Equal(link, new DirectoryInfo(folder["target"]).LinkTarget);
    }

    [Fact]
    public void An_edit_in_the_site_in_place_is_drift_and_is_replaced_only_when_asked()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("the system cannot replace a link in one step");
        using var folder = new TemporaryFolder().Built(("index.html", "1"));
        folder.Publish(r => r with { Atomic = true });
        folder.With("target/index.html", "edited");

        var refused = folder.Publish(r => r with { Atomic = true });
        Assert.Equal("PB-04", Assert.Single(refused.Findings).Id);
        Assert.Equal("edited", folder.Text("target/index.html"));
        Assert.True(folder.Publish(r => r with { Atomic = true, OverwriteDrift = true }).IsDone);
        Assert.Equal("1", folder.Text("target/index.html"));
    }

    [Fact]
    public void What_somebody_put_into_the_site_comes_along_from_site_to_site()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("the system cannot replace a link in one step");
        using var folder = new TemporaryFolder().Built(("index.html", "1"));
        folder.Publish(r => r with { Atomic = true });
        folder.With("target/.htaccess", "theirs").With("target/extra/note.txt", "theirs");
        Directory.CreateSymbolicLink(folder["target/linked"], "extra");
        foreach (var text in (string[])["2", "3", "4"])
        {
            var outcome = folder.Built(("index.html", text)).Publish();
            Assert.Equal((true, 3), (outcome.IsDone, outcome.Foreign));
        }

        Assert.Equal(("4", "theirs", "theirs"), (folder.Text("target/index.html"), folder.Text("target/.htaccess"), folder.Text("target/linked/note.txt")));
        Assert.Equal("extra", new DirectoryInfo(folder["target/linked"]).LinkTarget);
    }

    [Fact]
    public void A_pipe_in_the_site_is_told_and_not_waited_for()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("the system cannot replace a link in one step");
        using var folder = new TemporaryFolder().Built(("index.html", "1"));
        folder.Publish(r => r with { Atomic = true });
        using (var made = System.Diagnostics.Process.Start("mkfifo", folder["target/pipe"])) made.WaitForExit();

        var outcome = folder.Built(("index.html", "2")).Publish();

        Assert.False(outcome.IsDone);
        Assert.Contains("a pipe or a device", Assert.Single(outcome.Findings).Message.En, StringComparison.Ordinal);
        Assert.Equal("1", folder.Text("target/index.html"));
    }

    [Fact]
    public void What_somebody_took_away_again_does_not_come_back_with_an_older_site()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("the system cannot replace a link in one step");
        using var folder = new TemporaryFolder().Built(("index.html", "1"));
        folder.Publish(r => r with { Atomic = true });
        folder.With("target/.htaccess", "theirs").Built(("index.html", "2")).Publish();
        File.Delete(folder["target/.htaccess"]);
        folder.Built(("index.html", "1")).Publish();

        Assert.Equal(["index.html", "manifest.json", "robots.txt"], folder.Files("target/"));
    }

    [Fact]
    public void An_old_site_that_cannot_be_deleted_is_a_warning_and_goes_with_the_next_publish()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("the system cannot replace a link in one step");
        using var folder = new TemporaryFolder();
        foreach (var text in (string[])["1", "2"]) folder.Built(("index.html", text)).Publish(r => r with { Atomic = true });
        var oldest = Directory.EnumerateDirectories(folder[".target.versions"], "site-*").Single(d => File.ReadAllText(d + "/index.html") == "1");
        folder.Built(("index.html", "3"));
        using (TestMount.FullDisk(Path.Combine(oldest, "busy")))
        {
            var outcome = folder.Publish();

            Assert.True(outcome.IsDone);
            Assert.Equal(("PB-05", Severity.Warning), (Assert.Single(outcome.Findings).Id, outcome.Findings[0].Severity));
            Assert.Contains("The new site is in place", outcome.Findings[0].Message.En, StringComparison.Ordinal);
            Assert.Equal("3", folder.Text("target/index.html"));
        }
        Assert.Empty(folder.Publish().Findings);
        Assert.False(Directory.Exists(oldest));
    }

    [Fact]
    public void A_site_that_does_not_fit_leaves_the_one_in_place_and_says_so()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("the system cannot replace a link in one step");
        using var folder = new TemporaryFolder().Built(("index.html", "1"));
        folder.Publish(r => r with { Atomic = true });
        var built = GivenOutput.Read(folder.Built(("index.html", "2")));

        var outcome = Publish(folder, built with { Files = [.. built.Files.Select(f => f with { Read = () => throw new IOException("gone") })] }, TimeProvider.System);

        Assert.Equal(("PB-05", false), (Assert.Single(outcome.Findings).Id, outcome.IsDone));
        Assert.Contains("was not put in place; readers see the one before", outcome.Findings[0].Message.En, StringComparison.Ordinal);
        Assert.Equal("1", folder.Text("target/index.html"));
    }

    [Fact]
    public void A_plain_folder_does_not_become_a_link()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("the system cannot replace a link in one step");
        using var folder = new TemporaryFolder().Built(("index.html", "1"));
        folder.Publish();

        Assert.Equal("PB-02", Assert.Single(folder.Publish(r => r with { Atomic = true }).Findings).Id);
        Assert.Equal("1", folder.Text("target/index.html"));
    }

    [Fact]
    public void A_site_that_is_built_anew_meanwhile_is_not_put_in_place()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("the system cannot replace a link in one step");
        using var folder = new TemporaryFolder().Built(("index.html", "1"));
        folder.Publish(r => r with { Atomic = true });
        folder.Built(("index.html", "2"));
        var built = GivenOutput.Read(folder);
        folder.With("output/index.html", "3");

        var outcome = Publish(folder, built, TimeProvider.System);

        Assert.Equal(("PB-05", "index.html", false), (Assert.Single(outcome.Findings).Id, outcome.Findings[0].Where.File, outcome.IsDone));
        Assert.Equal("1", folder.Text("target/index.html"));
    }

    [Fact]
    public void A_publish_that_another_one_took_over_from_puts_nothing_in_place()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("the system cannot replace a link in one step");
        using var folder = new TemporaryFolder().Built(("index.html", "1"));
        folder.Publish(r => r with { Atomic = true });
        folder.Built(("index.html", "2"));
        var clock = new MovableClock();
        var built = GivenOutput.Read(folder);

        // While the first file is read, this machine sleeps and another one takes the target.
        var outcome = Publish(folder, built with { Files = [.. built.Files.Select(f => f with { Read = () => { TakeOver(); return f.Read(); } })] }, clock);

        Assert.Equal(("PB-03", Severity.Error, false), (Assert.Single(outcome.Findings).Id, outcome.Findings[0].Severity, outcome.IsDone));
        Assert.Equal("1", folder.Text("target/index.html"));

        void TakeOver()
        {
            folder.With(".target.versions/.kspsite/lock.json", "{\"Token\":\"other\"}");
            clock.Now += TimeSpan.FromMinutes(5);
        }
    }

    private static PublishOutcome Publish(TemporaryFolder folder, BuiltSite built, TimeProvider clock) =>
        Publisher.Publish(GivenOutput.Request(folder) with { Atomic = true }, built, clock);
}
