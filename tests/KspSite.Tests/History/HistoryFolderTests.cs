using KspSite.Core;
using KspSite.History;
using KspSite.Input;
using KspSite.Settings;

namespace KspSite.Tests.History;

public sealed class HistoryFolderTests
{
    private const string Accounts = "account_id,account_name,money_unit,tier,owner,current_sales,potential_total,buyer_count,process_steps\nA1,甲,万元,A,王,1,2,3,4\n";

    private static readonly SiteSettings Settings = new() { AsOf = new(2026, 11, 20) };

    [Theory]
    [InlineData("2026-08-31", "2026-08-31")]
    [InlineData("20260831", "2026-08-31")]
    [InlineData("2026年8月31日", "2026-08-31")]
    [InlineData("ksp-2026-08-31.zip", "2026-08-31")]
    [InlineData("2026-08-31 月末导出", "2026-08-31")]
    [InlineData("2026-02", "2026-02-28")]
    [InlineData("2026年7月", "2026-07-31")]
    [InlineData("2026年12月 导出", "2026-12-31")]
    [InlineData("2026年13月", null)]
    [InlineData("old", null)]
    [InlineData("2026-02-30", null)]
    [InlineData("v2.3", null)]
    public void A_name_tells_its_date(string name, string? date) =>
        Assert.Equal(date, HistoryFolder.DateIn(name) is { } day ? Numerals.Text(day) : null);

    [Fact]
    public void Dated_folders_are_read_in_the_order_of_their_dates_and_others_are_named()
    {
        using var site = new TemporaryFolder().With("history/2026-08-31/accounts.csv", Accounts).With("history/2026-05-31/accounts.csv", Accounts)
            .With("history/alt/accounts.csv", Accounts).With("history/note.txt", "for myself");
        var folder = HistoryFolder.List(site.Root, new SiteYaml());
        Assert.Equal(["history/2026-05-31", "history/2026-08-31"], folder.Entries.Select(e => e.Name));
        Assert.Equal("HI-01", Assert.Single(folder.Findings).Id);
        var exports = DatedExports.Read(folder, Settings);
        Assert.Equal(["2026-05-31", "2026-08-31"], exports.Exports.Select(e => Numerals.Text(e.Result.Portfolio.AsOf)));
        Assert.Contains(exports.Records, r => r.Path == "history/2026-08-31/accounts.csv");
    }

    [Fact]
    public void A_site_without_history_is_no_fault_but_a_folder_that_site_yaml_names_must_exist()
    {
        using var site = new TemporaryFolder().With("input/accounts.csv", Accounts);
        Assert.Empty(HistoryFolder.List(site.Root, new SiteYaml()).Findings);
        Assert.Equal("CF-02", Assert.Single(HistoryFolder.List(site.Root, new SiteYaml { History = "old" }).Findings).Id);
    }

    [Fact]
    public void An_export_of_the_as_of_date_or_later_is_left_aside_and_said_so()
    {
        using var site = new TemporaryFolder().With("history/2026-11-20/accounts.csv", Accounts);
        var exports = DatedExports.Read(HistoryFolder.List(site.Root, new SiteYaml()), Settings);
        Assert.Empty(exports.Exports);
        Assert.Equal("HI-04", Assert.Single(exports.Findings).Id);
    }

    [Fact]
    public void Faulty_rows_of_the_past_are_left_out_with_one_warning_for_the_export()
    {
        using var site = new TemporaryFolder().With("history/2026-08-31/accounts.csv", Accounts + "A2,乙,万元,A,王,many,2,3,4\nA3,丙,万元,A,王,more,2,3,4\n");
        var exports = DatedExports.Read(HistoryFolder.List(site.Root, new SiteYaml()), Settings);
        Assert.Single(Assert.Single(exports.Exports).Result.Portfolio.Accounts);
        var finding = Assert.Single(exports.Findings);
        Assert.Equal(("HI-03", "history/2026-08-31/accounts.csv"), (finding.Id, finding.Where.File));
        Assert.Contains("2 处错误", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dated_export_is_read_as_the_mapping_of_the_site_says()
    {
        using var site = Foreign().With("history/2026-08-31/crm/Accounts.csv", "Account ID,Account Name,Sales\nA1,Alpha,100\n");
        var exports = DatedExports.Read(HistoryFolder.List(site.Root, new SiteYaml()), Settings, InputFolder.Read(site.Root).Mappings);
        Assert.Equal(100m, Assert.Single(Assert.Single(exports.Exports).Result.Portfolio.Accounts).Account.CurrentSales?.Amount);
        Assert.Empty(exports.Findings);
    }

    [Fact]
    public void An_export_with_a_mapping_of_its_own_is_read_by_that_alone()
    {
        using var site = Foreign().With("history/2026-08-31/old.csv", "Key,Label,Euro\nA1,Alpha,7\n")
            .With("history/2026-08-31/mapping.yaml", "sources:\n  - {file: old.csv, table: accounts, columns: {account_id: Key, account_name: Label, current_sales: Euro, money_unit: {constant: 元}}}\n");
        var exports = DatedExports.Read(HistoryFolder.List(site.Root, new SiteYaml()), Settings, InputFolder.Read(site.Root).Mappings);
        Assert.Equal(7m, Assert.Single(Assert.Single(exports.Exports).Result.Portfolio.Accounts).Account.CurrentSales?.Amount);
    }

    [Fact]
    public void Two_dates_of_foreign_exports_are_compared_through_the_mapping_of_the_site()
    {
        using var site = Foreign().With("history/2026-05-31/crm/Accounts.csv", "Account ID,Account Name,Sales\nA1,Alpha,100\n")
            .With("history/2026-08-31/crm/Accounts.csv", "Account ID,Account Name,Sales\nA1,Alpha,100\nA2,Beta,5\n");
        var run = KspSiteRun.In(site, "diff", "2026-05-31", "2026-08-31", "--lang", "en");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("A2 Beta: new account", run.Out, StringComparison.Ordinal);
    }

    private static TemporaryFolder Foreign() => new TemporaryFolder()
        .With("input/crm/Accounts.csv", "Account ID,Account Name,Sales\nA1,Alpha,120\n")
        .With("input/mapping.yaml", "sources:\n  - {file: crm/Accounts.csv, table: accounts, columns: {account_id: Account ID, account_name: Account Name, current_sales: Sales, money_unit: {constant: 元}}}\n");

    [Fact]
    public void An_export_without_accounts_is_not_used()
    {
        using var site = new TemporaryFolder().With("history/2026-08-31/goals.csv", "goal_id,account_id,statement,type\n");
        var exports = DatedExports.Read(HistoryFolder.List(site.Root, new SiteYaml()), Settings);
        Assert.Empty(exports.Exports);
        Assert.Equal("HI-02", Assert.Single(exports.Findings).Id);
    }
}
