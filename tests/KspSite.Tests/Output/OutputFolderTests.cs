using System.Text;
using System.Text.Json;
using KspSite.Core;
using KspSite.Core.Diagnostics;
using KspSite.Input;
using KspSite.Output;
using KspSite.Rendering.Site;
using KspSite.Tests.Publishing;

namespace KspSite.Tests.Output;

public class OutputFolderTests
{
    [Fact]
    public void The_first_site_is_put_in_place_with_a_manifest_of_its_files_and_inputs()
    {
        using var site = new TemporaryFolder();

        Assert.Empty(Replace(site, ("index.html", "一"), ("accounts/A1/index.html", "二")));

        Assert.Equal(["accounts/A1/index.html", "index.html", "manifest.json"], site.Files("output"));
        using var manifest = JsonDocument.Parse(site.Text("output/manifest.json"));
        var files = manifest.RootElement.GetProperty("files").EnumerateArray().ToList();
        Assert.Equal(["accounts/A1/index.html", "index.html"], files.Select(f => f.GetProperty("path").GetString()));
        Assert.Equal([3, 3], files.Select(f => f.GetProperty("size").GetInt32()));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("一"u8)), files[1].GetProperty("sha256").GetString());
        Assert.Equal("2026-06-30", manifest.RootElement.GetProperty("as_of").GetString());
        Assert.Equal("input/a.csv", manifest.RootElement.GetProperty("inputs")[0].GetProperty("path").GetString());
        Assert.DoesNotContain(site.Root, site.Text("output/manifest.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_new_site_replaces_the_old_one_as_a_whole_and_leaves_nothing_beside_it()
    {
        using var site = new TemporaryFolder();
        Replace(site, ("index.html", "old"), ("gone/page.html", "old"));

        Assert.Empty(Replace(site, ("index.html", "new")));

        Assert.Equal(["output/index.html", "output/manifest.json"], site.Files());
        Assert.Equal("new", site.Text("output/index.html"));
    }

    [Fact]
    public void An_unchanged_file_keeps_its_time()
    {
        using var site = new TemporaryFolder();
        Replace(site, ("same.html", "a"), ("other.html", "a"));
        var old = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(site["output/same.html"], old);
        File.SetLastWriteTimeUtc(site["output/other.html"], old);

        Replace(site, ("same.html", "a"), ("other.html", "b"));

        Assert.Equal(old, File.GetLastWriteTimeUtc(site["output/same.html"]));
        Assert.NotEqual(old, File.GetLastWriteTimeUtc(site["output/other.html"]));
    }

    [Fact]
    public void An_unchanged_site_is_not_touched_at_all()
    {
        using var site = new TemporaryFolder();
        Replace(site, ("index.html", "a"), ("accounts/A1/index.html", "b"));
        // Times far apart from now, and on the folders too: a folder swapped in would have its own.
        var old = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        string[] all = ["output/index.html", "output/accounts/A1/index.html", "output/manifest.json"];
        foreach (var file in all) File.SetLastWriteTimeUtc(site[file], old);
        foreach (var folder in (string[])["output/accounts/A1", "output/accounts", "output"]) Directory.SetLastWriteTimeUtc(site[folder], old);

        Assert.Empty(GivenOutput.Replace(Request(site, "output", ("index.html", "a"), ("accounts/A1/index.html", "b")), out var changes));

        Assert.Equal(new OutputChanges(Written: 0, Kept: 2, Removed: 0), changes);
        Assert.All(all, f => Assert.Equal(old, File.GetLastWriteTimeUtc(site[f])));
        Assert.All((string[])["output", "output/accounts", "output/accounts/A1"], f => Assert.Equal(old, Directory.GetLastWriteTimeUtc(site[f])));
    }

    [Fact]
    public void What_was_written_kept_and_removed_is_counted()
    {
        using var site = new TemporaryFolder();
        Replace(site, ("same.html", "a"), ("other.html", "a"), ("gone.html", "a"));

        GivenOutput.Replace(Request(site, "output", ("same.html", "a"), ("other.html", "b"), ("more.html", "c")), out var changes);

        Assert.Equal(new OutputChanges(Written: 2, Kept: 1, Removed: 1), changes);
        Assert.Equal(["manifest.json", "more.html", "other.html", "same.html"], site.Files("output"));
    }

    [Fact]
    public void A_change_of_the_input_alone_changes_the_manifest_alone()
    {
        using var site = new TemporaryFolder();
        Replace(site, ("index.html", "a"));
        var request = Request(site, "output", ("index.html", "a"));

        GivenOutput.Replace(request with { Facts = request.Facts with { Inputs = [new InputRecord("input/a.csv", "11", 1)] } }, out var changes);

        Assert.Equal((0, 0), (changes.Written, changes.Removed));
        Assert.Contains("\"11\"", site.Text("output/manifest.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("")]
    [InlineData("longer")]
    public void A_file_that_somebody_changed_by_hand_is_made_good(string tampered)
    {
        using var site = new TemporaryFolder();
        Replace(site, ("index.html", "aa"));
        File.WriteAllText(site["output/index.html"], tampered);
        File.SetLastWriteTimeUtc(site["output/index.html"], DateTime.UtcNow.AddMinutes(1));

        Assert.Empty(Replace(site, ("index.html", "aa")));

        Assert.Equal("aa", site.Text("output/index.html"));
    }

    [Fact]
    public void A_file_that_somebody_deleted_comes_back()
    {
        using var site = new TemporaryFolder();
        Replace(site, ("index.html", "a"), ("b.html", "b"));
        File.Delete(site["output/b.html"]);

        Assert.Empty(Replace(site, ("index.html", "a"), ("b.html", "b")));

        Assert.Equal("b", site.Text("output/b.html"));
    }

    [Fact]
    public void A_site_that_was_copied_elsewhere_with_new_times_is_still_recognised()
    {
        using var site = new TemporaryFolder();
        Replace(site, ("index.html", "a"), ("b.html", "b"));
        // The manifest is older than everything else, so that nothing may be taken on trust.
        File.SetLastWriteTimeUtc(site["output/b.html"], DateTime.UtcNow.AddMinutes(5));
        File.SetLastWriteTimeUtc(site["output/index.html"], DateTime.UtcNow.AddMinutes(5));

        GivenOutput.Replace(Request(site, "output", ("index.html", "a"), ("b.html", "b")), out var changes);

        Assert.Equal(new OutputChanges(Written: 0, Kept: 2, Removed: 0), changes);
    }

    [Fact]
    public void A_kept_copy_does_not_change_when_the_site_changes()
    {
        // Unchanged files of two generations share their bytes on the disk; a changed one must be a new file.
        using var site = new TemporaryFolder();
        Replace(site, ("index.html", "a"), ("b.html", "b"));
        using (var held = File.OpenRead(site["output/index.html"]))
        {
            Replace(site, ("index.html", "c"), ("b.html", "b"));

            Assert.Equal('a', held.ReadByte());
        }
        Assert.Equal("c", site.Text("output/index.html"));
    }

    [Fact]
    public void The_order_of_the_files_does_not_change_the_manifest()
    {
        using var site = new TemporaryFolder();
        Replace(site, ("a.html", "1"), ("b.html", "2"));
        var first = site.Text("output/manifest.json");

        Replace(site, ("b.html", "2"), ("a.html", "1"));

        Assert.Equal(first, site.Text("output/manifest.json"));
    }

    [Fact]
    public void A_folder_with_a_foreign_file_is_refused_and_left_alone()
    {
        using var site = new TemporaryFolder();
        Replace(site, ("index.html", "old"));
        site.With("output/notes/mine.txt", "mine");

        var finding = Assert.Single(Replace(site, ("index.html", "new")));

        Assert.Equal("SI-05", finding.Id);
        Assert.Contains("notes/mine.txt", finding.Found, StringComparison.Ordinal);
        Assert.Equal(["output/index.html", "output/manifest.json", "output/notes/mine.txt"], site.Files());
        Assert.Equal("old", site.Text("output/index.html"));
    }

    [Fact]
    public void A_folder_that_was_never_ours_is_refused_but_an_empty_one_is_not()
    {
        using var site = new TemporaryFolder().With("output/index.html", "somebody's");

        Assert.Equal("SI-05", Assert.Single(Replace(site, ("index.html", "new"))).Id);
        Assert.Equal("somebody's", site.Text("output/index.html"));

        File.Delete(site["output/index.html"]);
        Assert.Empty(Replace(site, ("index.html", "new")));
    }

    [Fact]
    public void What_a_file_manager_leaves_behind_is_not_foreign()
    {
        using var site = new TemporaryFolder();
        Replace(site, ("index.html", "old"));
        site.With("output/.DS_Store", "x").With("output/Thumbs.db", "x");

        Assert.Empty(Replace(site, ("index.html", "new")));
        Assert.Equal(["output/index.html", "output/manifest.json"], site.Files());
    }

    [Fact]
    public void A_link_in_the_output_is_never_followed()
    {
        using var site = new TemporaryFolder().With("precious/a.txt", "a");
        Replace(site, ("index.html", "old"));
        Directory.CreateSymbolicLink(site["output/link"], site["precious"]);

        Assert.Equal("link", Assert.Single(Replace(site, ("index.html", "new"))).Found);
        Assert.Equal("a", site.Text("precious/a.txt"));
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("input")]
    [InlineData("input/public")]
    [InlineData("INPUT")]
    [InlineData("/")]
    [InlineData("home")]
    [InlineData("linked")]
    public void A_target_whose_replacement_would_destroy_something_is_refused(string output)
    {
        using var site = new TemporaryFolder().With("input/a.csv", "x").With("home/me/a.txt", "x");
        Directory.CreateSymbolicLink(site["linked"], site["input"]);

        var finding = Assert.Single(GivenOutput.Replace(Request(site, output, ("index.html", "x")) with { Home = site["home/me"] }));

        Assert.Equal("SI-05", finding.Id);
        Assert.Equal(["home/me/a.txt", "input/a.csv"], site.Files().Where(f => !f.StartsWith("linked", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_in_the_place_of_the_new_site_leaves_the_old_one_whole()
    {
        using var site = new TemporaryFolder();
        Replace(site, ("index.html", "old"));
        site.With(".output.new", "in the way");

        var finding = Assert.Single(Replace(site, ("index.html", "new")));

        Assert.Equal("SI-06", finding.Id);
        Assert.Equal("old", site.Text("output/index.html"));
    }

    [Fact]
    public void A_read_only_parent_is_a_finding()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.UserName == "root", "permissions do not bind this user");
        using var site = new TemporaryFolder();
        Replace(site, ("index.html", "old"));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(site.Root, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        Assert.Equal("SI-06", Assert.Single(Replace(site, ("index.html", "new"))).Id);
        Assert.Equal("old", site.Text("output/index.html"));
    }

    [Fact]
    public void After_an_interruption_between_the_renames_the_old_site_gets_its_name_back()
    {
        using var site = new TemporaryFolder();
        Replace(site, ("index.html", "old"));
        Directory.Move(site["output"], site[".output.old"]);
        site.With("input/a.csv", "x");

        // A run that fails afterwards shows that the old site is back before anything else happens.
        site.With(".output.new", "in the way");
        Assert.Equal("SI-06", Assert.Single(Replace(site, ("index.html", "new"))).Id);
        Assert.Equal("old", site.Text("output/index.html"));

        File.Delete(site[".output.new"]);
        Assert.Empty(Replace(site, ("index.html", "new")));
        Assert.Equal(["input/a.csv", "output/index.html", "output/manifest.json"], site.Files());
    }

    [Fact]
    public void What_an_interrupted_writing_left_is_removed()
    {
        using var site = new TemporaryFolder();
        Replace(site, ("index.html", "half"), ("a/b.html", "half"));
        Directory.Move(site["output"], site[".output.new"]);
        File.Delete(site[".output.new/a/b.html"]);

        Assert.Empty(Replace(site, ("index.html", "new")));
        Assert.Equal(["output/index.html", "output/manifest.json"], site.Files());
    }

    [Fact]
    public void What_was_written_before_there_was_a_manifest_is_removed_too()
    {
        using var site = new TemporaryFolder();
        Replace(site, ("index.html", "old"));
        site.With(".output.files", "index.html\na/b.html\na/c.ht").With(".output.new/index.html", "half").With(".output.new/a/b.html", "half");

        Assert.Empty(Replace(site, ("index.html", "new")));
        Assert.Equal(["output/index.html", "output/manifest.json"], site.Files());
    }

    [Fact]
    public void A_file_in_the_unfinished_site_that_is_not_on_its_list_is_nobodys_to_delete()
    {
        using var site = new TemporaryFolder();
        site.With(".output.files", "index.html\n").With(".output.new/index.html", "half").With(".output.new/mine.txt", "mine");

        var finding = Assert.Single(Replace(site, ("index.html", "new")));

        Assert.Equal("SI-05", finding.Id);
        Assert.Equal("mine", site.Text(".output.new/mine.txt"));
    }

    [Fact]
    public void After_an_interruption_behind_the_swap_the_new_site_stays_and_the_old_one_goes()
    {
        using var site = new TemporaryFolder();
        Replace(site, ("index.html", "old"), ("a.html", "a"));
        Directory.Move(site["output"], site[".output.new"]);
        Replace(site, "elsewhere", ("index.html", "new"), ("a.html", "a"));
        Directory.Move(site["elsewhere"], site["output"]);

        GivenOutput.Replace(Request(site, "output", ("index.html", "new"), ("a.html", "a")), out var changes);

        Assert.Equal((0, 0), (changes.Written, changes.Removed));
        Assert.Equal(["output/a.html", "output/index.html", "output/manifest.json"], site.Files());
    }

    [Fact]
    public void Half_a_manifest_of_an_interrupted_writing_is_removed_too()
    {
        using var site = new TemporaryFolder().With(".output.files", "index.html\nmanifest.json\n")
            .With(".output.new/index.html", "new").With(".output.new/manifest.json", "{ \"tool\": \"ksp");

        Assert.Empty(Replace(site, ("index.html", "new")));
        Assert.Equal(["output/index.html", "output/manifest.json"], site.Files());
    }

    [Fact]
    public void A_leftover_that_is_not_ours_is_refused()
    {
        using var site = new TemporaryFolder().With(".output.new/mine.txt", "mine");

        Assert.Equal("SI-05", Assert.Single(Replace(site, ("index.html", "new"))).Id);
        Assert.Equal("mine", site.Text(".output.new/mine.txt"));
    }

    [Fact]
    public void Two_builds_at_once_do_not_meet()
    {
        using var site = new TemporaryFolder();
        var target = OutputTarget.Of(site.Root, site["output"], null, [])!;
        using (OutputLock.Take(target.Lock))
        {
            Assert.Contains("另一个 kspsite", Assert.Single(Replace(site, ("index.html", "x"))).Message.Zh, StringComparison.Ordinal);
        }

        Assert.Empty(Replace(site, ("index.html", "x")));
    }

    [Fact]
    public void A_manifest_cannot_reach_outside_its_folder()
    {
        using var site = new TemporaryFolder().With("precious.txt", "p")
            .With("output/manifest.json", "{\"tool\":\"kspsite\",\"files\":[{\"path\":\"../precious.txt\"}]}");

        Assert.Empty(Replace(site, ("index.html", "x")));
        Assert.Equal("p", site.Text("precious.txt"));
    }

    [Theory]
    [InlineData("A.html", "a.html")]
    [InlineData("a", "A/b.html")]
    [InlineData("con.html")]
    [InlineData("x/aux")]
    [InlineData("_next/a.js")]
    [InlineData("a./b.html")]
    [InlineData("../a.html")]
    [InlineData("/a.html")]
    [InlineData("a//b.html")]
    [InlineData("a:b.html")]
    [InlineData("manifest.json")]
    public void A_path_that_some_disk_cannot_hold_is_a_bug(params string[] paths)
    {
        using var site = new TemporaryFolder();

        Assert.Throws<InvalidOperationException>(() => Replace(site, [.. paths.Select(p => (p, "x"))]));
        Assert.Empty(site.Files());
    }

    private static ImmutableArray<Finding> Replace(TemporaryFolder site, params (string Path, string Text)[] files) =>
        GivenOutput.Replace(Request(site, "output", files));

    private static void Replace(TemporaryFolder site, string output, params (string Path, string Text)[] files) =>
        Assert.Empty(GivenOutput.Replace(Request(site, output, files)));

    private static OutputRequest Request(TemporaryFolder site, string output, params (string Path, string Text)[] files) => new(
        site.Root, Path.Combine(site.Root, output), Home: null,
        [.. files.Select(f => new SiteFile(f.Path, Encoding.UTF8.GetBytes(f.Text)))],
        new BuildFacts
        {
            AsOf = new DateOnly(2026, 6, 30),
            Language = Language.Zh,
            Audience = "team",
            Version = "1.0.0",
            Inputs = [new InputRecord("input/a.csv", "00", 1)],
        });
}
