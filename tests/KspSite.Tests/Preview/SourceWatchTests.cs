using System.Threading.Channels;
using KspSite.Preview;

namespace KspSite.Tests.Preview;

public class SourceWatchTests
{
    private static readonly TimeSpan NotLong = TimeSpan.FromMilliseconds(300);

    [Theory]
    [InlineData("input/~$accounts.csv")]
    [InlineData("input/.~lock.accounts.csv#")]
    [InlineData("input/accounts.csv~")]
    [InlineData("input/.accounts.csv.swp")]
    [InlineData("input/5F3A0000.tmp")]
    [InlineData("input/.git/index")]
    [InlineData("input/accounts.csv.crdownload")]
    public async Task What_programs_leave_beside_an_open_file_is_no_change(string path)
    {
        using var site = new TemporaryFolder().With("input/accounts.csv", "a");
        using var watch = new SourceWatch(() => [site["input"]]);
        var before = watch.Now();
        site.With(path, "x");

        Assert.Equal(before, watch.Now());
        Assert.Same(before, await watch.Beyond(before, NotLong, Cancel));
    }

    [Fact]
    public async Task A_save_by_rename_is_a_change_of_the_file()
    {
        using var site = new TemporaryFolder().With("input/accounts.csv", "a");
        using var watch = new SourceWatch(() => [site["input"]]);
        var before = watch.Now();
        site.With("input/accounts.csv.tmp", "ab");
        File.Move(site["input/accounts.csv.tmp"], site["input/accounts.csv"], overwrite: true);

        var after = await watch.Beyond(before, null, Cancel);

        Assert.Equal(["input/accounts.csv"], after.ChangedSince(before));
    }

    [Fact]
    public async Task New_and_deleted_files_at_any_depth_are_changes_too()
    {
        using var site = new TemporaryFolder().With("input/a.csv", "a").With("input/north/b.csv", "b");
        using var watch = new SourceWatch(() => [site["input"]]);
        var before = watch.Now();
        File.Delete(site["input/north/b.csv"]);
        site.With("input/south/c.csv", "c");

        var after = await watch.Beyond(before, null, Cancel);

        Assert.Equal(["input/north/b.csv", "input/south/c.csv"], after.ChangedSince(before));
    }

    [Fact]
    public async Task A_slow_save_is_waited_for()
    {
        using var site = new TemporaryFolder().With("input/accounts.csv", "a");
        var clock = new RestsByHand();
        using var watch = new SourceWatch(() => [site["input"]], clock);
        var waiting = watch.Beyond(watch.Now(), null, Cancel);

        File.AppendAllText(site["input/accounts.csv"], "b");
        var rest = await clock.Next();
        File.AppendAllText(site["input/accounts.csv"], "c");
        rest.End();
        rest = await clock.Next();
        Assert.False(waiting.IsCompleted);
        rest.End();

        Assert.Equal(watch.Now(), await waiting);
    }

    [Fact]
    public async Task A_folder_that_comes_later_is_watched_from_then_on()
    {
        using var site = new TemporaryFolder().With("input/accounts.csv", "a");
        using var watch = new SourceWatch(() => [site["input"], site["theme"]]);
        var before = watch.Now();
        site.With("theme/assets/site.css", "x");

        var after = await watch.Beyond(before, null, Cancel);

        Assert.Equal(["theme/assets/site.css"], after.ChangedSince(before));
    }

    [Fact]
    public async Task A_folder_that_the_settings_name_instead_is_watched_from_then_on()
    {
        using var site = new TemporaryFolder().With("history/2026-03-31/accounts.csv", "a").With("past/2026-03-31/accounts.csv", "a");
        var history = site["history"];
        using var watch = new SourceWatch(() => [history]);
        var before = watch.Now();
        history = site["past"];
        var named = await watch.Beyond(before, null, Cancel);
        site.With("past/2026-06-30/accounts.csv", "b");

        Assert.Equal(["past/2026-06-30/accounts.csv"], (await watch.Beyond(named, null, Cancel)).ChangedSince(named));
    }

    [Fact]
    public async Task A_change_that_is_taken_back_while_it_settles_is_none()
    {
        using var site = new TemporaryFolder().With("input/accounts.csv", "a");
        var clock = new RestsByHand();
        using var watch = new SourceWatch(() => [site["input"]], clock);
        var before = watch.Now();
        var waiting = watch.Beyond(before, NotLong, Cancel);

        File.WriteAllText(site["input/new.csv"], "x");
        var rest = await clock.Next();
        File.Delete(site["input/new.csv"]);
        rest.End();

        Assert.Same(before, await waiting);
    }

    /// <summary>A clock whose pauses end when the test says so.</summary>
    private sealed class RestsByHand : TimeProvider
    {
        private static readonly TimeSpan Hung = TimeSpan.FromMinutes(1);

        private readonly Channel<Pause> _begun = Channel.CreateUnbounded<Pause>();

        /// <summary>The next pause, once it has begun.</summary>
        public Task<Pause> Next() => _begun.Reader.ReadAsync(Cancel).AsTask().WaitAsync(Hung, Cancel);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var pause = new Pause(() => callback(state));
            _begun.Writer.TryWrite(pause);
            return pause;
        }
    }

    private sealed class Pause(Action end) : ITimer
    {
        public void End() => end();

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
