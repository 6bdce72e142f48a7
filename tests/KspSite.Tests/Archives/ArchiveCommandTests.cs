using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace KspSite.Tests.Archives;

public class ArchiveCommandTests
{
    [Theory]
    [InlineData("output/2026.zip")]
    [InlineData("output-management/accounts/2026.zip")]
    [InlineData("www/2026.zip")]
    public void Neither_an_archive_nor_a_page_is_written_into_a_site_where_its_readers_would_find_it(string place)
    {
        using var site = SmallSite.New();
        KspSiteRun.In(site, "build");
        KspSiteRun.In(site, "build", "--audience", "management");
        KspSiteRun.In(site, "publish", "www", "--output", "output-management");

        var archive = KspSiteRun.In(site, "archive", "--output", place);
        Assert.Equal(1, archive.ExitCode);
        Assert.Contains(place + ": error AR-06", archive.Out, StringComparison.Ordinal);
        var page = KspSiteRun.In(site, "export", "account", "A1", "--output", Path.ChangeExtension(place, "html"));
        Assert.Equal(1, page.ExitCode);
        Assert.Contains("error SI-05", page.Out, StringComparison.Ordinal);
        Assert.False(File.Exists(site[place]));
    }

    [Fact]
    public void An_archive_holds_input_theme_site_and_a_list_and_passes_its_own_check()
    {
        using var site = SmallSite.New();

        var archive = KspSiteRun.In(site, "archive", "--output", "a.zip");
        var verify = KspSiteRun.In(site, "verify", "a.zip", "--rebuild");

        Assert.Equal((0, 0), (archive.ExitCode, verify.ExitCode));
        Assert.Contains("same in every byte", verify.Out, StringComparison.Ordinal);
        using var zip = ZipFile.OpenRead(site["a.zip"]);
        var names = zip.Entries.Select(e => e.FullName).ToList();
        Assert.Contains("input/accounts.csv", names);
        Assert.Contains("input/site.yaml", names);
        Assert.Contains("input/about.md", names);
        Assert.Contains("site/index.html", names);
        Assert.Contains("site/manifest.json", names);
        Assert.Contains("theme/layouts/page.liquid", names);
        Assert.Equal(["README.txt", "archive.json"], [names[0], names[^1]]);
        Assert.All(zip.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
    }

    [Fact]
    public void The_list_names_every_file_with_its_hash()
    {
        using var site = SmallSite.New();
        KspSiteRun.In(site, "archive", "--output", "a.zip");

        using var zip = ZipFile.OpenRead(site["a.zip"]);
        using var list = JsonDocument.Parse(zip.GetEntry("archive.json")!.Open());
        var listed = list.RootElement.GetProperty("files").EnumerateArray().ToDictionary(f => f.GetProperty("path").GetString()!, f => f.GetProperty("sha256").GetString());

        Assert.Equal(("2026-06-30", "team", "en"), (list.RootElement.GetProperty("as_of").GetString(), list.RootElement.GetProperty("audience").GetString(), list.RootElement.GetProperty("language").GetString()));
        Assert.Equal(zip.Entries.Select(e => e.FullName).Where(n => n != "archive.json").Order(StringComparer.Ordinal), listed.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(SmallSite.Utf8(SmallSite.Accounts))), listed["input/accounts.csv"]);
    }

    [Fact]
    public void Archiving_the_same_thing_elsewhere_and_later_gives_the_same_bytes()
    {
        using var one = SmallSite.New();
        using var other = SmallSite.New();
        File.SetLastWriteTimeUtc(other["input/accounts.csv"], new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        KspSiteRun.In(one, "archive", "--output", "a.zip");
        KspSiteRun.Here(other, Core.Language.En, environment => environment with { Today = new DateOnly(2031, 1, 1) }, "archive", "--output", "b.zip");

        Assert.Equal(File.ReadAllBytes(one["a.zip"]), File.ReadAllBytes(other["b.zip"]));
    }

    [Fact]
    public void The_default_name_says_date_and_audience()
    {
        using var site = SmallSite.New();

        KspSiteRun.In(site, "archive");

        Assert.Equal(["2026-06-30-team.zip"], site.Files("archive"));
    }

    [Fact]
    public void The_site_of_each_audience_can_be_archived_and_rebuilt_and_the_report_says_whom_not_to_give_it_to()
    {
        using var site = SmallSite.New();

        var customer = KspSiteRun.In(site, "archive", "--audience", "customer", "--account", "A1");
        var management = KspSiteRun.In(site, "archive", "--audience", "management", "--output", "m.zip");

        Assert.Equal((0, 0), (customer.ExitCode, management.ExitCode));
        Assert.Equal(["2026-06-30-customer-A1.zip"], site.Files("archive"));
        Assert.Contains("do not hand it to “Customer”", customer.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("do not hand it", KspSiteRun.In(site, "archive", "--output", "t.zip").Out, StringComparison.Ordinal);
        using (var zip = ZipFile.OpenRead(site["archive/2026-06-30-customer-A1.zip"]))
        {
            Assert.Contains("site/index.html", zip.Entries.Select(e => e.FullName));
            Assert.DoesNotContain("site/accounts/index.html", zip.Entries.Select(e => e.FullName));
        }
        foreach (var file in (string[])["archive/2026-06-30-customer-A1.zip", "m.zip"])
        {
            var verify = KspSiteRun.In(site, "verify", file, "--rebuild");
            Assert.True(verify.ExitCode == 0, verify.Out);
        }
    }

    [Theory]
    [InlineData("customer", "--account")]
    [InlineData("all", "all")]
    [InlineData("nobody", "nobody")]
    public void An_audience_that_one_archive_cannot_be_for_is_wrong_usage(string audience, string named)
    {
        using var site = SmallSite.New();

        var run = KspSiteRun.In(site, "archive", "--audience", audience);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site["archive"]));
    }

    [Fact]
    public void The_same_archive_again_is_left_as_it_is()
    {
        using var site = SmallSite.New();
        KspSiteRun.In(site, "archive", "--output", "a.zip");
        var old = new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(site["a.zip"], old);

        Assert.Equal(0, KspSiteRun.In(site, "archive", "--output", "a.zip").ExitCode);
        Assert.Equal(old, File.GetLastWriteTimeUtc(site["a.zip"]));
    }

    [Fact]
    public void Another_archive_of_the_same_name_is_kept_unless_it_may_be_replaced()
    {
        using var site = SmallSite.New();
        KspSiteRun.In(site, "archive", "--output", "a.zip");
        var old = File.ReadAllBytes(site["a.zip"]);
        site.With("input/about.md", "# Another\n");

        var refused = KspSiteRun.In(site, "archive", "--output", "a.zip");

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("AR-06", refused.Out, StringComparison.Ordinal);
        Assert.Equal(old, File.ReadAllBytes(site["a.zip"]));
        Assert.Equal(0, KspSiteRun.In(site, "archive", "--output", "a.zip", "--replace").ExitCode);
        Assert.NotEqual(old, File.ReadAllBytes(site["a.zip"]));
    }

    [Fact]
    public void Faulty_data_archives_nothing()
    {
        using var site = SmallSite.New();
        site.With("input/accounts.csv", SmallSite.Accounts + "A2,乙公司,万元,A,王磊,很多,2,3,4\n");

        Assert.Equal(1, KspSiteRun.In(site, "archive", "--output", "a.zip").ExitCode);
        Assert.False(File.Exists(site["a.zip"]));
        Assert.Equal(0, KspSiteRun.In(site, "archive", "--output", "a.zip", "--keep-going").ExitCode);
        Assert.Equal(0, KspSiteRun.In(site, "verify", "a.zip", "--rebuild").ExitCode);
    }

    [Fact]
    public void A_site_in_the_output_folder_that_is_not_the_archived_one_is_pointed_out()
    {
        using var site = SmallSite.New();
        KspSiteRun.In(site, "build");
        var same = KspSiteRun.In(site, "archive", "--output", "a.zip");
        site.With("input/about.md", "# Changed after the build\n");

        var other = KspSiteRun.In(site, "archive", "--output", "b.zip");

        Assert.DoesNotContain("AR-07", same.Out, StringComparison.Ordinal);
        Assert.Equal(0, other.ExitCode);
        Assert.Contains("warning AR-07", other.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_theme_of_the_sites_own_is_part_of_the_archive_and_of_the_rebuild()
    {
        using var site = SmallSite.New().With("theme/pages/not-found.liquid", "<h1>Lost in our own theme</h1>");
        KspSiteRun.In(site, "archive", "--output", "a.zip");
        Directory.Delete(site["theme"], recursive: true);

        using var zip = ZipFile.OpenRead(site["a.zip"]);
        using var page = new StreamReader(zip.GetEntry("site/404.html")!.Open());
        Assert.Contains("Lost in our own theme", page.ReadToEnd(), StringComparison.Ordinal);
        Assert.Equal(0, KspSiteRun.In(site, "verify", "a.zip", "--rebuild").ExitCode);
    }

    [Fact]
    public void A_link_in_the_input_cannot_be_archived_and_says_so()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("links need a privilege on Windows");
        using var site = SmallSite.New().With("elsewhere/secret.csv", "x");
        Directory.CreateSymbolicLink(site["input/linked"], site["elsewhere"]);

        var archive = KspSiteRun.In(site, "archive", "--output", "a.zip", "--keep-going");

        Assert.Equal(1, archive.ExitCode);
        Assert.Contains("input/linked", archive.Out, StringComparison.Ordinal);
        Assert.False(File.Exists(site["a.zip"]));
    }

    [Fact]
    public void A_history_outside_the_site_cannot_be_archived_and_says_so()
    {
        using var folder = SmallSite.New()
            .With("site/input/accounts.csv", SmallSite.Accounts).With("site/input/site.yaml", "as_of: 2026-06-30\nhistory: ../past\n")
            .With("past/2026-03-31/accounts.csv", SmallSite.Accounts);
        Assert.Equal(0, KspSiteRun.In(folder, "build", "--site", "site").ExitCode);

        var archive = KspSiteRun.In(folder, "archive", "--site", "site", "--output", "a.zip");

        Assert.Equal(1, archive.ExitCode);
        Assert.Contains("input/site.yaml: error AR-06: The folder of the history lies outside the site", archive.Out, StringComparison.Ordinal);
        Assert.Contains("../past", archive.Out, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["a.zip"]));
    }

    [Fact]
    public void Input_that_cannot_be_read_is_named_and_not_the_archive()
    {
        using var site = SmallSite.New();
        using var bad = TestMount.BadFile(site["input/notes.dat"]);

        var archive = KspSiteRun.In(site, "archive", "--output", "a.zip");

        Assert.Equal(1, archive.ExitCode);
        Assert.Contains("input/notes.dat: error AR-06: This file cannot be opened", archive.Out, StringComparison.Ordinal);
        Assert.False(File.Exists(site["a.zip"]));
    }

    [Fact]
    public void Two_that_write_one_archive_do_not_meet_and_what_an_interrupted_one_left_goes()
    {
        using var site = SmallSite.New().With(".a.zip.part", "half");
        using (KspSite.Output.OutputLock.Take(site[".a.zip.lock"]))
        {
            var busy = KspSiteRun.In(site, "archive", "--output", "a.zip");
            Assert.Equal(1, busy.ExitCode);
            Assert.Contains("Another kspsite is writing this archive", busy.Out, StringComparison.Ordinal);
        }

        Assert.Equal(0, KspSiteRun.In(site, "archive", "--output", "a.zip").ExitCode);
        Assert.Equal(["a.zip"], Directory.EnumerateFiles(site.Root).Select(f => Path.GetFileName(f)));
    }

    [Theory]
    [InlineData("con.txt")]
    [InlineData("a:b.txt")]
    [InlineData("what?.txt")]
    [InlineData("dot.")]
    public void A_file_name_that_another_system_cannot_unpack_is_named(string name)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows cannot hold such names");
        using var site = SmallSite.New().With("input/" + name, "x");

        var archive = KspSiteRun.In(site, "archive", "--output", "a.zip");

        Assert.Equal(1, archive.ExitCode);
        Assert.Contains("input/" + name, archive.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("notes.txt", "mine")]
    [InlineData("customers.zip", "PK")]
    public void A_file_that_is_no_archive_is_never_replaced(string file, string text)
    {
        using var site = SmallSite.New().With(file, text);

        foreach (var replace in (string[][])[[], ["--replace"]])
        {
            var run = KspSiteRun.In(site, ["archive", "--output", file, .. replace]);

            Assert.Equal(1, run.ExitCode);
            Assert.Contains($"{file}: error AR-06: There is a file that is no sound archive of kspsite", run.Out, StringComparison.Ordinal);
            Assert.Equal(text, site.Text(file));
        }
    }
}
