using KspSite.Core;
using KspSite.Core.Audiences;
using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Input;
using KspSite.Tests.Input;

namespace KspSite.Tests.Mapping;

public class MappingTests
{
    private static readonly SiteSettings Settings = new() { AsOf = new DateOnly(2026, 11, 20) };

    [Fact]
    public void A_foreign_file_feeds_a_table_by_headers_values_constants_joins_and_pieces()
    {
        var loaded = Loaded("""
            sources:
              - file: "Customers*.csv"
                table: accounts
                unit: 元
                ignore: [Fax]
                columns:
                  account_id: Nr
                  account_name: {from: Company}
                  tier: {from: Rating, values: {Hot: S, warm: A}, other: N}
                  owner: {from: [Last, First], join: ""}
                  region: {from: Address, split: "/", part: -1}
                  industry: {from: Branch, constant: 未分类}
                  currency: {constant: CNY}
                  potential_total: {from: Spend, unit: 万元}
                  current_sales: Sales
            """,
            ("Customers 2026.csv", "Nr,Company,Rating,First,Last,Address,Branch,Spend,Sales,Fax\nC1,甲,HOT,磊,王,中国/华东,,120,350000,1\nC2,乙,Cold,,李,华南,机械,3亿,\"1,000\",2\n"));

        Assert.Empty(loaded.Findings.Where(f => f.Severity != Severity.Warning));
        var (a, b) = (loaded.Portfolio.Accounts[0].Account, loaded.Portfolio.Accounts[1].Account);
        Assert.Equal(("C1", "甲", "S", "王磊", "华东", "未分类"), (a.Id.Value, a.Name, a.Tier, a.Owner, a.Region, a.Industry));
        Assert.Equal((1_200_000m, 350_000m), (a.PotentialTotal!.Value.Amount, a.CurrentSales!.Value.Amount));
        Assert.Equal(("N", "李", "华南", "机械", 300_000_000m), (b.Tier, b.Owner, b.Region, b.Industry, b.PotentialTotal!.Value.Amount));
        Assert.Equal(["Fax"], loaded.Files[0].UnknownColumns);
    }

    [Fact]
    public void Findings_point_at_the_field_of_the_foreign_file()
    {
        var loaded = Loaded("""
            sources:
              - {file: c.csv, table: accounts, columns: {account_id: Nr, account_name: Company, buyer_count: People}}
            """,
            ("c.csv", "Company,People,Nr\n甲,many,C1\n"));

        Assert.Contains(loaded.Findings, f => f.Id == "IN-12" && f.Where.ToString() == "input/c.csv(2,2)");
    }

    [Theory]
    [InlineData("大客户台帐*.xlsx", null, "input/mapping.yaml(2,11)", "大客户台账*.xlsx")]
    [InlineData("“大客户台账*.xlsx”", null, "input/mapping.yaml(2,11)", "大客户台账*.xlsx")]
    [InlineData("大客户台账2026.11.xls", null, "input/mapping.yaml(2,11)", "大客户台账2026.11.xlsx")]
    [InlineData("出库单.xlsx", null, "input/mapping.yaml(2,11)", null)]
    [InlineData("大客户台账*.xlsx", "大客户清单1", "input/mapping.yaml(3,12)", "大客户清单")]
    [InlineData("大客户台账*.xlsx", "出库", "input/mapping.yaml(3,12)", null)]
    public void A_source_that_no_file_or_sheet_fits_is_told_with_the_nearest_name(string file, string? sheet, string where, string? near)
    {
        var input = Input($"sources:\n  - file: {file}\n" + (sheet is null ? "" : $"    sheet: {sheet}\n") + "    table: accounts\n", ("大客户台账2026.11.xlsx",
            new TestWorkbook().Sheet("大客户清单", ["客户编号", "客户名称"], ["C1", "甲公司"]).Sheet("说明", ["无"]).Bytes()));

        var told = Assert.Single(input.Findings, f => f.Id == "IN-26");
        Assert.Equal((where, Severity.Warning), (told.Where.ToString(), told.Severity));
        if (near is null) Assert.DoesNotContain("是不是", told.Text(Language.Zh), StringComparison.Ordinal);
        else Assert.Contains($"是不是“{near}”？", told.Text(Language.Zh), StringComparison.Ordinal);
        // The remedy of the missing table leads to the cause.
        Assert.Contains(input.Findings, f => f.Id == "IN-01" && f.Remedy.Zh.Contains(where, StringComparison.Ordinal));
    }

    [Fact]
    public void A_source_whose_file_cannot_be_opened_is_not_told_a_second_time()
    {
        var input = Input("sources:\n  - {file: 台账.xlsx, sheet: 清单, table: accounts}\n", ("台账.xlsx", "PK no workbook"u8.ToArray()));

        Assert.Contains(input.Findings, f => f.Id == "IN-02");
        Assert.DoesNotContain(input.Findings, f => f.Id == "IN-26");
    }

    [Fact]
    public void A_file_that_another_source_reads_is_not_offered_as_what_was_meant()
    {
        var input = Input("sources:\n  - {file: 客户信息表A*.csv, table: accounts}\n  - {file: 客户信息表B*.csv, table: stakeholders}\n", ("客户信息表A11月.csv", "客户编号,客户名称\nC1,甲公司\n"u8.ToArray()));

        Assert.DoesNotContain("是不是", Assert.Single(input.Findings, f => f.Id == "IN-26").Remedy.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mapping_that_cannot_be_read_is_not_forgiven()
    {
        using var folder = new TemporaryFolder().With("input/mapping.yaml", "sources:\n  - file: 台账.csv\n    table： accounts\n").With("input/accounts.csv", "客户编号,客户名称\nC1,甲公司\n");

        Assert.Equal(1, KspSiteRun.In(folder, "build", "--keep-going").ExitCode);
        Assert.False(Directory.Exists(folder["output"]));
    }

    [Fact]
    public void A_source_without_a_file_in_a_dated_export_is_normal()
    {
        using var site = new TemporaryFolder().With("input/mapping.yaml", "sources:\n  - {file: 客户*.csv, table: accounts}\n  - {file: 人员*.csv, table: stakeholders}\n")
            .With("input/客户11.csv", "客户编号,客户名称\nC1,甲公司\n").With("input/人员11.csv", "人物编号,客户编号,姓名\nP1,C1,周明\n").With("history/2026-10-31/客户10.csv", "客户编号,客户名称\nC1,甲公司\n");

        var usual = InputFolder.Read(site.Root).Mappings;
        var past = InputFolder.ReadExports(site["history/2026-10-31"], "history/2026-10-31", usual, []);

        Assert.Single(past.Tables);
        Assert.DoesNotContain(past.Findings, f => f.Id == "IN-26");
    }

    [Fact]
    public void What_follows_only_from_a_mapping_that_cannot_be_read_is_not_told()
    {
        var input = Input("sources:\n  - file: 台账.csv\n    table： accounts\n", ("台账.csv", "编码,名称\nC1,甲公司\n"u8.ToArray()), ("其他.xlsx", new TestWorkbook().Sheet("清单", ["a", "b"], ["1", "2"]).Bytes()));

        Assert.Equal(["CF-03"], input.Findings.Select(f => f.Id));
    }

    [Fact]
    public void Rows_are_filtered_filled_down_skipped_and_end_where_the_mapping_says()
    {
        var loaded = Loaded("""
            sources:
              - file: c.csv
                table: accounts
                header_row: 3
                skip_rows: 1
                stop_at: Grand Totals
                fill_down: [region]
                filter:
                  - {header: Kind, only: [customer, ""], without: [lost]}
                columns: {account_id: Nr, account_name: Company, region: Area}
            """,
            ("c.csv", "Nr,Company,Kind\n导出,2026,x\nNr,Company,Kind,Area\n(id),(text),(pick),(text)\nC1,甲,customer,华东\nC2,乙,,\nC3,丙,lost,\nC4,丁,Customer,华南\n\"Grand Totals (3)\"\nCopyright,x\n"));

        Assert.Equal([("C1", "华东"), ("C2", "华东"), ("C4", "华南")], loaded.Portfolio.Accounts.Select(a => (a.Id.Value, a.Account.Region!)));
        Assert.DoesNotContain(loaded.Findings, f => f.Severity == Severity.Error);
        Assert.Equal((3, 0, 2), (loaded.Files[0].RowsRead, loaded.Files[0].RowsRejected, loaded.Files[0].RowsLeftOut));
    }

    [Fact]
    public void Totals_and_repeated_headers_are_left_out_without_a_mapping_and_told()
    {
        var loaded = Loaded("", ("accounts.csv", "客户编号,客户名称,现在销售量（万元）\nA1,甲,1\n小计：,,1\n客户编号,客户名称,现在销售量（万元）\nA2,乙,2\n,合计,3\n"));

        Assert.Equal(["A1", "A2"], loaded.Portfolio.Accounts.Select(a => a.Id.Value));
        var finding = Assert.Single(loaded.Findings, f => f.Id == "IN-18");
        Assert.Equal(("input/accounts.csv(3)", Severity.Info), (finding.Where.ToString(), finding.Severity));
        Assert.Equal(3, loaded.Files[0].RowsLeftOut);
    }

    [Fact]
    public void A_row_with_an_id_of_its_own_is_no_total()
    {
        var loaded = Loaded("", ("accounts.csv", "客户名称,客户编号\n合计,A1\n"));

        Assert.Equal("合计", Assert.Single(loaded.Portfolio.Accounts).Account.Name);
    }

    [Fact]
    public void Several_sources_feed_one_table_by_precedence_per_column()
    {
        var loaded = Loaded("""
            sources:
              - {name: crm, file: crm.csv, table: accounts, columns: {account_id: Id, account_name: Name, owner: Owner, current_sales: Revenue, money_unit: {constant: 元}}}
              - {name: finance, file: finance.csv, table: accounts, columns: {account_id: 客户号, account_name: 名称, current_sales: {from: 开票, unit: 万元}}}
            tables:
              accounts:
                order: [crm, finance]
                columns: {current_sales: [finance, crm]}
            """,
            ("crm.csv", "Id,Name,Owner,Revenue\nC1,甲公司,王磊,100\nC2,乙公司,李明,200\n"),
            ("finance.csv", "客户号,名称,开票\nC1,甲,1.5\nC3,丙,2\n"));

        Assert.Equal([("C1", "甲公司", 15_000m), ("C2", "乙公司", 200m), ("C3", "丙", 20_000m)],
            loaded.Portfolio.Accounts.Select(a => (a.Id.Value, a.Account.Name, a.Account.CurrentSales!.Value.Amount)));
        var told = Assert.Single(loaded.Findings, f => f.Id == "IN-20" && f.Found == "甲");
        Assert.Equal("input/finance.csv(2,2)", told.Where.ToString());
        Assert.Equal([(2, 0, 0), (2, 0, 1)], loaded.Files.Select(f => (f.RowsRead, f.RowsRejected, f.RowsMerged)));
        // The place of a cell is that of its source.
        Assert.Equal("input/finance.csv(2,3)", loaded.Portfolio.Accounts[0].Account.Row.At(Accounts.CurrentSales).ToString());
    }

    [Fact]
    public void The_unit_of_a_source_is_for_rows_that_name_none_and_not_for_what_another_source_brought()
    {
        var loaded = Loaded("""
            sources:
              - {name: crm, file: crm.csv, table: accounts, unit: 万元, columns: {account_id: Id, account_name: Name, current_sales: Revenue, money_unit: Unit}}
              - {name: finance, file: finance.csv, table: accounts, unit: 亿元, columns: {account_id: 客户号, account_name: 客户号, potential_total: 潜力}}
            tables: {accounts: {order: [crm, finance]}}
            """,
            ("crm.csv", "Id,Name,Revenue,Unit\nC1,甲,100,元\nC2,乙,200,\n"),
            ("finance.csv", "客户号,潜力\nC1,3\n"));

        Assert.Equal([100m, 2_000_000m], loaded.Portfolio.Accounts.Select(a => a.Account.CurrentSales!.Value.Amount));
        Assert.Equal(300_000_000m, loaded.Portfolio.Accounts[0].Account.Potential!.Value.Amount);
    }

    [Fact]
    public void A_column_that_only_the_second_source_has_was_exported_where_it_is_empty_too()
    {
        var row = Loaded("""
            sources:
              - {name: crm, file: crm.csv, table: accounts, columns: {account_id: Id, account_name: Name}}
              - {name: finance, file: finance.csv, table: accounts, columns: {account_id: 客户号, account_name: 客户号, region: 区域}}
            tables: {accounts: {order: [crm, finance]}}
            """,
            ("crm.csv", "Id,Name\nC1,甲\n"),
            ("finance.csv", "客户号,区域\nC1,\n")).Portfolio.Accounts[0].Account.Row;

        Assert.True(row.Has(Accounts.Region));
        Assert.False(row.Has(Accounts.Industry));
        Assert.Equal("input/finance.csv(2,2)", row.At(Accounts.Region).ToString());
    }

    [Fact]
    public void A_sheet_that_feeds_two_tables_counts_the_rows_of_each_for_readers_who_see_a_part()
    {
        var loaded = Loaded("""
            sources:
              - {file: flat.csv, table: accounts, distinct: true, columns: {account_id: 客户, account_name: 客户, visibility: 可见}, ignore: [姓名]}
              - {file: flat.csv, table: stakeholders, columns: {person_id: 姓名, account_id: 客户, name: 姓名}, ignore: [可见]}
            """,
            ("flat.csv", "客户,姓名,可见\n甲,李明,\n甲,赵琳,\n乙,王五,team\n"));

        Assert.Equal([1, 2], AudienceView.Of(loaded, DefaultAudiences.Management).Loaded.Files.Select(f => f.RowsRead));
    }

    [Fact]
    public void One_flat_sheet_feeds_two_tables()
    {
        var loaded = Loaded("""
            sources:
              - {file: flat.csv, table: accounts, distinct: true, columns: {account_id: {from: 客户, make_id: true}, account_name: 客户}, ignore: [姓名]}
              - {file: flat.csv, table: stakeholders, columns: {person_id: {from: [客户, 姓名], join: "-", make_id: true}, account_id: {from: 客户, make_id: true}, name: 姓名}}
            """,
            ("flat.csv", "客户,姓名\n甲（华东）有限公司,李明\n甲（华东）有限公司,赵琳\n乙公司,王五\n"));

        Assert.Equal(["甲-华东-有限公司", "乙公司"], loaded.Portfolio.Accounts.Select(a => a.Id.Value));
        Assert.Equal(2, loaded.Portfolio.Accounts[0].People.Length);
        Assert.DoesNotContain(loaded.Findings, f => f.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("dates: dmy", "03/04/2026", "2026-04-03")]
    [InlineData("dates: mdy", "03/04/2026", "2026-03-04")]
    [InlineData("dates: [mdy, excel]", "46082", "2026-03-01")]
    [InlineData("partial_dates: last", "2026年2月", "2026-02-28")]
    public void The_defaults_say_how_doubtful_dates_are_meant_in_every_file_below(string setting, string cell, string expected)
    {
        var loaded = Loaded($"defaults: {{{setting}}}\n", ("accounts.csv", "客户编号,客户名称\nA1,甲\n"), ("sub/plans.csv", $"计划编号,客户编号,开始日期\nP1,A1,{cell}\n"));

        Assert.DoesNotContain(loaded.Findings, f => f.Id is "IN-15" or "IN-12");
        Assert.Equal(expected, Numerals.Text(loaded.Portfolio.Accounts[0].Plans[0].PeriodStart));
    }

    [Theory]
    [InlineData("03/04/2026", false)]
    [InlineData("2026年2月", false)]
    [InlineData("46082", true)]
    public void Without_a_setting_a_doubtful_date_is_a_warning(string cell, bool isRead)
    {
        var loaded = Loaded("", ("accounts.csv", "客户编号,客户名称\nA1,甲\n"), ("plans.csv", $"计划编号,客户编号,开始日期\nP1,A1,{cell}\n"));

        Assert.Equal(Severity.Warning, Assert.Single(loaded.Findings, f => f.Id == "IN-15").Severity);
        Assert.Equal(isRead, loaded.Portfolio.Accounts[0].Plans[0].PeriodStart is not null);
    }

    [Fact]
    public void A_doubtful_date_that_the_row_needs_is_an_error()
    {
        var loaded = Loaded("", ("accounts.csv", "客户编号,客户名称\nA1,甲\n"),
            ("channels.csv", "渠道编号,渠道名称,渠道类型\nK1,x,直销\nK2,y,直销\n"),
            ("channel_conflicts.csv", "冲突编号,客户编号,甲方渠道,乙方渠道,冲突类型,发生日期,状态\nF1,A1,K1,K2,价格,03/04/2026,未解决\n"));

        Assert.Equal(Severity.Error, Assert.Single(loaded.Findings, f => f.Id == "IN-15").Severity);
    }

    [Theory]
    [InlineData("shares: percent", "35", 0.35, false)]
    [InlineData("shares: percent", "1", 0.01, false)]
    [InlineData("shares: fraction", "1", 1, false)]
    [InlineData("dates: dmy", "35", 0.35, true)]
    public void The_setting_says_what_a_bare_share_is(string setting, string cell, double share, bool isWarned)
    {
        var loaded = Loaded($"defaults: {{{setting}}}\n", ("accounts.csv", "客户编号,客户名称\nA1,甲\n"), ("zones.csv", $"战区编号,客户编号,战区,竞争者份额\nZ1,A1,厂,{cell}\n"));

        Assert.Equal((decimal)share, loaded.Portfolio.Accounts[0].Zones[0].CompetitorShare);
        Assert.Equal(isWarned, loaded.Findings.Any(f => f.Id == "DT-04"));
    }

    [Fact]
    public void A_header_with_percent_says_it_too()
    {
        var loaded = Loaded("", ("accounts.csv", "客户编号,客户名称\nA1,甲\n"), ("zones.csv", "战区编号,客户编号,战区,竞争者份额（％）\nZ1,A1,厂,35\n"));

        Assert.Equal(0.35m, loaded.Portfolio.Accounts[0].Zones[0].CompetitorShare);
        Assert.DoesNotContain(loaded.Findings, f => f.Id == "DT-04");
    }

    [Theory]
    [InlineData("现在销售量（百万）", 1_500_000)]
    [InlineData("现在销售量/亿元", 150_000_000)]
    [InlineData("现在销售量_万元", 15_000)]
    [InlineData("*现在销售量【万元】", 15_000)]
    [InlineData("现在销售量 (RMB)", 1.5)]
    public void Headers_name_units_in_their_ways(string header, double amount)
    {
        var loaded = Loaded("", ("accounts.csv", $"客户编号*,客户名称（必填）,{header}\nA1,甲,1.5\n"));

        Assert.Equal((decimal)amount, Assert.Single(loaded.Portfolio.Accounts).Account.CurrentSales!.Value.Amount);
    }

    [Fact]
    public void A_title_row_may_name_the_unit_for_all_amounts()
    {
        var loaded = Loaded("", ("accounts.csv", "大客户清单,,单位：万元\n客户编号,客户名称,现在销售量\nA1,甲,1.5\n"));

        Assert.Equal(15_000m, Assert.Single(loaded.Portfolio.Accounts).Account.CurrentSales!.Value.Amount);
    }

    [Fact]
    public void An_encoding_is_taken_as_the_mapping_says()
    {
        var big5 = System.Text.CodePagesEncodingProvider.Instance.GetEncoding(950)!;
        using var site = new TemporaryFolder().With("input/accounts.csv", big5.GetBytes("客戶編號,客戶名稱\nA1,臺灣測試股份有限公司\n"))
            .With("input/mapping.yaml", "sources: [{file: accounts.csv, table: accounts, encoding: Big5, columns: {account_id: 客戶編號, account_name: 客戶名稱}}]\n");

        var input = InputFolder.Read(site.Root);
        var loaded = PortfolioReader.Read(input.Tables, Settings);

        Assert.Equal("Big5", input.Tables[0].Encoding);
        Assert.Equal("臺灣測試股份有限公司", loaded.Portfolio.Accounts[0].Account.Name);
    }

    [Theory]
    [InlineData("sources:\n  - file: a.csv\n    tabel: accounts\n", "CF-01", 3, 5)]
    [InlineData("sources:\n  - file: a.csv\n", "CF-02", 2, 5)]
    [InlineData("sources:\n  - file: a.csv\n    table: acounts\n", "CF-01", 3, 12)]
    [InlineData("sources:\n  - file: a.csv\n    table: accounts\n    columns:\n      acount_id: X\n", "CF-01", 5, 7)]
    [InlineData("sources:\n  - file: a.csv\n    table: accounts\n    columns:\n      account_id: {form: X}\n", "CF-01", 5, 20)]
    [InlineData("sources:\n  - file: a.csv\n    table: accounts\n    columns:\n      ownership: {from: X, values: {a: dierct}}\n", "CF-01", 5, 40)]
    [InlineData("sources:\n  - file: a.csv\n    table: accounts\n    dates: yyyy\n", "CF-02", 4, 12)]
    [InlineData("sources:\n  - file: a.csv\n    table: accounts\n    encoding: EBCDIC\n", "CF-02", 4, 15)]
    [InlineData("sources:\n  - file: a.csv\n    table: accounts\n    unit: 美元\n", "CF-02", 4, 11)]
    [InlineData("tables:\n  accounts:\n    order: [crm]\n", "CF-01", 3, 12)]
    [InlineData("sources:\n - file: [\n", "CF-03", 3, 1)]
    public void Every_fault_of_the_mapping_has_its_line_and_column(string yaml, string id, int line, int column)
    {
        using var site = new TemporaryFolder().With("input/accounts.csv", "客户编号,客户名称\nA1,甲\n").With("input/mapping.yaml", yaml);

        var finding = InputFolder.Read(site.Root).Findings.First(f => f.Where.File == "input/mapping.yaml");

        Assert.Equal((id, line, column), (finding.Id, finding.Where.Line, finding.Where.Column));
    }

    [Fact]
    public void A_header_that_the_file_lacks_is_told_with_the_one_that_was_meant()
    {
        var loaded = Loaded("sources: [{file: c.csv, table: accounts, columns: {account_id: Acount ID, account_name: Account Name}}]\n",
            ("c.csv", "Account ID,Account Name\nC1,甲\n"));

        var finding = Assert.Single(loaded.Findings, f => f.Id == "IN-19");
        Assert.Equal((Severity.Error, "input/c.csv(1)"), (finding.Severity, finding.Where.ToString()));
        Assert.Contains("Account ID", finding.Remedy.En, StringComparison.Ordinal);
    }

    private static InputFolder Input(string mapping, params (string File, byte[] Bytes)[] files)
    {
        using var site = new TemporaryFolder().With("input/mapping.yaml", mapping);
        foreach (var (file, bytes) in files) site.With("input/" + file, bytes);
        return InputFolder.Read(site.Root);
    }

    private static LoadResult Loaded(string mapping, params (string File, string Text)[] files)
    {
        using var site = new TemporaryFolder();
        if (mapping.Length > 0) site.With("input/mapping.yaml", mapping);
        foreach (var (file, text) in files) site.With("input/" + file, text);
        var input = InputFolder.Read(site.Root);
        var loaded = PortfolioReader.Read(input.Tables, Settings);
        return loaded with { Findings = [.. input.Findings, .. loaded.Findings] };
    }
}
