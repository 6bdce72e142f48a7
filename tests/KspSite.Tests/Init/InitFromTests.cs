using System.Globalization;
using System.Text.Json;
using AngleSharp.Html.Parser;
using KspSite.Input;
using KspSite.Tests.Input;

namespace KspSite.Tests.Init;

/// <summary>
/// Exports in the shape of three systems, written from the fields that their documentation names (tests/cases): looked at by
/// <c>init --from</c>, mapped, checked and built. Set KSPSITE_WRITE_CASES=1 to write the expected mapping anew.
/// </summary>
public class InitFromTests
{
    [Theory]
    [InlineData("salesforce", "0015g00000AbCdE", "Northwind Castings, Inc.", "Marta Okafor", "Trial of the quick-change fixture")]
    [InlineData("hubspot", "9023456781", "Kestrel Packaging", "Petra Lindqvist", "Offer for the second sealing line")]
    [InlineData("dynamics", "Aurelia-精密-苏州-有限公司", "Aurelia 精密（苏州）有限公司", "陆文涛", "约生产副总看样机")]
    [InlineData("fxiaoke", "武汉长江重工集团", "武汉长江重工集团", "高远", "回访首批样机使用情况")]
    [InlineData("xiaoshouyi", "宁波海川包装股份有限公司", "宁波海川包装股份有限公司", "林珊", "样品确认")]
    public void An_export_of_another_system_is_mapped_checked_and_built(string system, string id, string account, string person, string action)
    {
        using var folder = new TemporaryFolder();
        CopyExports(system, folder);

        var init = KspSiteRun.In(folder, "init", "site", "--from", "exports", "--lang", "en");

        Assert.True(init.ExitCode == 0, init.Error);
        var mapping = folder.Text("site/input/mapping.yaml");
        var expected = Repository.Path($"tests/cases/{system}/expected/mapping.yaml");
        if (Environment.GetEnvironmentVariable("KSPSITE_WRITE_CASES") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(expected)!);
            File.WriteAllText(expected, mapping);
        }
        Assert.Equal(File.ReadAllText(expected), mapping);

        var check = KspSiteRun.In(folder, "check", "--site", "site", "--format", "json");
        using var report = JsonDocument.Parse(check.Out);
        Assert.Equal(0, report.RootElement.GetProperty("counts").GetProperty("errors").GetInt32());
        Assert.Contains(report.RootElement.GetProperty("findings").EnumerateArray(), f => f.GetProperty("id").GetString() == "IN-11");

        var build = KspSiteRun.In(folder, "build", "--site", "site");
        Assert.True(build.ExitCode == 0, build.Out);
        Assert.Contains(account, TextOf(folder, "accounts/index.html"), StringComparison.Ordinal);
        var slug = Rendering.Links.Slug(id);
        Assert.Contains(person, TextOf(folder, $"accounts/{slug}/plan.html"), StringComparison.Ordinal);
        Assert.Contains(action, TextOf(folder, $"accounts/{slug}/plan.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_sure_is_a_comment_with_its_question_and_stays_out_of_the_site()
    {
        using var folder = new TemporaryFolder();
        CopyExports("salesforce", folder);

        KspSiteRun.In(folder, "init", "site", "--from", "exports", "--lang", "en");

        var mapping = folder.Text("site/input/mapping.yaml");
        Assert.Contains("# ? tier: {from: \"Rating\", values: {\"Hot\": \"\", \"Warm\": \"\"}}", mapping, StringComparison.Ordinal);
        Assert.Contains("# ? current_sales: \"Annual Revenue\"   # most likely the customer's own turnover", mapping, StringComparison.Ordinal);
        Assert.Contains("# ? - name: \"Opportunities\"", mapping, StringComparison.Ordinal);
        Assert.Contains("stop_at: [\"Grand Totals\"]", mapping, StringComparison.Ordinal);
        Assert.Contains("dates: mdy", mapping, StringComparison.Ordinal);
    }

    [Fact]
    public void After_the_edits_that_the_draft_asks_for_the_doubtful_columns_are_on_the_site()
    {
        using var folder = new TemporaryFolder();
        CopyExports("salesforce", folder);
        KspSiteRun.In(folder, "init", "site", "--from", "exports", "--lang", "en");
        // What a publisher does: takes away the marks of what is right, and writes the codes between the quotes.
        var edited = folder.Text("site/input/mapping.yaml").Replace("# ? - ", "- ", StringComparison.Ordinal).Replace("# ?   ", "  ", StringComparison.Ordinal)
            .Replace("# ? ", "", StringComparison.Ordinal).Replace("\"Hot\": \"\"", "\"Hot\": \"A\"", StringComparison.Ordinal).Replace("\"Warm\": \"\"", "\"Warm\": \"B\"", StringComparison.Ordinal);
        folder.With("site/input/mapping.yaml", edited);

        var build = KspSiteRun.In(folder, "build", "--site", "site", "--lang", "en");

        Assert.True(build.ExitCode == 0, build.Out + build.Error);
        var portfolio = Core.Input.PortfolioReader.Read(InputFolder.Read(folder["site"]).Tables, new Core.SiteSettings { AsOf = new DateOnly(2026, 11, 20) }).Portfolio;
        Assert.Equal(["A", "B"], portfolio.Accounts.Select(a => a.Account.Tier).OfType<string>().Distinct().Order(StringComparer.Ordinal));
        Assert.Single(portfolio.Accounts.SelectMany(a => a.Zones));
    }

    [Fact]
    public void Rows_without_ids_get_ids_made_from_what_tells_them_apart()
    {
        using var folder = new TemporaryFolder()
            .With("exports/客户.csv", "客户名称,客户所有人\n甲公司,王磊\n乙公司,李敏\n")
            .With("exports/联系人.csv", "姓名,公司名称,部门\n张伟,甲公司,采购部\n张伟,甲公司,生产部\n张伟,乙公司,采购部\n");

        KspSiteRun.In(folder, "init", "site", "--from", "exports", "--lang", "zh-CN");

        Assert.Contains("person_id: {from: [\"公司名称\", \"姓名\", \"部门\"], join: \"-\", make_id: true}", folder.Text("site/input/mapping.yaml"), StringComparison.Ordinal);
        Assert.Equal(0, KspSiteRun.In(folder, "check", "--site", "site").ExitCode);
    }

    [Fact]
    public void Turnover_of_the_customer_is_not_taken_for_our_sales_by_its_name()
    {
        using var folder = new TemporaryFolder().With("exports/客户.csv", "客户名称,客户所有人,年销售额,所属行业,省份\n甲公司,王磊,86000,制造业,江苏\n");

        KspSiteRun.In(folder, "init", "site", "--from", "exports", "--lang", "zh-CN");

        Assert.Contains("# ? current_sales: \"年销售额\"", folder.Text("site/input/mapping.yaml"), StringComparison.Ordinal);
        var accounts = Core.Input.PortfolioReader.Read(InputFolder.Read(folder["site"]).Tables, new Core.SiteSettings { AsOf = new DateOnly(2026, 11, 20) }).Portfolio.Accounts;
        Assert.Null(Assert.Single(accounts).Account.CurrentSales);
    }

    [Fact]
    public void A_folder_that_is_missing_or_empty_is_told_and_nothing_is_written()
    {
        using var folder = new TemporaryFolder().With("empty/readme.pdf", "x");

        Assert.Equal(2, KspSiteRun.In(folder, "init", "site", "--from", "nowhere").ExitCode);
        Assert.Equal(1, KspSiteRun.In(folder, "init", "site", "--from", "empty").ExitCode);
        Assert.False(Directory.Exists(folder["site"]));
    }

    [Fact]
    public void Files_with_our_own_headers_need_no_mapping()
    {
        using var folder = new TemporaryFolder().With("exports/accounts.csv", "客户编号,客户名称\nA1,甲\n").With("exports/说明.csv", "a,b\n1,2\n");

        var init = KspSiteRun.In(folder, "init", "site", "--from", "exports", "--lang", "zh-CN");

        Assert.Contains("accounts：列名就是本程序的", init.Out, StringComparison.Ordinal);
        Assert.Contains("说明：看不出是哪张表", init.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_file_will_do()
    {
        using var folder = new TemporaryFolder().With("crm.csv", "Account ID,Account Name\nA1,甲\n").With("readme.pdf", "x");

        var init = KspSiteRun.In(folder, "init", "site", "--from", "crm.csv", "--lang", "en");

        Assert.Equal((0, ""), (init.ExitCode, init.Error));
        Assert.Equal(["site/input/crm.csv", "site/input/index.md", "site/input/mapping.yaml", "site/input/site.yaml"], folder.Files().Where(f => f.StartsWith("site/", StringComparison.Ordinal)));
        Assert.Contains("is no CSV or Excel file", KspSiteRun.In(folder, "init", "other", "--from", "readme.pdf", "--lang", "en").Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["other"]));
    }

    [Fact]
    public void A_source_that_another_program_holds_is_told_as_such_and_no_half_site_is_left()
    {
        using var folder = new TemporaryFolder().With("exports/a.csv", "Account ID,Account Name\nA1,甲\n").With("exports/z.csv", "Account ID,Account Name\nA2,乙\n");
        using (new FileStream(folder["exports/z.csv"], FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            var init = KspSiteRun.In(folder, "init", "new/site", "--from", "exports", "--lang", "en");

            Assert.Equal(1, init.ExitCode);
            Assert.Contains("error: cannot read", init.Error, StringComparison.Ordinal);
            Assert.Contains("exports/z.csv", init.Error, StringComparison.Ordinal);
            Assert.False(Directory.Exists(folder["new"]));
        }
        Assert.Equal(0, KspSiteRun.In(folder, "init", "new/site", "--from", "exports").ExitCode);
        Assert.Equal(["input"], Directory.EnumerateFileSystemEntries(folder["new/site"]).Select(e => Path.GetFileName(e)));
    }

    [Fact]
    public void Where_a_file_cannot_take_its_place_those_before_it_go_again()
    {
        using var folder = new TemporaryFolder().With("exports/a.csv", "Account ID,Account Name\nA1,甲\n").With("site/notes.txt", "mine").With("site/input", "no folder");

        var init = KspSiteRun.In(folder, "init", "site", "--from", "exports", "--lang", "en");

        Assert.Equal(1, init.ExitCode);
        Assert.Contains("Nothing was written", init.Error, StringComparison.Ordinal);
        Assert.Equal(["site/input", "site/notes.txt"], folder.Files().Where(f => f.StartsWith("site/", StringComparison.Ordinal)));
        Assert.Equal(2, Directory.EnumerateFileSystemEntries(folder["site"]).Count());
    }

    [Theory]
    [InlineData("--from", "exports", "--sample", "3")]
    [InlineData("--from", "exports", "--workshop")]
    [InlineData("--sample", "3", "--workshop")]
    public void Two_kinds_of_site_at_once_are_wrong_usage(params string[] options)
    {
        using var folder = new TemporaryFolder().With("exports/a.csv", "Account ID,Account Name\nA1,甲\n");

        var init = KspSiteRun.In(folder, ["init", "site", "--lang", "en", .. options]);

        Assert.Equal(2, init.ExitCode);
        Assert.Contains("cannot be used together", init.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["site"]));
    }

    [Fact]
    public void The_unit_of_a_title_row_is_left_to_the_reader()
    {
        using var folder = new TemporaryFolder().With("exports/客户.csv", "大客户年度汇总,,,,\n单位：万元,,,,\n客户编码,客户名称,客户经理,年销售额,总潜力\nC1,甲公司,王磊,350,800\n");

        Assert.DoesNotContain("money_unit", Drafted(folder), StringComparison.Ordinal);
        Assert.Equal(8_000_000m, Assert.Single(PortfolioOf(folder).Accounts).Account.Potential!.Value.Amount);
    }

    [Theory]
    [InlineData("客户编码,客户名称,总潜力（万元）\nC1,甲公司,800\n")]
    [InlineData("客户编码,客户名称,总潜力\nC1,甲公司,800万元\n")]
    public void The_unit_of_a_header_or_of_the_cells_is_left_to_the_reader(string accounts)
    {
        using var folder = new TemporaryFolder().With("exports/客户.csv", accounts);

        Assert.DoesNotContain("money_unit", Drafted(folder), StringComparison.Ordinal);
        Assert.Equal(8_000_000m, Assert.Single(PortfolioOf(folder).Accounts).Account.Potential!.Value.Amount);
    }

    [Fact]
    public void A_unit_that_nothing_tells_is_asked_for_and_no_amount_is_guessed_meanwhile()
    {
        using var folder = new TemporaryFolder().With("exports/客户.csv", "客户编码,客户名称,总潜力\nC1,甲公司,800\n");

        Assert.Contains("      # ? money_unit: {constant: \"元\"}   # 文件没有写明", Drafted(folder), StringComparison.Ordinal);
        Assert.Contains("DT-03", KspSiteRun.In(folder, "check", "--site", "site", "--lang", "zh-CN").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("大客户基本信息2026.11.xlsx", "大客户基本信息*.xlsx")]
    [InlineData("客户_20261127.csv", "客户_*.csv")]
    [InlineData("客户（2026年11月）.csv", "客户*.csv")]
    [InlineData("客户11月.csv", "客户*.csv")]
    [InlineData("客户2026Q3.csv", "客户*.csv")]
    [InlineData("客户 2.csv", "客户 2.csv")]
    [InlineData("2026-11.csv", "2026-11.csv")]
    public void A_dated_file_is_drafted_so_that_the_file_of_the_next_month_is_read_as_well(string file, string pattern)
    {
        using var folder = new TemporaryFolder();
        if (file.EndsWith(".xlsx", StringComparison.Ordinal)) folder.With("exports/" + file, new TestWorkbook().Sheet("Sheet1", ["客户编码", "客户名称", "客户经理"], ["C1", "甲公司", "王磊"]).Bytes());
        else folder.With("exports/" + file, "客户编码,客户名称,客户经理\nC1,甲公司,王磊\n");

        Assert.Contains($"    file: \"{pattern}\"\n", Drafted(folder), StringComparison.Ordinal);
        Assert.Single(PortfolioOf(folder).Accounts);
    }

    [Fact]
    public void A_dated_name_stays_where_its_pattern_would_take_another_table()
    {
        using var folder = new TemporaryFolder()
            .With("exports/客户202611.csv", "客户编码,客户名称,客户经理\nC1,甲公司,王磊\n")
            .With("exports/客户联系人202611.csv", "客户编码,联系人编号,姓名\nC1,P1,周明\n");

        var mapping = Drafted(folder);

        Assert.Contains("file: \"客户202611.csv\"", mapping, StringComparison.Ordinal);
        Assert.Contains("file: \"客户联系人*.csv\"", mapping, StringComparison.Ordinal);
    }

    [Fact]
    public void Exports_of_two_months_side_by_side_keep_their_names_so_that_no_row_is_read_twice()
    {
        using var folder = new TemporaryFolder()
            .With("exports/客户_202610.csv", "客户编码,客户名称,客户经理\nC1,甲公司,王磊\n").With("exports/客户_202611.csv", "客户编码,客户名称,客户经理\nC2,乙公司,王磊\n");

        var mapping = Drafted(folder);

        Assert.Contains("file: \"客户_202610.csv\"", mapping, StringComparison.Ordinal);
        Assert.Contains("file: \"客户_202611.csv\"", mapping, StringComparison.Ordinal);
        Assert.Equal(2, PortfolioOf(folder).Accounts.Length);
    }

    [Fact]
    public void A_file_whose_table_cannot_be_told_gets_a_skeleton_to_fill_in()
    {
        using var folder = new TemporaryFolder().With("exports/客户.csv", "客户编码,客户名称\nC1,甲公司\n").With("exports/拜访登记_202611.csv", "客户编码,谁去,谈了什么\nC1,王磊,样品\n");

        var mapping = Drafted(folder);

        Assert.Contains("""
              # - file: "拜访登记_*.csv"
              #   table: ?
              #   columns:
              #     ?: "客户编码"
              #     ?: "谁去"
              #     ?: "谈了什么"

            """, mapping, StringComparison.Ordinal);
        // What a publisher does: takes away the marks, fills in the names and strikes out the rest.
        folder.With("site/input/mapping.yaml", string.Join('\n', mapping.Split('\n').Where(l => !l.StartsWith("# ", StringComparison.Ordinal) && !l.Contains("谁去", StringComparison.Ordinal)).Select(l => l.Replace("# - ", "- ", StringComparison.Ordinal).Replace("  #   ", "    ", StringComparison.Ordinal)
            .Replace("table: ?", "table: pitches", StringComparison.Ordinal).Replace("?: \"客户编码\"", "account_id: 客户编码", StringComparison.Ordinal).Replace("?: \"谈了什么\"", "text: 谈了什么", StringComparison.Ordinal))));
        Assert.DoesNotContain("CF-0", KspSiteRun.In(folder, "check", "--site", "site").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("行动计划.csv", "客户编码,工作内容,责任人,完成时限,进展\nC1,拜访,王磊,2026-12-01,进行中\n")]
    [InlineData("联系人.csv", "客户代号,姓名,部门\nC1,周明,采购部\n")]
    [InlineData("目标.csv", "客户代号,目标编号,目标\nC1,G1,增长\n")]
    public void The_accounts_id_is_known_in_every_table_by_the_words_for_it(string file, string content)
    {
        using var folder = new TemporaryFolder().With("exports/客户.csv", "客户代号,客户全称\nC1,甲公司\n").With("exports/" + file, content);

        var mapping = Drafted(folder);

        Assert.Contains("# " + file, mapping, StringComparison.Ordinal);
        Assert.Contains($"account_id: \"{content[..4]}\"", mapping[mapping.IndexOf(file, StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("1 行写了客户，其中 1 行的编号在客户文件里", mapping, StringComparison.Ordinal);
    }

    [Fact]
    public void Headers_of_sales_departments_are_known_and_the_doubtful_ones_are_comments()
    {
        using var folder = new TemporaryFolder()
            .With("exports/客户台账.csv", "客户代号,单位名称,客户类别,业务员,年度销售额（万元）,年采购额（万元）,可挖潜力（万元）,决策链人数\nC1,甲公司,重点,王磊,350,800,450,5\n")
            .With("exports/任务.csv", "客户代号,工作内容,责任人,完成时限,进展\nC1,拜访,王磊,2026-12-01,进行中\n");

        var mapping = Drafted(folder);

        foreach (var line in (string[])["account_name: \"单位名称\"", "owner: \"业务员\"", "potential_extra: \"可挖潜力（万元）\"", "buyer_count: \"决策链人数\"", "action: \"工作内容\"", "owner: \"责任人\"", "due: \"完成时限\""])
            Assert.Contains("      " + line, mapping, StringComparison.Ordinal);
        foreach (var line in (string[])["tier: \"客户类别\"", "current_sales: \"年度销售额（万元）\"", "potential_total: \"年采购额（万元）\"", "status: \"进展\""])
            Assert.Contains("      # ? " + line, mapping, StringComparison.Ordinal);
    }

    [Fact]
    public void Accounts_in_a_file_that_needs_no_mapping_are_counted_as_such()
    {
        using var folder = new TemporaryFolder().With("exports/accounts.csv", "客户编号,客户名称\nA1,甲\nA2,乙\nA3,丙\n").With("exports/联系人.csv", "客户ID,姓名,部门\nA1,周明,采购部\nA2,吴静,生产部\nA3,林珊,采购部\n");

        Assert.Contains("3 行写了客户，其中 3 行的编号在客户文件里", Drafted(folder), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_file_of_accounts_nothing_is_said_of_who_is_in_it()
    {
        using var folder = new TemporaryFolder().With("exports/联系人.csv", "客户ID,姓名,部门\nA1,周明,采购部\n");

        Assert.DoesNotContain("客户文件里", Drafted(folder), StringComparison.Ordinal);
    }

    private static string Drafted(TemporaryFolder folder)
    {
        var init = KspSiteRun.In(folder, "init", "site", "--from", "exports", "--lang", "zh-CN");
        Assert.Equal((0, ""), (init.ExitCode, init.Error));
        return folder.Text("site/input/mapping.yaml");
    }

    private static Core.Domain.Portfolio PortfolioOf(TemporaryFolder folder) =>
        Core.Input.PortfolioReader.Read(InputFolder.Read(folder["site"]).Tables, new Core.SiteSettings { AsOf = new DateOnly(2026, 11, 20) }).Portfolio;

    // Dynamics exports workbooks; its case is kept as text, which can be read in a review.
    private static void CopyExports(string system, TemporaryFolder folder)
    {
        foreach (var path in Directory.EnumerateFiles(Repository.Path($"tests/cases/{system}/exports")))
        {
            var name = Path.GetFileName(path);
            if (system != "dynamics") folder.With("exports/" + name, File.ReadAllBytes(path));
            else folder.With("exports/" + Path.ChangeExtension(name, ".xlsx"), new TestWorkbook().Sheet(Path.GetFileNameWithoutExtension(name),
                [.. CsvLayout.TopRows(File.ReadAllText(path), ',', 100).Rows.Select(r => (object?[])[.. r.Fields.Select(Typed)])]).Bytes());
        }
    }

    private static object? Typed(string field) =>
        DateTime.TryParseExact(field, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? new TestWorkbook.Shown(moment.ToOADate(), "yyyy/m/d h:mm") : field;

    private static string TextOf(TemporaryFolder folder, string page) =>
        new HtmlParser().ParseDocument(folder.Text("site/output/" + page)).Body!.TextContent;
}
