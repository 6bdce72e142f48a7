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
        using var watch = new SourceWatch([site["input"]]);
        var before = watch.Now();
        site.With(path, "x");

        Assert.Equal(before, watch.Now());
        Assert.Same(before, await watch.Beyond(before, NotLong, Cancel));
    }

    [Fact]
    public async Task A_save_by_rename_is_a_change_of_the_file()
    {
        using var site = new TemporaryFolder().With("input/accounts.csv", "a");
        using var watch = new SourceWatch([site["input"]]);
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
        using var watch = new SourceWatch([site["input"]]);
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
        using var watch = new SourceWatch([site["input"]]);
        var before = watch.Now();
        var waiting = watch.Beyond(before, null, Cancel);
        // A hundred pieces without a rest between them.
        for (var i = 0; i < 100; i++)
        {
            await File.AppendAllTextAsync(site["input/accounts.csv"], "x", Cancel);
            await Task.Delay(2, Cancel);
        }

        var after = await waiting;
        while (!after.Equals(watch.Now())) after = await watch.Beyond(after, null, Cancel);

        Assert.Equal(101, new FileInfo(site["input/accounts.csv"]).Length);
    }

    [Fact]
    public async Task A_folder_that_comes_later_is_watched_from_then_on()
    {
        using var site = new TemporaryFolder().With("input/accounts.csv", "a");
        using var watch = new SourceWatch([site["input"], site["theme"]]);
        var before = watch.Now();
        site.With("theme/assets/site.css", "x");

        var after = await watch.Beyond(before, null, Cancel);

        Assert.Equal(["theme/assets/site.css"], after.ChangedSince(before));
    }

    [Fact]
    public async Task A_change_that_is_taken_back_while_it_settles_is_none()
    {
        using var site = new TemporaryFolder().With("input/accounts.csv", "a");
        using var watch = new SourceWatch([site["input"]]);
        var before = watch.Now();
        site.With("input/new.csv", "x");
        File.Delete(site["input/new.csv"]);

        Assert.Same(before, await watch.Beyond(before, NotLong, Cancel));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
