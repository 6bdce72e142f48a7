namespace KspSite.Tests.Input;

/// <summary>Last month's export was left beside this month's.</summary>
public sealed class TwoExportsTests
{
    private const string Header = "客户编号,客户名称,现在销售量（万元）,总潜力（万元）\n";

    [Fact]
    public void The_fault_says_where_the_older_export_belongs_and_the_newer_one_counts_when_faults_are_skipped()
    {
        using var site = new TemporaryFolder()
            .With("input/site.yaml", "as_of: 2026-11-20\nlanguage: zh-CN\n").With("input/客户-2026-10.csv", Header + "A1,甲公司,1000,5000\n").With("input/客户-2026-11.csv", Header + "A1,甲公司,1234,5000\n");

        var check = KspSiteRun.In(site, "check");
        Assert.Equal(1, check.ExitCode);
        Assert.Contains("input/客户-2026-10.csv(2,1): 错误 DT-02", check.Out, StringComparison.Ordinal);
        Assert.Contains("请把旧的移到 history", check.Out, StringComparison.Ordinal);

        Assert.Equal(0, KspSiteRun.In(site, "build", "--keep-going").ExitCode);
        var accounts = File.ReadAllText(site["output/accounts/index.html"]);
        Assert.Contains("1,234 万元", accounts, StringComparison.Ordinal);
        Assert.DoesNotContain("1,000 万元", accounts, StringComparison.Ordinal);
    }
}
