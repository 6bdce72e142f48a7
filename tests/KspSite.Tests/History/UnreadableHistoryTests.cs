using System.Runtime.Versioning;

namespace KspSite.Tests.History;

[UnsupportedOSPlatform("windows")]
public class UnreadableHistoryTests
{
    private const string Row = "客户编号,客户名称\nA1,甲公司\n";

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    [InlineData("archive")]
    [InlineData("diff", "2026-05-31")]
    public void A_history_that_may_not_be_read_is_a_finding_that_names_it(params string[] command)
    {
        using var site = Site();
        Assert.SkipUnless(IsClosed(site["history"]), "permissions do not bind this user");

        var run = KspSiteRun.In(site, [.. command, "--lang", "en"]);

        Assert.True(run.ExitCode is 0 or 1 or 2);
        Assert.Contains("history: ", run.Out + run.Error, StringComparison.Ordinal);
        Assert.Contains("may", run.Out + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dated_folder_that_may_not_be_read_is_not_called_empty()
    {
        using var site = Site();
        Assert.SkipUnless(IsClosed(site["history/2026-05-31"]), "permissions do not bind this user");

        var run = KspSiteRun.In(site, "check");

        Assert.Contains("history/2026-05-31: warning HI-02", run.Out, StringComparison.Ordinal);
        Assert.Contains("cannot be opened", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("holds no CSV", run.Out, StringComparison.Ordinal);
    }

    private static TemporaryFolder Site() => SmallSite.New().With("history/2026-05-31/accounts.csv", Row);

    // The superuser reads everything.
    private static bool IsClosed(string folder)
    {
        File.SetUnixFileMode(folder, UnixFileMode.None);
        try
        {
            _ = Directory.EnumerateFileSystemEntries(folder).Any();
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
    }
}
