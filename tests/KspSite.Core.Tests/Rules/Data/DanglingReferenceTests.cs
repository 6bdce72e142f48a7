using KspSite.Core.Rules;
using KspSite.Core.Rules.Data;

namespace KspSite.Core.Tests.Rules.Data;

public sealed class DanglingReferenceTests
{
    private const string Zones = "zone_id|account_id|zone_name\nZ1|A1|华东";

    [Fact]
    public void References_that_resolve_pass() =>
        DanglingReference.Rule.Judges(Given.Portfolio(("zones", Zones), ("goals", Goal("Z1")))).Is(Outcome.Pass);

    [Fact]
    public void An_id_that_does_not_exist_fails_at_its_cell() =>
        DanglingReference.Rule.Judges(Given.Portfolio(("zones", Zones), ("goals", Goal("Z9")))).FailsAt("input/goals.csv(2,3)");

    [Fact]
    public void The_message_counts_the_references()
    {
        var portfolio = Given.Portfolio(("zones", Zones), ("goals", Goal("Z8") + "\nG2|A1|Z9|份额到三成|share"));
        Assert.StartsWith("2 references lead nowhere", DanglingReference.Rule.Judges(portfolio).Message!.Value.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_account_is_not_blamed_but_the_portfolio_is()
    {
        var portfolio = Given.Portfolio(("accounts", "account_id|account_name|money_unit\nA1|甲公司|元\nA2|乙公司|元"),
            ("zones", Zones), ("goals", Goal("Z9")));
        DanglingReference.Rule.Judges(portfolio, Subject.Account("A2")).Is(Outcome.Pass);
        DanglingReference.Rule.Judges(portfolio, Subject.Portfolio).FailsAt("input/goals.csv(2,3)");
    }

    [Fact]
    public void A_reference_that_belongs_to_no_account_fails_for_the_portfolio_alone()
    {
        var portfolio = Given.Portfolio(("goals", "goal_id|account_id|statement|type\nG1|A9|销售额翻番|revenue"));
        DanglingReference.Rule.Judges(portfolio).Is(Outcome.Pass);
        DanglingReference.Rule.Judges(portfolio, Subject.Portfolio).FailsAt("input/goals.csv(2,2)");
    }

    [Fact]
    public void A_reference_into_a_table_that_the_build_does_not_have_is_left_out() =>
        DanglingReference.Rule.Judges(Given.Portfolio(("goals", Goal("Z9")))).Is(Outcome.Pass);

    private static string Goal(string zone) => "goal_id|account_id|zone_id|statement|type\nG1|A1|" + zone + "|销售额翻番|revenue";
}
