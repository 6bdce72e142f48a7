using System.Diagnostics;
using System.Text.Json;
using KspSite.Publishing;

namespace KspSite.Tests.Publishing;

public class PublishLockTests
{
    [Fact]
    public void Two_at_once_do_not_meet()
    {
        using var folder = new TemporaryFolder().Built(("index.html", "1"));
        using (PublishLock.Take(folder["target"], TimeProvider.System, out _))
        {
            var refused = folder.Publish();

            Assert.Equal("PB-03", Assert.Single(refused.Findings).Id);
            Assert.Contains(Environment.UserName, refused.Findings[0].Found, StringComparison.Ordinal);
            Assert.False(File.Exists(folder["target/index.html"]));
        }
        Assert.True(folder.Publish().IsDone);
    }

    [Fact]
    public void A_lock_of_a_process_that_is_gone_gives_way_at_once()
    {
        using var folder = new TemporaryFolder().Built(("index.html", "1"));
        using var gone = Process.Start(new ProcessStartInfo("dotnet", "--version") { RedirectStandardOutput = true, UseShellExecute = false })!;
        gone.WaitForExit();
        Lock(folder, Environment.MachineName, gone.Id, DateTime.UtcNow);

        Assert.True(folder.Publish().IsDone);
    }

    [Fact]
    public void A_lock_of_a_process_whose_number_another_one_has_now_gives_way()
    {
        using var folder = new TemporaryFolder().Built(("index.html", "1"));
        Lock(folder, Environment.MachineName, Environment.ProcessId, DateTime.UtcNow.AddDays(-1));

        Assert.True(folder.Publish().IsDone);
    }

    [Fact]
    public void A_lock_of_another_machine_holds_while_it_gives_signs_of_life()
    {
        using var folder = new TemporaryFolder().Built(("index.html", "1"));
        Lock(folder, "another-machine", 1, DateTime.UtcNow);

        Assert.Equal("PB-03", Assert.Single(folder.Publish().Findings).Id);
        File.SetLastWriteTimeUtc(folder["target/.kspsite/lock.json"], DateTime.UtcNow.AddMinutes(-3));
        Assert.True(folder.Publish().IsDone);
        Assert.False(Directory.Exists(folder["target/.kspsite"]));
    }

    [Fact]
    public void Half_a_lock_holds_until_it_is_old()
    {
        using var folder = new TemporaryFolder().Built(("index.html", "1")).With("target/.kspsite/lock.json", "{\"Own");

        Assert.Equal("PB-03", Assert.Single(folder.Publish().Findings).Id);
        File.SetLastWriteTimeUtc(folder["target/.kspsite/lock.json"], DateTime.UtcNow.AddMinutes(-3));
        Assert.True(folder.Publish().IsDone);
    }

    [Fact]
    public void A_holder_that_was_out_of_touch_and_lost_the_lock_writes_no_more()
    {
        using var folder = new TemporaryFolder();
        var clock = new MovableClock();
        using var hold = PublishLock.Take(folder["target"], clock, out _)!;
        hold.Confirm();
        Lock(folder, "another-machine", 1, DateTime.UtcNow);
        clock.Now += TimeSpan.FromMinutes(5);

        Assert.Throws<LockLostException>(hold.Confirm);
    }

    [Fact]
    public void The_new_holders_lock_survives_the_old_ones_end()
    {
        using var folder = new TemporaryFolder();
        var hold = PublishLock.Take(folder["target"], TimeProvider.System, out _)!;
        Lock(folder, "another-machine", 1, DateTime.UtcNow);
        hold.Dispose();

        Assert.True(File.Exists(folder["target/.kspsite/lock.json"]));
    }

    [Fact]
    public void A_full_disk_is_told_as_such_and_keeps_no_lock()
    {
        using var folder = new TemporaryFolder().Built(("index.html", "1"));
        using var disk = TestMount.FullDisk(folder["disk"]);

        var outcome = folder.Publish(r => r with { Target = folder["disk/target"] });

        Assert.Equal("PB-05", Assert.Single(outcome.Findings).Id);
        Assert.Contains("Free some space", outcome.Findings[0].Remedy.En, StringComparison.Ordinal);
        Assert.Equal(["filler"], folder.Files("disk"));
    }

    [Fact]
    public void Of_many_that_find_a_stale_lock_one_gets_it()
    {
        using var folder = new TemporaryFolder();
        for (var round = 0; round < 20; round++)
        {
            Lock(folder, "another-machine", 1, DateTime.UtcNow);
            File.SetLastWriteTimeUtc(folder["target/.kspsite/lock.json"], DateTime.UtcNow.AddMinutes(-3));
            var taken = new PublishLock?[8];
            Parallel.For(0, taken.Length, i => taken[i] = PublishLock.Take(folder["target"], TimeProvider.System, out _));

            Assert.Single(taken, l => l is not null);
            foreach (var hold in taken) hold?.Dispose();
        }
    }

    private static void Lock(TemporaryFolder folder, string machine, int process, DateTime started) => folder.With("target/.kspsite/lock.json", JsonSerializer.SerializeToUtf8Bytes(
        new { Owner = "somebody@" + machine, Machine = machine, Process = process, Started = started.Ticks, Token = "other" }));
}
