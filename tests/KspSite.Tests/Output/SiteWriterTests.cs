using System.Text;
using KspSite.Core;
using KspSite.Output;
using KspSite.Rendering.Site;

namespace KspSite.Tests.Output;

public class SiteWriterTests
{
    private static readonly BuildFacts Facts = new() { AsOf = new DateOnly(2026, 6, 30), Language = Language.Zh, Audience = "team", Version = "1.0.0" };

    [Fact]
    public void Until_it_is_put_in_place_a_new_site_is_not_to_be_seen()
    {
        using var site = new TemporaryFolder();
        Make(site, ("index.html", "old"));
        using var writer = Open(site);

        writer.Store(File("index.html", "new"));
        writer.Finish(Facts);
        Assert.Equal("old", site.Text("output/index.html"));

        writer.PutInPlace();
        Assert.Equal("new", site.Text("output/index.html"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_writer_that_is_given_up_leaves_no_trace(bool finished)
    {
        using var site = new TemporaryFolder();
        Make(site, ("index.html", "old"), ("a/b.html", "b"));
        using (var writer = Open(site))
        {
            writer.Store(File("index.html", "new"));
            writer.Store(File("a/b.html", "b"));
            if (finished) writer.Finish(Facts);
        }

        Assert.Equal(["output/a/b.html", "output/index.html", "output/manifest.json"], site.Files());
        Assert.Equal("old", site.Text("output/index.html"));
    }

    [Fact]
    public void Files_may_come_from_many_threads_at_once()
    {
        using var site = new TemporaryFolder();
        var files = Enumerable.Range(0, 400).Select(i => File("f" + Numerals.Text(i % 7) + "/" + Numerals.Text(i) + ".html", Numerals.Text(i))).ToList();
        using (var writer = Open(site))
        {
            Parallel.ForEach(files, file => writer.Store(file));
            Assert.Equal(new OutputChanges(Written: 400, Kept: 0, Removed: 0), writer.Finish(Facts));
            writer.PutInPlace();
        }

        Assert.Equal(401, site.Files("output").Length);
        Assert.All(files, f => Assert.Equal(Encoding.UTF8.GetString(f.Content.Span), site.Text("output/" + f.Path)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_in_pieces_that_came_out_the_same_touches_nothing(bool touched)
    {
        using var site = new TemporaryFolder();
        Make(site, ("index.html", "home"), ("data/a.csv", "one,two"));
        var time = touched ? DateTime.UtcNow.AddMinutes(1) : new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        System.IO.File.SetLastWriteTimeUtc(site["output/data/a.csv"], time);
        using (var writer = Open(site))
        {
            writer.Store(File("index.html", "home"));
            Assert.Equal("one,two", Encoding.UTF8.GetString(writer.Store(Pieces("data/a.csv", "one,", "two")).Content.Span));
            Assert.Equal(new OutputChanges(Written: 0, Kept: 2, Removed: 0), writer.Finish(Facts));
            writer.PutInPlace();
        }

        Assert.Equal(time, System.IO.File.GetLastWriteTimeUtc(site["output/data/a.csv"]));
        Assert.Equal(["output/data/a.csv", "output/index.html", "output/manifest.json"], site.Files());
        Assert.Equal(["output"], Directory.GetDirectories(site.Root).Select(Path.GetFileName));
    }

    [Fact]
    public void A_file_in_pieces_that_changed_is_written_and_listed_as_it_is()
    {
        using var site = new TemporaryFolder();
        Make(site, ("index.html", "home"), ("data/a.csv", "one,two"));
        using (var writer = Open(site))
        {
            writer.Store(File("index.html", "home"));
            Assert.Equal("one,three", Encoding.UTF8.GetString(writer.Store(Pieces("data/a.csv", "one,", "three")).Content.Span));
            Assert.Equal(new OutputChanges(Written: 1, Kept: 1, Removed: 0), writer.Finish(Facts));
            writer.PutInPlace();
        }

        Assert.Equal("one,three", site.Text("output/data/a.csv"));
        Assert.Equal(Manifest.HashOf("one,three"u8.ToArray()), Manifest.Read(site["output"])!.Hashes["data/a.csv"]);
    }

    [Fact]
    public void Two_files_on_one_path_never_replace_a_site()
    {
        using var site = new TemporaryFolder();
        Make(site, ("index.html", "old"));
        using (var writer = Open(site))
        {
            writer.Store(File("A.html", "1"));
            writer.Store(File("a.html", "2"));
            Assert.Throws<InvalidOperationException>(() => writer.Finish(Facts));
        }

        Assert.Equal(["output/index.html", "output/manifest.json"], site.Files());
    }

    private static void Make(TemporaryFolder site, params (string Path, string Text)[] files)
    {
        using var writer = Open(site);
        foreach (var (path, text) in files) writer.Store(File(path, text));
        writer.Finish(Facts);
        writer.PutInPlace();
    }

    private static SiteWriter Open(TemporaryFolder site) => SiteWriter.Open(OutputTarget.Of(site.Root, site["output"], null, [])!, [])!;

    private static SiteFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private static SiteFile Pieces(string path, params string[] pieces) => SiteFile.InPieces(path, stream =>
    {
        foreach (var piece in pieces) stream.Write(Encoding.UTF8.GetBytes(piece));
    });

    [Fact]
    public void A_full_disk_is_told_once_and_leaves_nothing_behind()
    {
        Assert.SkipUnless(System.IO.File.Exists("/dev/full"), "the system has no disk that is always full");
        using var site = new TemporaryFolder();
        Make(site, ("index.html", "old"));
        using (var writer = Open(site))
        {
            System.IO.File.CreateSymbolicLink(site[".output.files"], "/dev/full");
            for (var i = 0; i < 3; i++) Assert.True(DiskFaults.IsDiskFull(Assert.ThrowsAny<IOException>(() => writer.Store(File("index.html", "new")))));
        }

        Assert.Equal(["output/index.html", "output/manifest.json"], site.Files());
        Assert.Equal("old", site.Text("output/index.html"));
        Assert.Equal(["output"], Directory.EnumerateFileSystemEntries(site.Root).Select(e => Path.GetFileName(e)));
    }
}
