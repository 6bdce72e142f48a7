using AngleSharp.Html.Parser;
using KspSite.Core;

namespace KspSite.Tests.Commands;

/// <summary>Where each account has files of its own there are more of them than anybody reads.</summary>
public sealed class ManyFilesTests
{
    private const int Files = 310;

    [Fact]
    public void Check_lists_the_files_that_were_not_read_as_they_are_and_counts_the_others()
    {
        using var site = Site();

        var check = KspSiteRun.In(site, "check");

        var lines = check.Out.ReplaceLineEndings("\n").TrimEnd().Split('\n');
        Assert.Equal(
            ["input/a300/accounts.csv: accounts, UTF-8, delimiter “,”, 1 row, 0 not used, 1 more left out", "309 more files are not listed; the rows of each: --format json, or the site's data page"],
            lines[^3..^1]);
        Assert.StartsWith("310 accounts, 310 files, 310 rows (0 not used), 0 errors, 1 warning, ", lines[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(lines, l => l.StartsWith("input/a1/", StringComparison.Ordinal));
    }

    [Fact]
    public void The_data_page_shows_those_with_faults_first_and_gives_all_as_a_table()
    {
        using var site = Site();

        Assert.Equal(0, KspSiteRun.In(site, "build", "--as-of", "2026-06-30").ExitCode);

        using var page = new HtmlParser().ParseDocument(site.Text("output/data/index.html"));
        var rows = page.QuerySelectorAll(".files-table tbody tr th").Select(h => h.TextContent).ToList();
        Assert.Equal((300, "input/a300/accounts.csv", "input/a0/accounts.csv"), (rows.Count, rows[0], rows[1]));
        var more = page.QuerySelector("p.more a")!;
        Assert.Equal("../data/files.csv", more.GetAttribute("href"));
        Assert.Contains("10", more.TextContent, StringComparison.Ordinal);
        var table = site.Text("output/data/files.csv").TrimStart('\uFEFF').ReplaceLineEndings("\n").TrimEnd().Split('\n');
        Assert.Equal("file,table,encoding,rows,rows_rejected,rows_left_out,rows_merged,errors,warnings,notes,sha256", table[0]);
        Assert.Equal(1 + Files, table.Length);
        Assert.StartsWith("input/a300/accounts.csv,accounts,UTF-8,1,0,1,0,0,1,1,", table.Single(l => l.StartsWith("input/a300/", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private static TemporaryFolder Site()
    {
        var site = new TemporaryFolder();
        for (var i = 0; i < Files; i++) site.With($"input/a{Numerals.Text(i)}/accounts.csv", SmallSite.Accounts.Replace("A1", "A" + Numerals.Text(i), StringComparison.Ordinal));
        var weak = site.Text("input/a300/accounts.csv").Replace("王磊", "", StringComparison.Ordinal);
        return site.With("input/a300/accounts.csv", weak + "合计,,,,,1,2,,\n");
    }
}
