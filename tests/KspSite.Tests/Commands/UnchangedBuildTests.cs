namespace KspSite.Tests.Commands;

/// <summary>A build that would make the same site again makes nothing, and every reason to make another one is seen.</summary>
public sealed class UnchangedBuildTests : IDisposable
{
    private const string Unchanged = "Nothing in input, theme and settings has changed";

    private readonly TemporaryFolder _site = SmallSite.New();
    private readonly KspSiteRun _first;

    public UnchangedBuildTests() => _first = KspSiteRun.In(_site, "build");

    public void Dispose() => _site.Dispose();

    [Fact]
    public void The_same_is_told_again_and_no_file_is_touched()
    {
        var before = Times();

        var again = KspSiteRun.In(_site, "build");

        Assert.Equal(0, again.ExitCode);
        Assert.Contains(Unchanged, again.Out, StringComparison.Ordinal);
        Assert.Equal(Findings(_first), Findings(again));
        Assert.Equal(before, Times());
    }

    [Theory]
    [InlineData("input/accounts.csv", SmallSite.Accounts + "A2,乙公司,万元,A,王磊,1,2,3,4\n")]
    [InlineData("input/site.yaml", "title: 试验二\nas_of: 2026-06-30\nlanguage: en\n")]
    [InlineData("input/about.md", "# About\n\nOther text.\n")]
    [InlineData("input/more.md", "# More\n\nText.\n")]
    [InlineData("history/2026-03-31/accounts.csv", SmallSite.Accounts)]
    [InlineData("theme/assets/site.css", "body { color: black }")]
    public void A_change_of_any_source_makes_the_site_anew(string path, string text)
    {
        _site.With(path, text);

        Assert.DoesNotContain(Unchanged, KspSiteRun.In(_site, "build").Out, StringComparison.Ordinal);
        Assert.Contains(Unchanged, KspSiteRun.In(_site, "build").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--as-of", "2026-07-31")]
    [InlineData("--lang", "zh-CN")]
    [InlineData("--audience", "management")]
    [InlineData("--keep-going")]
    [InlineData("--account", "A1")]
    public void What_is_asked_for_counts(params string[] args) =>
        Assert.DoesNotContain(Unchanged, KspSiteRun.In(_site, ["build", "--output", "output", .. args]).Out, StringComparison.Ordinal);

    [Fact]
    public void A_page_that_somebody_changed_is_made_right_again()
    {
        var page = _site.Text("output/accounts/index.html");
        _site.With("output/accounts/index.html", page.Replace('a', 'e'));

        Assert.DoesNotContain(Unchanged, KspSiteRun.In(_site, "build").Out, StringComparison.Ordinal);
        Assert.Equal(page, _site.Text("output/accounts/index.html"));
    }

    [Fact]
    public void A_file_that_is_gone_comes_back_and_one_that_is_not_ours_is_told()
    {
        File.Delete(_site["output/accounts/index.html"]);
        Assert.DoesNotContain(Unchanged, KspSiteRun.In(_site, "build").Out, StringComparison.Ordinal);
        Assert.True(File.Exists(_site["output/accounts/index.html"]));

        _site.With("output/mine.txt", "mine");
        Assert.Contains("SI-05", KspSiteRun.In(_site, "build").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    public void A_damaged_note_is_no_note(string text)
    {
        _site.With(".output.finished", text);

        Assert.DoesNotContain(Unchanged, KspSiteRun.In(_site, "build").Out, StringComparison.Ordinal);
        Assert.Contains(Unchanged, KspSiteRun.In(_site, "build").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Faulty_data_is_told_each_time()
    {
        _site.With("input/accounts.csv", SmallSite.Accounts + "A2,乙公司,万元,A,王磊,很多,2,3,4\n");

        Assert.Equal((1, 1), (KspSiteRun.In(_site, "build").ExitCode, KspSiteRun.In(_site, "build").ExitCode));
    }

    [Fact]
    public void Programs_get_every_finding_each_time() =>
        Assert.Contains("\"findings\"", KspSiteRun.In(_site, "build", "--format", "json").Out, StringComparison.Ordinal);

    private Dictionary<string, DateTime> Times() => _site.Files("output").ToDictionary(f => f, f => File.GetLastWriteTimeUtc(_site["output/" + f]));

    // All but the last line, which tells the time.
    private static string Findings(KspSiteRun run) => string.Join('\n', run.Out.Split('\n').Where(l => l.Contains("IN-", StringComparison.Ordinal)));
}
