using System.Text;
using System.Text.Json;
using KspSite.Core.Diagnostics;
using KspSite.Input;

namespace KspSite.Tests.Input;

public class InputFolderTests
{
    private const string Header = "客户编号,客户名称,区域\n";

    [Fact]
    public void A_link_that_leads_to_itself_is_not_followed()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("links need a privilege on Windows");
        using var site = SmallSite.New();
        File.CreateSymbolicLink(site["input/a.csv"], site["input/a.csv"]);

        var finding = Assert.Single(InputFolder.Read(site.Root).Findings);

        Assert.Equal(("IN-02", "input/a.csv"), (finding.Id, finding.Where.File));
    }

    [Fact]
    public void Files_are_read_at_any_depth_in_ordinal_order_of_their_paths()
    {
        using var site = new TemporaryFolder().With("input/b/plans.csv", "plan_id,account_id\nP1,A1\n").With("input/accounts.csv", Header + "A1,甲,华东\n")
            .With("input/B/zones.csv", "zone_id,account_id\nZ1,A1\n");

        var input = InputFolder.Read(site.Root);

        Assert.Equal(["input/B/zones.csv", "input/accounts.csv", "input/b/plans.csv"], input.Tables.Select(t => t.File));
        Assert.Empty(input.Findings);
    }

    [Theory]
    [InlineData("input/history")]
    [InlineData("input\\History\\")]
    public void A_folder_that_is_excluded_is_not_read(string excluded)
    {
        using var site = Accounts("A1,甲,华东\n").With("input/history/2026-08-31/accounts.csv", Header + "A1,旧,华东\n").With("input/history.csv", "x\n");

        var input = InputFolder.Read(site.Root, excluded, "output");

        Assert.Equal("input/accounts.csv", Assert.Single(input.Tables).File);
        Assert.Equal("input/history.csv", Assert.Single(input.Findings).Where.File);
    }

    [Theory]
    [InlineData("accounts.csv", "accounts")]
    [InlineData("客户.csv", "accounts")]
    [InlineData("Customers.CSV", "accounts")]
    [InlineData("accounts-2026-10.csv", "accounts")]
    [InlineData("sales_figures_2025Q4.csv", "sales_figures")]
    [InlineData("客户2026年10月.csv", "accounts")]
    [InlineData("Accounts (2).csv", "accounts")]
    [InlineData("ＡＣＣＯＵＮＴＳ.csv", "accounts")]
    [InlineData("review items.csv", "review_items")]
    public void The_file_name_picks_the_table(string file, string table) => Assert.Equal(table, TableNames.Of(file)?.Name);

    [Fact]
    public void A_misspelt_file_name_is_a_warning_with_the_name_that_was_meant_and_the_list_of_tables()
    {
        using var site = Accounts("A1,甲,华东\n").With("input/stakeholdres.csv", "x\n");

        var finding = Assert.Single(InputFolder.Read(site.Root).Findings);

        Assert.Equal(("IN-03", Severity.Warning, "input/stakeholdres.csv"), (finding.Id, finding.Severity, finding.Where.ToString()));
        Assert.Contains("stakeholders", finding.Remedy.Zh, StringComparison.Ordinal);
        Assert.Contains("channel_coverage", finding.Expected!.Value.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_another_program_is_not_passed_over_in_silence()
    {
        using var site = Accounts("A1,甲,华东\n").With("input/计划.et", "x");

        Assert.StartsWith("input/计划.et: 警告 IN-03", Assert.Single(InputFolder.Read(site.Root).Findings).Line(Core.Language.Zh), StringComparison.Ordinal);
    }

    [Fact]
    public void Hidden_files_and_those_of_an_open_workbook_do_not_count()
    {
        using var site = Accounts("A1,甲,华东\n").With("input/~$accounts.csv", "x").With("input/.~lock.csv", "x").With("input/.git/accounts.csv", "x");

        var input = InputFolder.Read(site.Root);

        Assert.Equal("input/accounts.csv", Assert.Single(input.Tables).File);
        Assert.Empty(input.Findings);
    }

    [Fact]
    public void No_folder_no_files_and_no_accounts_say_what_to_do()
    {
        using var none = new TemporaryFolder();
        using var empty = new TemporaryFolder().With("input/site.yaml", "");
        using var without = new TemporaryFolder().With("input/zones.csv", "zone_id,account_id\nZ1,A1\n");

        foreach (var site in (TemporaryFolder[])[none, empty, without])
        {
            var finding = Assert.Single(InputFolder.Read(site.Root).Findings);
            Assert.Equal("IN-01", finding.Id);
            Assert.Contains("kspsite init", finding.Remedy.Zh, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_link_that_leaves_the_folder_is_refused()
    {
        using var outside = new TemporaryFolder().With("zones.csv", "zone_id,account_id\nZ1,A1\n");
        using var site = Accounts("A1,甲,华东\n");
        File.CreateSymbolicLink(site["input/zones.csv"], outside["zones.csv"]);
        Directory.CreateSymbolicLink(site["input/again"], site["input"]);

        var input = InputFolder.Read(site.Root);

        Assert.Equal("input/accounts.csv", Assert.Single(input.Tables).File);
        Assert.Equal(["input/again", "input/zones.csv"], input.Findings.Where(f => f.Id == "IN-02").Select(f => f.Where.File));
    }

    [Fact]
    public void A_pipe_is_no_file_and_nobody_waits_for_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "there are no named pipes among files");
        using var site = SmallSite.New();
        using (var made = System.Diagnostics.Process.Start("mkfifo", site["input/zones.csv"])) made.WaitForExit();
        Directory.CreateDirectory(site["theme/assets"]);
        using (var made = System.Diagnostics.Process.Start("mkfifo", site["theme/assets/own.css"])) made.WaitForExit();

        var run = KspSiteRun.In(site, "build");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("input/zones.csv: error IN-02: This is not a regular file", run.Out, StringComparison.Ordinal);
        File.Delete(site["input/zones.csv"]);
        Assert.Contains("theme/assets/own.css: error IN-02: This is not a regular file", KspSiteRun.In(site, "build").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("input/site.yaml", "CF-01|IN-02")]
    [InlineData("input/mapping.yaml", "IN-02")]
    [InlineData("input/book.xlsx", "IN-02")]
    [InlineData("input/note.md", "IN-02")]
    [InlineData("input/customer_secrets.txt", "IN-02")]
    [InlineData("theme/layouts/page.liquid", "IN-02")]
    [InlineData("history/2026-05-31.zip", "HI-02|AR-01")]
    public async Task A_pipe_at_any_door_is_told_and_nobody_waits_for_it(string door, string ids)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "there are no named pipes among files");
        foreach (var command in (string[])["check", "build", "archive"])
        {
            using var site = SmallSite.New();
            Directory.CreateDirectory(Path.GetDirectoryName(site[door])!);
            File.Delete(site[door]);
            using (var made = System.Diagnostics.Process.Start("mkfifo", site[door])) await made.WaitForExitAsync(TestContext.Current.CancellationToken);

            // Whoever waits for a pipe waits for ever.
            var run = await Task.Run(() => KspSiteRun.In(site, command)).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

            Assert.True(run.Out.Split('\n').Any(l => l.StartsWith(door, StringComparison.Ordinal) && ids.Split('|').Any(id => l.Contains(id, StringComparison.Ordinal))), command + ": " + run.Out + run.Error);
            Assert.DoesNotContain("Internal", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_that_another_program_holds_is_a_finding_that_says_to_close_it()
    {
        using var site = Accounts("A1,甲,华东\n");
        using var held = new FileStream(site["input/accounts.csv"], FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var finding = Assert.Single(InputFolder.Read(site.Root).Findings);

        Assert.Equal("IN-02", finding.Id);
        Assert.Contains("Excel", finding.Remedy.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    public void Each_delimiter_is_recognised_and_named(string delimiter)
    {
        using var site = new TemporaryFolder().With("input/accounts.csv", $"客户编号{delimiter}客户名称\nA1{delimiter}甲、乙\n");

        var file = Assert.Single(InputFolder.Read(site.Root).Tables);

        Assert.Equal(delimiter == "\t" ? "Tab" : delimiter, file.Delimiter);
        Assert.Equal(["A1", "甲、乙"], Assert.Single(file.Rows).Fields);
    }

    [Fact]
    public void A_sep_line_decides_the_delimiter()
    {
        using var site = new TemporaryFolder().With("input/accounts.csv", "sep=;\r\n客户编号;客户名称\r\nA1;甲,乙\r\n");

        var file = Assert.Single(InputFolder.Read(site.Root).Tables);

        Assert.Equal((";", 2), (file.Delimiter, file.HeaderLine));
        Assert.Equal((3, "甲,乙"), (Assert.Single(file.Rows).Line, Assert.Single(file.Rows).Fields[1]));
    }

    [Fact]
    public void A_full_width_comma_as_delimiter_has_its_own_message()
    {
        using var site = new TemporaryFolder().With("input/accounts.csv", "客户编号，客户名称，区域\nA1，甲，华东\n");

        var finding = Assert.Single(InputFolder.Read(site.Root).Findings);

        Assert.Equal("input/accounts.csv(1)", finding.Where.ToString());
        Assert.Contains("全角逗号", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Title_rows_and_blank_lines_above_the_header_are_passed_over_and_lines_stay_right()
    {
        using var site = new TemporaryFolder().With("input/accounts.csv", "2026年大客户清单,,\n\n导出人：\"王磊,,\n客户编号,客户名称,区域\nA1,\"甲\n公司\",华东\n\nA2,乙,华南\n");

        var file = Assert.Single(InputFolder.Read(site.Root).Tables);

        Assert.Equal(4, file.HeaderLine);
        Assert.Equal([5, 8], file.Rows.Select(r => r.Line));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_are_counted_whatever_ends_them_and_inside_quotes_too(string end)
    {
        using var site = new TemporaryFolder().With("input/accounts.csv", $"客户编号,客户名称{end}A1,\"甲{end}乙{end}丙\"{end}{end}A2,丁{end}");

        var rows = Assert.Single(InputFolder.Read(site.Root).Tables).Rows.Kept();

        Assert.Equal([2, 6], rows.Select(r => r.Line));
        Assert.Equal($"甲{end}乙{end}丙", rows[0].Fields[1]);
    }

    [Theory]
    [InlineData("", "IN-07", 0)]
    [InlineData(" \n\n", "IN-07", 0)]
    [InlineData("甲,乙,丙\n1,2,3\n", "IN-07", 1)]
    public void A_file_without_a_header_is_an_error(string text, string id, int line)
    {
        using var site = new TemporaryFolder().With("input/accounts.csv", text);

        var finding = Assert.Single(InputFolder.Read(site.Root).Findings);

        Assert.Equal((id, line), (finding.Id, finding.Where.Line));
    }

    [Fact]
    public void A_header_without_rows_is_only_worth_knowing()
    {
        using var site = new TemporaryFolder().With("input/accounts.csv", Header);
        var input = InputFolder.Read(site.Root);

        Assert.Empty(Assert.Single(input.Tables).Rows);

        var finding = Assert.Single(input.Findings);
        Assert.Equal(("IN-17", Severity.Info), (finding.Id, finding.Severity));
    }

    [Fact]
    public void An_unterminated_quote_is_named_by_the_line_on_which_it_opens()
    {
        // The row begins on line 3, its second field is sound and spans two lines, the third opens the faulty quote on line 4.
        var (rows, finding) = Faulty(Header + "A1,甲,华东\nA2,\"乙\n公司\",\"华南\nA3,丙,华北\n");

        Assert.Equal(["A1"], rows);
        Assert.Equal(("IN-05", 4, 3), (finding.Id, finding.Where.Line, finding.Where.Column));
        Assert.Contains("第 4 行", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_quote_that_a_later_one_closes_is_named_where_it_is_missing()
    {
        var (rows, finding) = Faulty(Header + "A1,\"甲,华东\nA2,\"乙\",华南\nA3,丙,华北\n");

        Assert.Equal(["A3"], rows);
        Assert.Equal(("IN-05", 2, 2), (finding.Id, finding.Where.Line, finding.Where.Column));
        Assert.Contains("第 3 行", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A1,5\"管,华东", 2)]
    [InlineData("A1,甲,\"华\"东", 3)]
    public void A_stray_quote_is_a_fault_of_its_row_alone(string row, int column)
    {
        var (rows, finding) = Faulty(Header + row + "\nA2,乙,华南\n");

        Assert.Equal(["A2"], rows);
        Assert.Equal((2, column), (finding.Where.Line, finding.Where.Column));
    }

    [Fact]
    public void Every_malformed_row_is_reported_in_one_run()
    {
        using var site = Accounts("A1,x\"y,a\nA2,乙,b\nA3,x\"y,c\n");
        var input = InputFolder.Read(site.Root);

        Assert.Equal("A2", Assert.Single(input.Tables[0].Rows).Fields[0]);
        Assert.Equal([2, 4], input.Findings.Select(f => f.Where.Line));
    }

    [Fact]
    public void Rows_with_other_numbers_of_fields_are_passed_on_as_they_are()
    {
        using var site = Accounts("A1\nA2,乙,华南,x\n");

        Assert.Equal([1, 4], Assert.Single(InputFolder.Read(site.Root).Tables).Rows.Select(r => r.Fields.Length));
    }

    [Fact]
    public void A_cell_of_more_than_a_mebibyte_is_refused_and_the_next_row_is_read()
    {
        var (rows, finding) = Faulty(Header + "A1," + new string('x', (1 << 20) + 1) + ",华东\nA2,乙,华南\n");

        Assert.Equal(["A2"], rows);
        Assert.Equal(("IN-16", 2, 2), (finding.Id, finding.Where.Line, finding.Where.Column));
    }

    [Fact]
    public void A_row_of_more_than_four_mebibytes_ends_the_reading()
    {
        var (rows, finding) = Faulty(Header + "A1,甲,华东\nA2,\"" + new string('x', 6 << 20) + "\n");

        Assert.Equal(["A1"], rows);
        Assert.Equal("IN-16", finding.Id);
    }

    [Fact]
    public void The_hash_is_that_of_the_bytes()
    {
        using var site = Accounts("A1,甲,华东\n");

        var file = Assert.Single(InputFolder.Read(site.Root).Tables);

        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(site["input/accounts.csv"]))), file.Sha256);
    }

    [Theory]
    [InlineData("comma_in_quotes")]
    [InlineData("empty")]
    [InlineData("empty_crlf")]
    [InlineData("escaped_quotes")]
    [InlineData("json")]
    [InlineData("newlines")]
    [InlineData("newlines_crlf")]
    [InlineData("quotes_and_newlines")]
    [InlineData("simple")]
    [InlineData("simple_crlf")]
    [InlineData("utf8")]
    public void The_outside_test_files_are_read_as_they_should_be(string name)
    {
        var csv = File.ReadAllText(Repository.Path($"tests/data/csv-spectrum/csvs/{name}.csv"));
        // The copy at hand has lost the line ends that these files are about.
        if (name.EndsWith("_crlf", StringComparison.Ordinal)) csv = csv.ReplaceLineEndings("\r\n");
        using var json = JsonDocument.Parse(File.ReadAllBytes(Repository.Path($"tests/data/csv-spectrum/json/{name}.json")));
        using var folder = new TemporaryFolder().With("x.csv", csv);
        var findings = new List<Finding>();
        var source = TextSource.Open("x.csv", folder["x.csv"], long.MaxValue, findings)!;

        var rows = CsvRows.Read(source, new CsvLayout(',', [], 1), Core.Domain.Accounts.Table, findings).Kept();

        var expected = json.RootElement.EnumerateArray().Select(r => r.EnumerateObject().Select(p => p.Value.GetString()!).ToArray());
        Assert.Equal(expected, rows.Select(r => r.Fields));
        Assert.Empty(findings);
    }

    [Fact]
    public void The_outside_test_file_whose_degree_signs_were_lost_is_refused()
    {
        var findings = new List<Finding>();

        Assert.Null(TextSource.Open("x.csv", Repository.Path("tests/data/csv-spectrum/csvs/location_coordinates.csv"), long.MaxValue, findings));

        var finding = Assert.Single(findings);
        Assert.Equal(("IN-04", 2), (finding.Id, finding.Where.Line));
    }

    [Fact]
    public void A_code_written_as_a_formula_of_text_is_the_text_and_stands_in_its_place()
    {
        using var site = Accounts("A1,甲,\n=\"0002\",\"乙,丙\",\n=\"0003\",=\"丁\"\"戊\",\nA4,a=\"b\",\nA5,己,\n=\"0006\",庚,\n");
        var input = InputFolder.Read(site.Root);

        var rows = Assert.Single(input.Tables).Rows.Select(r => (r.Line, r.Fields[0], r.Fields[1])).ToList();

        Assert.Equal([(2, "A1", "甲"), (3, "0002", "乙,丙"), (4, "0003", "丁\"戊"), (6, "A5", "己"), (7, "0006", "庚")], rows);
        Assert.Equal(("IN-05", 5), (Assert.Single(input.Findings).Id, input.Findings[0].Where.Line));
    }

    private static TemporaryFolder Accounts(string rows) => new TemporaryFolder().With("input/accounts.csv", Header + rows);

    private static (IEnumerable<string> FirstFields, Finding Finding) Faulty(string text)
    {
        using var site = new TemporaryFolder().With("input/accounts.csv", Encoding.UTF8.GetBytes(text));
        var input = InputFolder.Read(site.Root);
        var rows = Assert.Single(input.Tables).Rows.Select(r => r.Fields[0]).ToList();
        return (rows, Assert.Single(input.Findings));
    }
}
