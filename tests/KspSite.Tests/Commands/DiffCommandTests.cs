using System.Text.Json;
using KspSite.Core;

namespace KspSite.Tests.Commands;

public sealed class DiffCommandTests
{
    private const string Accounts = "account_id,account_name,money_unit,tier,owner,current_sales,potential_total,buyer_count,process_steps\nA1,甲公司,万元,A,王磊,1,2,3,4\nA2,乙公司,万元,A,王磊,1,2,3,4\n";

    private const string Actions = "action_id,account_id,action,owner,due,status\n";

    [Fact]
    public void A_date_of_the_history_is_compared_with_the_input_of_today()
    {
        using var site = Site();
        var diff = Run(site, "diff", "2026-08-31", "--lang", "zh-CN");
        Assert.Equal((0, ""), (diff.ExitCode, diff.Error));
        Assert.StartsWith("history/2026-08-31 (2026-08-31) → input (2026-11-20)", diff.Out, StringComparison.Ordinal);
        Assert.Contains("▼ 行动“拜访”（王磊）由 2026-12-01 推到 2026-12-31，晚 30 天。", diff.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Reordered_rows_give_the_same_text_and_the_same_json()
    {
        using var site = Site();
        var (text, json) = (Run(site, "diff", "2026-08-31"), Run(site, "diff", "2026-08-31", "--format", "json"));
        Reverse(site, "input/actions.csv");
        Reverse(site, "input/accounts.csv");
        Assert.Equal(text.Out, Run(site, "diff", "2026-08-31").Out);
        Assert.Equal(json.Out, Run(site, "diff", "2026-08-31", "--format", "json").Out);
    }

    [Fact]
    public void Json_is_one_document_with_the_changes_of_each_account()
    {
        using var site = Site();
        using var json = JsonDocument.Parse(Run(site, "diff", "2026-08-31", "--format", "json").Out);
        var account = Assert.Single(json.RootElement.GetProperty("accounts").EnumerateArray());
        Assert.Equal("A1", account.GetProperty("account_id").GetString());
        var change = Assert.Single(account.GetProperty("changes").EnumerateArray());
        Assert.Equal(("action.slipped", "worse", "X1"), (change.GetProperty("kind").GetString(), change.GetProperty("course").GetString(), change.GetProperty("id").GetString()));
        Assert.Equal(["A2"], json.RootElement.GetProperty("unchanged").EnumerateArray().Select(a => a.GetString()));
    }

    [Fact]
    public void Folders_and_whole_sites_can_be_named()
    {
        using var site = Site();
        var diff = Run(site, "diff", "history/2026-08-31", ".", "--lang", "en");
        Assert.Equal(0, diff.ExitCode);
        Assert.Contains("1 changed", diff.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_date_is_wrong_usage_and_the_dates_there_are_are_named()
    {
        using var site = Site();
        var diff = Run(site, "diff", "2026-07-31", "--lang", "zh-CN");
        Assert.Equal(2, diff.ExitCode);
        Assert.Contains("2026-08-31", diff.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-08", "日期要写到日，而“2026-08”没有写到日。history 里这段时间有：2026-08-31，请写这个日期。")]
    [InlineData("2026年8月", "日期要写到日，而“2026年8月”没有写到日。history 里这段时间有：2026-08-31，请写这个日期。")]
    [InlineData("2026Q3", "日期要写到日，而“2026Q3”没有写到日。history 里这段时间有：2026-08-31，请写这个日期。")]
    [InlineData("2026-09", "日期要写到日，而“2026-09”没有写到日；history 里也没有这段时间的数据，有：2026-05-31、2026-08-31。")]
    [InlineData("20260801", "history 里没有 2026-08-01 的数据；同月的有：2026-08-31，请写这个日期。")]
    [InlineData("2026/09/01", "history 里没有 2026-09-01 的数据，那个月也没有；有：2026-05-31、2026-08-31。")]
    [InlineData("八月", "找不到“八月”：既不是 history 里的日期，也不是文件夹。history 里有：2026-05-31、2026-08-31。")]
    public void What_is_no_date_of_the_history_is_told_the_dates_of_that_time(string typed, string told)
    {
        using var site = Site().With("history/2026-05-31/accounts.csv", Accounts);
        var diff = Run(site, "diff", typed, "--lang", "zh-CN");
        Assert.Equal((2, ""), (diff.ExitCode, diff.Out));
        Assert.Contains(told, diff.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026/08/31")]
    [InlineData("20260831")]
    public void A_date_of_the_history_may_be_written_in_each_of_its_forms(string typed)
    {
        using var site = Site();
        Assert.Equal(0, Run(site, "diff", typed).ExitCode);
    }

    [Fact]
    public void Faulty_data_is_not_compared_unless_asked_to()
    {
        using var site = Site().With("input/actions.csv", Actions + "X1,A1,拜访,王磊,someday,in_progress\n");
        var stopped = Run(site, "diff", "2026-08-31");
        Assert.Equal((1, ""), (stopped.ExitCode, stopped.Out));
        Assert.Contains("input/actions.csv(2,5)", stopped.Error, StringComparison.Ordinal);
        Assert.Equal(0, Run(site, "diff", "2026-08-31", "--keep-going").ExitCode);
    }

    [Fact]
    public void Programs_are_told_of_faulty_data_too()
    {
        using var site = Site().With("input/actions.csv", Actions + "X1,A1,拜访,王磊,someday,in_progress\n");

        var stopped = Run(site, "diff", "2026-08-31", "--format", "json");

        Assert.Equal(1, stopped.ExitCode);
        using var json = System.Text.Json.JsonDocument.Parse(stopped.Out);
        Assert.Equal(("diff", false), (json.RootElement.GetProperty("command").GetString(), json.RootElement.GetProperty("ok").GetBoolean()));
        Assert.Equal("input/actions.csv", json.RootElement.GetProperty("findings")[0].GetProperty("file").GetString());
    }

    [Fact]
    public void To_keep_going_is_offered_for_faulty_rows_alone()
    {
        using var rows = Site().With("input/actions.csv", Actions + "X1,A1,拜访,王磊,someday,in_progress\n");
        using var settings = Site().With("input/site.yaml", "as_of: someday\n");

        Assert.Contains("--keep-going", Run(rows, "diff", "2026-08-31").Error, StringComparison.Ordinal);
        Assert.DoesNotContain("--keep-going", Run(settings, "diff", "2026-08-31").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_built_site_tells_the_same_change_on_its_page()
    {
        using var site = Site();
        Assert.Equal(0, Run(site, "build", "--lang", "zh-CN").ExitCode);
        Assert.Contains("行动“拜访”（王磊）由 2026-12-01 推到 2026-12-31，晚 30 天。", site.Text("output/changes/index.html"), StringComparison.Ordinal);
        Assert.Contains("history/2026-08-31/actions.csv", site.Text("output/manifest.json"), StringComparison.Ordinal);
    }

    private static TemporaryFolder Site() => new TemporaryFolder()
        .With("input/site.yaml", "as_of: 2026-11-20\n")
        .With("input/accounts.csv", Accounts)
        .With("input/actions.csv", Actions + "X1,A1,拜访,王磊,2026-12-31,in_progress\nX2,A2,报价,王磊,2026-12-31,in_progress\n")
        .With("history/2026-08-31/accounts.csv", Accounts)
        .With("history/2026-08-31/actions.csv", Actions + "X1,A1,拜访,王磊,2026-12-01,in_progress\nX2,A2,报价,王磊,2026-12-31,in_progress\n");

    private static void Reverse(TemporaryFolder site, string path)
    {
        var lines = site.Text(path).TrimEnd('\n').Split('\n');
        site.With(path, string.Join('\n', lines.Skip(1).Reverse().Prepend(lines[0])) + "\n");
    }

    private static KspSiteRun Run(TemporaryFolder folder, params string[] args) => KspSiteRun.In(folder, Language.Zh, args);
}
