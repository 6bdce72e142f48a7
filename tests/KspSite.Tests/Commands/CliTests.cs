using System.Text.Json;
using System.Text.RegularExpressions;
using KspSite.Commands;
using KspSite.Core;

namespace KspSite.Tests.Commands;

public class CliTests
{
    private const string Accounts = "客户编号,客户名称,金额单位,客户等级,大客户经理,现在销售量,总潜力,参与购买人数,销售流程步骤\nA1,甲公司,万元,A,王磊,1,2,3,4\n";

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void A_new_site_has_no_fault_and_builds_at_once(string language)
    {
        using var folder = new TemporaryFolder();

        var init = Run(folder, "init", "site", "--lang", language);
        var check = Run(folder, "check", "--site", "site", "--fail-on", "warning");
        var build = Run(folder, "build", "--site", "site");

        Assert.Equal((0, 0, 0), (init.ExitCode, check.ExitCode, build.ExitCode));
        Assert.Contains("index.html", folder.Files("site/output"));
        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(folder["site/input/accounts.csv"])[..3]);
        Assert.Contains(language == "en" ? "account id" : "客户编号", folder.Text("site/input/accounts.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check --format json --sit .", "check", "There is no option --sit; did you mean --site?")]
    [InlineData("build --as-of soon --format=json", "build", "--as-of is not a date: “soon”. Write it like 2026-11-20.")]
    [InlineData("chek --format json", "", "There is no command chek; did you mean check?")]
    [InlineData("diff --format json", "diff", "A is missing.")]
    public void Wrong_usage_is_told_to_a_program_in_the_document_that_it_reads(string line, string command, string message)
    {
        using var site = SmallSite.New();

        var run = KspSiteRun.In(site, line.Split(' '));

        Assert.Equal((2, ""), (run.ExitCode, run.Error));
        var report = System.Text.Json.JsonDocument.Parse(run.Out).RootElement;
        var finding = report.GetProperty("findings").EnumerateArray().First();
        Assert.Equal((command, false, 2), (report.GetProperty("command").GetString(), report.GetProperty("ok").GetBoolean(), report.GetProperty("exit_code").GetInt32()));
        Assert.Equal(("CF-05", message), (finding.GetProperty("id").GetString(), finding.GetProperty("message_en").GetString()));
        Assert.Contains("--help", finding.GetProperty("remedy_zh").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_usage_is_SARIF_where_SARIF_was_asked_for()
    {
        using var site = SmallSite.New();

        var run = KspSiteRun.In(site, "build", "--format", "sarif", "--as-of", "soon");

        Assert.Equal((2, ""), (run.ExitCode, run.Error));
        var result = System.Text.Json.JsonDocument.Parse(run.Out).RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        Assert.Equal("CF-05", result.GetProperty("ruleId").GetString());
    }

    [Fact]
    public void Init_never_overwrites_and_names_what_is_in_the_way()
    {
        using var folder = new TemporaryFolder().With("site/input/zones.csv", "mine");

        var init = Run(folder, "init", "site");

        Assert.Equal(1, init.ExitCode);
        Assert.Contains("input/zones.csv", init.Error, StringComparison.Ordinal);
        Assert.Equal(["site/input/zones.csv"], folder.Files());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("many")]
    [InlineData("100000")]
    public void A_sample_of_a_number_that_is_none_is_wrong_usage_and_writes_nothing(string number)
    {
        using var folder = new TemporaryFolder();

        var result = Run(folder, "init", "new", "--sample", number, "--lang", "en");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"“{number}”", result.Error, StringComparison.Ordinal);
        Assert.Empty(folder.Files());
    }

    [Fact]
    public void A_sample_builds_at_once()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(0, Run(folder, "init", "site", "--sample", "3").ExitCode);
        Assert.Equal(0, Run(folder, "build", "--site", "site").ExitCode);
        Assert.Equal(1, Run(folder, "init", "site", "--sample", "3").ExitCode);
    }

    [Fact]
    public void Faulty_data_stops_the_build_and_the_old_site_stays()
    {
        using var site = new TemporaryFolder().With("input/accounts.csv", Accounts);
        Run(site, "build");
        var old = site.Text("output/manifest.json");
        site.With("input/accounts.csv", Accounts + "A2,乙公司,万元,A,王磊,很多,2,3,4\n");

        var build = Run(site, "build", "--lang", "zh-CN");

        Assert.Equal(1, build.ExitCode);
        Assert.StartsWith("input/accounts.csv(3,6): 错误 IN-12", build.Out, StringComparison.Ordinal);
        Assert.Contains("--keep-going", build.Out, StringComparison.Ordinal);
        Assert.Equal(old, site.Text("output/manifest.json"));
    }

    [Fact]
    public void Keep_going_builds_without_the_faulty_rows()
    {
        using var site = new TemporaryFolder().With("input/accounts.csv", Accounts + "A2,乙公司\n");

        Assert.Equal(0, Run(site, "build", "--keep-going").ExitCode);
        Assert.DoesNotContain("乙公司", site.Text("output/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("titel: x\n")]
    [InlineData("title: [\n")]
    public void Keep_going_does_not_forgive_faulty_settings(string yaml)
    {
        using var site = new TemporaryFolder().With("input/accounts.csv", Accounts).With("input/site.yaml", yaml);

        Assert.Equal(1, Run(site, "build", "--keep-going").ExitCode);
        Assert.False(Directory.Exists(site["output"]));
    }

    [Fact]
    public void Keep_going_does_not_build_from_nothing()
    {
        using var site = new TemporaryFolder();

        var build = Run(site, "build", "--keep-going");

        Assert.Equal(1, build.ExitCode);
        Assert.Contains("IN-01", build.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_stop_only_when_asked_to()
    {
        using var site = new TemporaryFolder().With("input/accounts.csv", Accounts).With("input/unknown.csv", "x\n");

        Assert.Equal(0, Run(site, "check").ExitCode);
        Assert.Equal(1, Run(site, "check", "--fail-on", "warning").ExitCode);
    }

    [Fact]
    public void Check_writes_nothing_and_says_how_each_file_was_read()
    {
        using var site = new TemporaryFolder().With("input/accounts.csv", Accounts);

        var check = Run(site, "check", "--lang", "zh-CN");

        Assert.Contains("input/accounts.csv: 客户，UTF-8，分隔符“,”，1 行，0 行未采用", check.Out, StringComparison.Ordinal);
        Assert.Equal(["input/accounts.csv"], site.Files());
    }

    [Fact]
    public void Json_is_one_document_with_every_finding_in_both_languages()
    {
        using var site = new TemporaryFolder().With("input/accounts.csv", Accounts + "A2,乙公司,万元,A,王磊,很多,2,3,4\n");

        var check = Run(site, "check", "--format", "json");

        using var json = JsonDocument.Parse(check.Out);
        Assert.False(json.RootElement.GetProperty("ok").GetBoolean());
        Assert.Equal(1, json.RootElement.GetProperty("counts").GetProperty("errors").GetInt32());
        var finding = json.RootElement.GetProperty("findings")[0];
        Assert.Equal(("IN-12", 3, 6, "很多"), (finding.GetProperty("id").GetString(), finding.GetProperty("line").GetInt32(),
            finding.GetProperty("column").GetInt32(), finding.GetProperty("found").GetString()));
        Assert.NotEqual(finding.GetProperty("message_zh").GetString(), finding.GetProperty("message_en").GetString());
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        using var site = new TemporaryFolder().With("input/accounts.csv", Accounts);
        Run(site, "build", "--as-of", "2026-06-30", "--output", "one");
        Run(site, "build", "--as-of", "2026-06-30", "--output", "two");

        Assert.Equal(site.Files("one"), site.Files("two"));
        Assert.All(site.Files("one"), f => Assert.Equal(site.Text("one/" + f), site.Text("two/" + f)));
    }

    [Theory]
    [InlineData("2026-06-30", "as_of: 2026-01-31\n", "2026-06-30")]
    [InlineData(null, "as_of: 2026-01-31\n", "2026-01-31")]
    [InlineData(null, "", "2026-11-23")]
    public void The_as_of_date_is_the_arguments_else_the_sites_else_today(string? argument, string yaml, string expected)
    {
        using var site = new TemporaryFolder().With("input/accounts.csv", Accounts).With("input/site.yaml", yaml);

        KspSiteRun.Here(site, Language.Zh, environment => environment with { Today = new DateOnly(2026, 11, 23) }, argument is null ? ["build"] : ["build", "--as-of", argument]);

        Assert.Contains($"\"as_of\": \"{expected}\"", site.Text("output/manifest.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("没有命令 bild，是不是 build？", "bild")]
    [InlineData("没有选项 --ouptut，是不是 --output？", "build", "--ouptut", "x")]
    [InlineData("--as-of 不是日期：“gestern”", "build", "--as-of", "gestern")]
    [InlineData("--as-of 后面缺少值", "build", "--as-of")]
    [InlineData("--as-of 只能有一个值", "build", "--as-of", "2026-01-01", "--as-of", "2026-01-02")]
    [InlineData("--format 不能是“xml”，可以是：text、json", "check", "--format", "xml")]
    [InlineData("站点文件夹不存在", "build", "--site", "nowhere")]
    [InlineData("主题文件夹不存在", "build", "--theme", "nowhere")]
    [InlineData("请给出命令", "--lang", "zh-CN")]
    [InlineData("缺少参数 文件夹", "init")]
    [InlineData("没有“acounts”这张表，是不是“accounts”？", "schema", "acounts")]
    [InlineData("多余的参数 extra", "check", "extra")]
    [InlineData("没有选项 --audience：publish 只复制已经生成的网站", "publish", "there", "--audience", "management")]
    [InlineData("导出的是 HTML 文件，不能叫 plan.PDF", "export", "summary", "--output", "plan.PDF")]
    public void Wrong_usage_is_exit_code_2_and_says_what_is_wrong(string message, params string[] args)
    {
        using var folder = new TemporaryFolder();

        var run = Run(folder, args);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Theory]
    [InlineData(null, "", Language.Zh, "没有选项")]
    [InlineData(null, "", Language.En, "there is no option")]
    [InlineData(null, "language: en\n", Language.Zh, "there is no option")]
    [InlineData("zh-CN", "language: en\n", Language.En, "没有选项")]
    public void Messages_follow_the_argument_else_the_site_else_the_system(string? argument, string yaml, Language system, string expected)
    {
        using var site = new TemporaryFolder().With("input/site.yaml", yaml);

        var run = KspSiteRun.In(site, system, argument is null ? ["build", "--x"] : ["build", "--x", "--lang", argument]);

        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    public static TheoryData<string> CommandNames => [.. CommandTree.Build(Language.En, ReportFormat.Text, CommandEnvironment.OfThisMachine()).Subcommands.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(CommandNames))]
    public void Every_command_has_help_with_an_example_in_both_languages(string command)
    {
        using var folder = new TemporaryFolder();

        var zh = Run(folder, command, "--help", "--lang", "zh-CN");
        var en = Run(folder, command, "--help", "--lang", "en");

        Assert.Equal((0, 0), (zh.ExitCode, en.ExitCode));
        Assert.Contains($"示例：\n  kspsite {command}", zh.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains($"Examples:\n  kspsite {command}", en.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain(en.Out, c => c >= '\u4E00');
    }

    [Theory]
    [InlineData("zh-CN", "1 家客户，", " 页，读取 1 个文件、1 行（0 行未采用），0 个错误，")]
    [InlineData("en", "1 account, ", " pages, 1 file, 1 row (0 not used), 0 errors, ")]
    public void The_report_ends_with_accounts_pages_findings_and_seconds(string language, string accounts, string rest)
    {
        using var site = new TemporaryFolder().With("input/accounts.csv", Accounts);

        var build = Run(site, "build", "--lang", language);

        var line = build.Out.ReplaceLineEndings("\n").TrimEnd().Split('\n')[^2];
        Assert.StartsWith(accounts, line, StringComparison.Ordinal);
        Assert.Contains(rest, line, StringComparison.Ordinal);
    }

    [Fact]
    public void The_stages_of_the_work_go_to_the_error_stream_and_not_at_all_to_programs()
    {
        using var site = new TemporaryFolder().With("input/accounts.csv", Accounts);

        var text = Run(site, "build");
        var json = Run(site, "build", "--format", "json");

        Assert.Equal(["读取 input …", "检查规则，计算指标 …", "生成页面 …", "写入网站 …"], text.Error.ReplaceLineEndings("\n").TrimEnd().Split('\n'));
        Assert.Empty(json.Error);
    }

    [Fact]
    public void The_report_on_a_terminal_groups_by_file()
    {
        using var site = new TemporaryFolder().With("input/accounts.csv", Accounts + "A2,乙[公司],万元,A,王磊,很多,2,3,4\n");

        var run = KspSiteRun.Here(site, Language.Zh, environment => environment with { IsTerminal = true }, "check");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("input/accounts.csv\n  input/accounts.csv(3,6)", WithoutColours(run.Out), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("init", "")]
    [InlineData("init", " ")]
    [InlineData("publish", "")]
    [InlineData("verify", "")]
    [InlineData("build", "--output", "")]
    [InlineData("build", "--site", "")]
    public void A_place_without_a_name_is_wrong_usage_and_not_the_current_folder(params string[] args)
    {
        using var site = SmallSite.New();
        var before = site.Files();

        var run = KspSiteRun.In(site, args);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("cannot be empty", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, site.Files());
    }

    [Theory]
    [InlineData("schema")]
    [InlineData("check")]
    [InlineData("--help")]
    public void A_report_that_meets_a_full_disk_says_so(string command)
    {
        using var site = SmallSite.New();
        using var full = new FullDisk();

        var run = KspSiteRun.Here(site, Language.En, environment => environment with { Out = full }, command);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error: the disk is full", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, KspSiteRun.Here(site, Language.En, environment => environment with { Out = full, Error = full }, command).ExitCode);
    }

    [Fact]
    public void A_build_tells_programs_where_its_sites_are()
    {
        using var site = SmallSite.New();

        Assert.Equal([site["output-management"]], Outputs("build", "--audience", "management"));
        Assert.Equal([site["output"], site["output-facilitator"], site["output-management"]], Outputs("build", "--audience", "all"));

        string[] Outputs(params string[] args)
        {
            using var json = JsonDocument.Parse(Run(site, [.. args, "--format", "json"]).Out);
            string[] all = [.. json.RootElement.GetProperty("outputs").EnumerateArray().Select(o => o.GetString() ?? "")];
            Assert.Equal(all[0], json.RootElement.GetProperty("output").GetString());
            return all;
        }
    }

    [Fact]
    public void Where_only_some_of_several_sites_could_be_put_in_place_the_report_says_which()
    {
        using var site = SmallSite.New();
        using var busy = TestMount.FullDisk(site["sites/facilitator"]);
        File.Delete(site["sites/facilitator/filler"]);

        var run = KspSiteRun.In(site, "build", "--audience", "all", "--output", "sites");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("sites/facilitator: error SI-06", run.Out, StringComparison.Ordinal);
        Assert.Contains("Only some of the sites are new: sites/team/index.html. The others are unchanged", run.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(site["sites/team/index.html"]));
        Assert.False(Directory.Exists(site["sites/management"]));
    }

    [Theory]
    [InlineData("init", "nothing was written")]
    [InlineData("archive", "nothing was archived")]
    [InlineData("export", "nothing was exported")]
    [InlineData("publish", "nothing was published, or not all of it")]
    public void Help_tells_what_it_means_that_a_command_fails(string command, string meaning)
    {
        using var folder = new TemporaryFolder();

        Assert.Contains(meaning, KspSiteRun.In(folder, command, "--help").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_site_that_cannot_be_written_says_what_to_do()
    {
        using var folder = new TemporaryFolder().With("file", "x");

        var run = KspSiteRun.In(folder, "init", "file/site");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Nothing was written. Check that you may write there", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_disk_refuses_is_told_in_plain_words_wherever_it_happens()
    {
        using var site = SmallSite.New();
        using var closed = new ClosedDisk();

        var run = KspSiteRun.Here(site, Language.En, environment => environment with { Out = closed }, "schema");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error: a file cannot be read or written: Access to the path '/x' is denied.", run.Error, StringComparison.Ordinal);
    }

    private sealed class ClosedDisk : TextWriter
    {
        public override System.Text.Encoding Encoding => System.Text.Encoding.UTF8;

        public override void Write(char value) => throw new UnauthorizedAccessException("Access to the path '/x' is denied.");
    }

    private sealed class FullDisk : TextWriter
    {
        public override System.Text.Encoding Encoding => System.Text.Encoding.UTF8;

        public override void Write(char value) => throw new IOException("No space left on device", 28);
    }

    private static string WithoutColours(string text) =>
        Regex.Replace(text.ReplaceLineEndings("\n"), "\u001b\\[[0-9;]*m", "", RegexOptions.None, TimeSpan.FromSeconds(1));

    [Fact]
    public void The_manifest_tells_no_hash_of_a_file_that_its_readers_may_not_see_all_of()
    {
        using var site = SmallSite.New()
            .With("input/workshops.csv", "课程编号,课程名称,开始日期,结束日期,引导师\nW1,研讨,2026-06-08,2026-06-09,沈\n")
            .With("input/workshop_participants.csv", "课程编号,学员编号,姓名,评估分\nW1,L1,赵六,4\n");

        Assert.Equal(0, Run(site, "build").ExitCode);
        Assert.Equal(0, Run(site, "build", "--audience", "facilitator", "--output", "all").ExitCode);

        Assert.Equal(("", 0), Participants("output/manifest.json"));
        Assert.Equal(64, Participants("all/manifest.json").Sha256.Length);
        Assert.Equal(64, Of("output/manifest.json", "input/accounts.csv").Sha256.Length);

        (string Sha256, long Size) Participants(string manifest) => Of(manifest, "input/workshop_participants.csv");

        (string Sha256, long Size) Of(string manifest, string path)
        {
            using var json = JsonDocument.Parse(site.Text(manifest));
            var input = json.RootElement.GetProperty("inputs").EnumerateArray().Single(i => i.GetProperty("path").GetString() == path);
            return (input.GetProperty("sha256").GetString()!, input.GetProperty("size").GetInt64()); // a manifest of ours has it
        }
    }

    private static KspSiteRun Run(TemporaryFolder folder, params string[] args) => KspSiteRun.In(folder, Language.Zh, args);
}
