using System.IO.Compression;
using System.Text;
using KspSite.Core;
using KspSite.Core.Diagnostics;
using KspSite.Core.Input;
using KspSite.Input;

namespace KspSite.Tests.Input;

public class WorkbookTests
{
    private static readonly object?[] Header = ["客户编号", "客户名称", "区域"];

    [Fact]
    public void Each_sheet_is_the_table_of_its_name_with_rows_numbered_as_in_excel()
    {
        var input = Read("计划.xlsx", new TestWorkbook()
            .Sheet("客户", ["2026年大客户清单（单位：万元）"], [], Header, ["A1", "甲", "华东"], [], ["A2", "乙", "华南"])
            .Sheet("zones", ["zone_id", "account_id"], ["Z1", "A1"])
            .Bytes());

        Assert.Empty(input.Findings);
        Assert.Equal([("input/计划.xlsx#客户", "accounts", 3), ("input/计划.xlsx#zones", "zones", 1)], input.Tables.Select(t => (t.File, t.Table.Name, t.HeaderLine)));
        Assert.Equal([4, 6], input.Tables[0].Rows.Select(r => r.Line));
        Assert.Equal(("XLSX", Core.Domain.MoneyUnit.TenThousand), (input.Tables[0].Encoding, input.Tables[0].TitleUnit));
        Assert.Equal("input/计划.xlsx", Assert.Single(input.Records).Path);
    }

    [Fact]
    public void A_workbook_of_one_sheet_may_carry_the_name_itself()
    {
        var input = Read("accounts-2026-10.xlsx", new TestWorkbook().Sheet("Sheet1", Header, ["A1", "甲", "华东"]).Sheet("Sheet2").Hidden("旧", ["x"]).Bytes());

        Assert.Empty(input.Findings);
        Assert.Equal("accounts", Assert.Single(input.Tables).Table.Name);
    }

    // The first thousand lines are looked at to find the header; whether there are more decides how the rows are read.
    [Theory]
    [InlineData(2)]
    [InlineData(999)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(1500)]
    public void Every_row_of_each_sheet_is_read_and_again_when_it_is_asked_for_again(int lines)
    {
        object?[][] rows = [Header, .. Enumerable.Range(2, lines - 1).Select(line => (object?[])["A" + Numerals.Text(line), "甲", "华东"])];
        var input = Read("计划.xlsx", new TestWorkbook().Sheet("客户", rows).Sheet("zones", ["zone_id", "account_id", "zone_name"], ["Z1", "A2", "一"]).Bytes());

        var accounts = input.Tables[0].Rows.ToList();
        foreach (var row in accounts) row.Fields[0] = "changed";
        Assert.Equal(Enumerable.Range(2, lines - 1), accounts.Select(r => r.Line));
        Assert.Equal(rows.Skip(1).Select(r => (string?)r[0]), input.Tables[0].Rows.Select(r => r.Fields[0]));
        Assert.Equal(["Z1", "A2", "一"], Assert.Single(input.Tables[1].Rows).Fields);
        Assert.Empty(input.Findings);
    }

    [Fact]
    public void A_sheet_that_is_no_table_is_a_warning_and_a_hidden_one_is_not()
    {
        var input = Read("计划.xlsx", new TestWorkbook().Sheet("客户", Header, ["A1", "甲", "华东"]).Sheet("acounts", ["x"]).Hidden("数据源", ["y"]).Bytes());

        var finding = Assert.Single(input.Findings);
        Assert.Equal(("IN-03", "input/计划.xlsx#acounts"), (finding.Id, finding.Where.File));
        Assert.Contains("accounts", finding.Remedy.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_are_read_by_their_type_and_formulas_by_their_last_value()
    {
        var input = Read("accounts.xlsx", new TestWorkbook().Sheet("客户", Header, [
            new DateOnly(2026, 3, 1), 0.1 + 0.2, 1234567.5, new TestWorkbook.Shown(0.35, "0%"), new TestWorkbook.Shown(0.1234, "0.00%"), new TestWorkbook.Shown(0, "0%"),
            new TestWorkbook.Shown(42, "000000"), new TestWorkbook.Shown(0.40625, "h:mm"), true, 6228480402564890018d,
            new TestWorkbook.Raw("><f>SUM(A1:A2)</f><v>300</v>"), new TestWorkbook.Raw("t=\"str\"><f>A1&amp;B1</f><v>甲乙</v>"),
            new TestWorkbook.Shown(46082.604166666664, "yyyy/m/d h:mm"), new TestWorkbook.Shown(1234.5, "#,##0.00")]).Bytes());

        Assert.Equal(
            ["2026-03-01", "0.3", "1234567.5", "35%", "12.34%", "0%", "000042", "09:45:00", "TRUE", "6.22848040256489E+18", "300", "甲乙", "2026-03-01 14:30:00", "1234.5"],
            Assert.Single(input.Tables[0].Rows).Fields);
    }

    [Fact]
    public void A_vertically_merged_cell_counts_for_each_of_its_rows()
    {
        var input = Read("accounts.xlsx", new TestWorkbook().Merged("客户", "C2:C3", Header, ["A1", "甲", "华东"], ["A2", "乙", null], ["A3", "丙", null]).Bytes());

        Assert.Equal(["华东", "华东", ""], input.Tables[0].Rows.Select(r => r.Fields[2]));
    }

    [Theory]
    [InlineData("#REF!")]
    [InlineData("#N/A")]
    [InlineData("#DIV/0!")]
    [InlineData("#VALUE!")]
    [InlineData("#NAME?")]
    public void The_error_of_a_formula_is_named_with_its_cell(string error)
    {
        var input = Read("计划.xlsx", new TestWorkbook()
            .Sheet("说明", ["填表说明"])
            .Sheet("客户", [.. Header, "现在销售量", "金额单位"], ["A1", "甲", "华东", 5, "万元"], [], ["A2", "乙", "华南", new TestWorkbook.Raw($"t=\"e\"><f>Sheet9!A1</f><v>{error}</v>"), "万元"]).Bytes());

        var loaded = PortfolioReader.Read(input.Tables, new SiteSettings { AsOf = new DateOnly(2026, 6, 30) });

        var finding = Assert.Single(loaded.Findings, f => f.Id == "IN-21");
        Assert.Equal(new SourceRef("input/计划.xlsx#客户", 4, 4), finding.Where);
        Assert.Equal(error, finding.Found);
        Assert.Null(loaded.Portfolio.Accounts[1].Account.CurrentSales);
    }

    [Fact]
    public void A_formula_that_was_never_computed_is_an_empty_cell()
    {
        var input = Read("accounts.xlsx", new TestWorkbook().Sheet("客户", Header, ["A1", "甲", new TestWorkbook.Raw("><f>B1</f>")]).Bytes());

        Assert.Equal(["A1", "甲", ""], Assert.Single(input.Tables[0].Rows).Fields);
    }

    [Fact]
    public void Days_counted_from_1904_are_the_days_that_excel_shows()
    {
        // 44620 days after 1 January 1904.
        var input = Read("accounts.xlsx", new TestWorkbook().Since1904().Sheet("客户", Header, ["A1", "甲", new TestWorkbook.Shown(44620, "yyyy-mm-dd")]).Bytes());

        Assert.Equal("2026-03-01", Assert.Single(input.Tables[0].Rows).Fields[2]);
    }

    [Fact]
    public void Cells_left_blank_below_a_word_are_filled_down_where_the_mapping_says_so()
    {
        using var site = new TemporaryFolder()
            .With("input/台账.xlsx", new TestWorkbook().Merged("清单", "A2:A3", ["大区", "编号", "名称"], ["华东", "A1", "甲"], [null, "A2", "乙"], ["华南", "A3", "丙"], [null, "A4", "丁"]).Bytes())
            .With("input/mapping.yaml", "sources:\n  - file: 台账.xlsx\n    sheet: 清单\n    table: accounts\n    fill_down: [region]\n    columns: {account_id: 编号, account_name: 名称, region: 大区}\n");
        var input = InputFolder.Read(site.Root);

        var loaded = PortfolioReader.Read(input.Tables, new SiteSettings { AsOf = new DateOnly(2026, 6, 30) });

        Assert.Equal(["华东", "华东", "华南", "华南"], loaded.Portfolio.Accounts.Select(a => a.Account.Region));
    }

    [Fact]
    public void Two_merged_cells_side_by_side_each_keep_their_own_rows()
    {
        var input = Read("accounts.xlsx", new TestWorkbook().Merged("客户", "C2:C4 B3:B4 C5:C6", Header, ["A1", "甲", "华东"], ["A2", "乙", null], ["A3", null, null], ["A4", "丁", "华南"], ["A5", "戊", null]).Bytes());

        Assert.Equal(["甲华东", "乙华东", "乙华东", "丁华南", "戊华南"], input.Tables[0].Rows.Select(r => r.Fields[1] + r.Fields[2]));
    }

    [Theory]
    [InlineData("PK", "IN-02")]
    [InlineData("", "IN-02")]
    [InlineData("这不是工作簿", "IN-02")]
    [InlineData("<html><table><tr><td>客户编号</td></tr></table></html>", "IN-02")]
    public void What_is_no_workbook_is_refused_with_its_remedy(string content, string id)
    {
        using var site = new TemporaryFolder().With("input/accounts.xls", content).With("input/客户.csv", "客户编号,客户名称\nA1,甲\n");

        var finding = Assert.Single(InputFolder.Read(site.Root).Findings);

        Assert.Equal((id, Severity.Error), (finding.Id, finding.Severity));
        Assert.Contains(".xlsx", finding.Remedy.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_bomb_is_refused_before_it_is_read()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("xl/sharedStrings.xml", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 257; i++) part.Write(zeros);
        }

        var finding = Read("accounts.xlsx", stream.ToArray()).Findings[0];

        Assert.Equal("IN-16", finding.Id);
        Assert.Contains("压缩炸弹", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Entities_of_a_hostile_sheet_are_not_unfolded()
    {
        var bytes = new TestWorkbook().Sheet("客户", Header, ["A1", "甲", "华东"]).Bytes();
        using var stream = new MemoryStream();
        stream.Write(bytes);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml").Open(), new UTF8Encoding(false));
            writer.Write("""<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;&f;</t></is></c></row></sheetData></worksheet>""");
        }

        var input = Read("accounts.xlsx", stream.ToArray());

        Assert.Equal("IN-02", input.Findings[0].Id);
        Assert.Empty(input.Tables);
    }

    [Fact]
    public void Every_damaged_workbook_ends_in_a_finding_and_not_in_an_exception()
    {
        var sound = new TestWorkbook().Sheet("客户", Header, ["A1", "甲", "华东"], ["A2", 12.5, new DateOnly(2026, 3, 1)]).Bytes();
        var random = new Random(4711);
        for (var i = 0; i < 400; i++)
        {
            var bytes = (byte[])sound.Clone();
            for (var j = random.Next(1, 8); j > 0; j--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            if (random.Next(3) == 0) bytes = bytes[..random.Next(bytes.Length)];
            var input = Read("accounts.xlsx", bytes);
            foreach (var table in input.Tables) _ = table.Rows.Count();
        }
    }

    private static InputFolder Read(string name, byte[] bytes)
    {
        var site = new TemporaryFolder().With("input/" + name, bytes);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => site.Dispose();
        return InputFolder.Read(site.Root);
    }
}
