using KspSite.Core.Rules;
using KspSite.Core.Rules.Data;

namespace KspSite.Core.Tests.Rules.Data;

public sealed class UnclearMoneyUnitTests
{
    [Fact]
    public void One_known_unit_passes() =>
        UnclearMoneyUnit.Rule.Judges(With("account_id|account_name|current_sales|money_unit\nA1|甲公司|100|万元")).Is(Outcome.Pass);

    [Fact]
    public void A_unit_in_the_header_passes() =>
        UnclearMoneyUnit.Rule.Judges(With("account_id|account_name|年销售额（万元）\nA1|甲公司|100")).Is(Outcome.Pass);

    [Fact]
    public void No_unit_at_all_fails_at_the_accounts_cell()
    {
        var portfolio = With("account_id|account_name|current_sales|money_unit\nA1|甲公司|100|");
        UnclearMoneyUnit.Rule.Judges(portfolio).FailsAt("input/accounts.csv(2,4)");
        UnclearMoneyUnit.Rule.Judges(portfolio, Subject.Portfolio).FailsAt("input/accounts.csv(2,4)");
    }

    [Fact]
    public void Header_and_column_that_differ_fail() =>
        UnclearMoneyUnit.Rule.Judges(With("account_id|account_name|年销售额（万元）|money_unit\nA1|甲公司|100|元")).Is(Outcome.Fail);

    [Fact]
    public void Sales_in_another_unit_fail_at_their_cell() =>
        UnclearMoneyUnit.Rule.Judges(Given.Portfolio(("sales_figures", "account_id|period|revenue|money_unit\nA1|2026-05|3|万元")))
            .FailsAt("input/sales_figures.csv(2,4)");

    private static Core.Domain.Portfolio With(string accounts) => Given.Portfolio(("accounts", accounts));
}
