using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Rules.Data;
using KspSite.Core.Tests.Rules;

namespace KspSite.Core.Tests.Input;

public sealed class MoneyUnitsOfAccountsTests
{
    [Fact]
    public void An_account_without_amounts_needs_no_unit() =>
        Assert.DoesNotContain(Given.Loaded(("accounts", "account_id|account_name\nA1|甲")).Findings, f => f.Id == "DT-03");

    [Fact]
    public void An_amount_without_any_unit_is_missing_and_reported()
    {
        var loaded = Given.Loaded(("accounts", "account_id|account_name|current_sales\nA1|甲|300"));
        Assert.Null(loaded.Portfolio.Account().Account.CurrentSales);
        var finding = Assert.Single(loaded.Findings, f => f.Id == "DT-03");
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(Subject.Account("A1"), finding.Subject);
    }

    [Fact]
    public void An_amount_of_another_table_without_unit_is_reported_at_its_account() =>
        Assert.Contains(
            Given.Loaded(("accounts", "account_id|account_name\nA1|甲"), ("zones", "zone_id|account_id|zone_name|current_sales\nZ1|A1|一区|5")).Findings,
            f => f.Id == "DT-03" && f.Where.File == "input/accounts.csv");

    [Theory]
    [InlineData("account_id|account_name|money_unit|current_sales\nA1|甲|万元|1.5")]
    [InlineData("account_id|account_name|现在销售量（万元）\nA1|甲|1.5")]
    [InlineData("account_id|account_name|money_unit|current_sales\nA1|甲|元|1.5万")]
    public void The_cell_the_header_or_the_column_names_the_unit(string accounts) =>
        Assert.Equal(new Money(15_000m, "CNY"), Given.Loaded(("accounts", accounts)).Portfolio.Account().Account.CurrentSales);

    [Fact]
    public void Two_units_for_one_account_are_an_error_at_the_deviating_row()
    {
        var loaded = Given.Loaded(
            ("accounts", "account_id|account_name|money_unit\nA1|甲|万元"),
            ("sales_figures", "account_id|period|revenue|money_unit\nA1|2026-01|5|万元\nA1|2026-02|50000|元"));
        var finding = Assert.Single(loaded.Findings, f => f.Id == "DT-03");
        Assert.Equal("input/sales_figures.csv(3,4)", finding.Where.ToString());
    }

    [Fact]
    public void A_unit_in_the_header_is_not_asked_for_again() =>
        Assert.DoesNotContain(Given.Loaded(("accounts", "account_id|account_name|现在销售量（万元）|money_unit\nA1|甲|1.5|")).Findings, f => f.Where.Line > 1 && f.Message.En.Contains("money unit", StringComparison.Ordinal));

    [Theory]
    [InlineData("人民币", "CNY")]
    [InlineData("RMB", "CNY")]
    [InlineData("￥", "CNY")]
    [InlineData("元", "CNY")]
    [InlineData("ｃｎｙ", "CNY")]
    [InlineData("美元", "USD")]
    [InlineData("chf", "CHF")]
    public void A_currency_is_one_by_whatever_name(string written, string code)
    {
        var loaded = Given.Loaded(("accounts", "account_id|account_name|money_unit|current_sales|currency\nA1|甲|万元|1.5|" + written));
        Assert.Equal(new Money(15_000m, code), loaded.Portfolio.Account().Account.CurrentSales);
        Assert.Equal(code, loaded.Portfolio.Account().Account.Currency);
        Assert.DoesNotContain(loaded.Findings, f => f.Id == "IN-12");
    }

    [Fact]
    public void A_cell_in_the_accounts_own_currency_is_read_by_whatever_name() => Assert.Equal(
        new Money(1_200m, "CNY"), Given.Loaded(("accounts", "account_id|account_name|money_unit|current_sales|currency\nA1|甲|元|¥1,200|RMB")).Portfolio.Account().Account.CurrentSales);

    [Fact]
    public void What_is_no_currency_is_an_error_at_its_cell()
    {
        var finding = Assert.Single(Given.Loaded(("accounts", "account_id|account_name|money_unit|currency\nA1|甲|万元|本币")).Findings, f => f.Id == "IN-12");
        Assert.Equal(("input/accounts.csv(2,4)", "本币"), (finding.Where.ToString(), finding.Found));
    }

    [Fact]
    public void An_unknown_unit_of_sales_figures_is_not_taken_for_that_of_the_account()
    {
        var loaded = Given.Loaded(
            ("accounts", "account_id|account_name|money_unit\nA1|甲|万元"),
            ("sales_figures", "account_id|period|revenue|profit|money_unit\nA1|2025|5|1|英镑\nA1|2024|4|1|"));
        Assert.Equal([null, new Money(40_000m, "CNY")], loaded.Portfolio.Account().Sales.Select(s => s.Revenue));
        var finding = Assert.Single(loaded.Findings, f => f.Id == "DT-03");
        Assert.Equal("input/sales_figures.csv(2,5)", finding.Where.ToString());
        Assert.Equal("英镑", finding.Found);
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(Subject.Account("A1"), finding.Subject);
        UnclearMoneyUnit.Rule.Judges(loaded.Portfolio).FailsAt("input/sales_figures.csv(2,5)");
    }

    [Theory]
    [InlineData("account_id|period|销售额（万元）|money_unit\nA1|2025|5|英镑")]
    [InlineData("account_id|period|revenue|money_unit\nA1|2025|5万元|英镑")]
    public void A_unit_that_header_or_cell_names_counts_beside_an_unknown_one(string sales) =>
        Assert.Equal(new Money(50_000m, "CNY"), Given.Portfolio(("accounts", "account_id|account_name|money_unit\nA1|甲|元"), ("sales_figures", sales)).Account().Sales[0].Revenue);
}
