namespace KspSite.Tests.Archives;

/// <summary>An archive stands wherever a dated export may stand.</summary>
public class ArchivedHistoryTests
{
    [Fact]
    public void An_archive_in_the_history_gives_the_pages_that_its_data_as_a_folder_gives()
    {
        using var zipped = Next(out var archive);
        using var unpacked = SmallSite.New().With("input/accounts.csv", Grown).With("input/site.yaml", Later)
            .With("history/2026-06-30/accounts.csv", SmallSite.Accounts);
        zipped.With("history/2026-06-30.zip", archive);

        Assert.Equal((0, 0), (KspSiteRun.In(zipped, "build").ExitCode, KspSiteRun.In(unpacked, "build").ExitCode));
        Assert.Equal(unpacked.Contents("output")["changes/index.html"], zipped.Contents("output")["changes/index.html"]);
    }

    [Fact]
    public void A_site_whose_past_is_an_archive_can_be_archived_and_rebuilt_and_holds_no_archive_in_the_archive()
    {
        using var site = Next(out var archive);
        site.With("history/2026-06-30.zip", archive);

        Assert.Equal(0, KspSiteRun.In(site, "archive", "--output", "b.zip").ExitCode);
        var verify = KspSiteRun.In(site, "verify", "b.zip", "--rebuild");

        Assert.True(verify.ExitCode == 0, verify.Out);
        using var zip = System.IO.Compression.ZipFile.OpenRead(site["b.zip"]);
        Assert.Contains("history/2026-06-30.zip/accounts.csv", zip.Entries.Select(e => e.FullName));
        Assert.DoesNotContain("history/2026-06-30.zip", zip.Entries.Select(e => e.FullName));
    }

    [Fact]
    public void An_archive_in_the_history_is_no_data_that_changed_until_it_is_replaced()
    {
        using var site = Next(out var archive);
        site.With("history/2026-06-30.zip", archive);
        KspSiteRun.In(site, "build");
        Assert.DoesNotContain("PB-06", KspSiteRun.In(site, "publish", "www").Out, StringComparison.Ordinal);

        KspSiteRun.In(site, "archive", "--output", "other.zip");
        File.Copy(site["other.zip"], site["history/2026-06-30.zip"], overwrite: true);
        Assert.Contains("PB-06", KspSiteRun.In(site, "publish", "www").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_archive_in_the_history_is_left_out_and_says_why()
    {
        using var site = Next(out var archive);
        site.With("history/2026-06-30.zip", archive[..^100]);

        var build = KspSiteRun.In(site, "build");

        Assert.Equal(0, build.ExitCode);
        Assert.Contains("warning HI-02", build.Out, StringComparison.Ordinal);
        Assert.Contains("history/2026-06-30.zip", build.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_takes_an_archive_by_its_own_date()
    {
        using var site = Next(out var archive);
        site.With("kept/first.zip", archive);

        var diff = KspSiteRun.In(site, "diff", "kept/first.zip");

        Assert.Equal(0, diff.ExitCode);
        Assert.Contains("2026-06-30", diff.Out, StringComparison.Ordinal);
    }

    private static readonly string Grown = SmallSite.Accounts.Replace("万元,A,王磊,1,", "万元,A,王磊,7,", StringComparison.Ordinal);

    private const string Later = "title: 试验\nas_of: 2026-09-30\nlanguage: en\n";

    // A site of September, and the archive of June that it could keep.
    private static TemporaryFolder Next(out byte[] archive)
    {
        using (var june = SmallSite.New())
        {
            Assert.Equal(0, KspSiteRun.In(june, "archive", "--output", "a.zip").ExitCode);
            archive = File.ReadAllBytes(june["a.zip"]);
        }
        return SmallSite.New().With("input/accounts.csv", Grown).With("input/site.yaml", Later);
    }
}
