using KspSite.Core.Rules;
using KspSite.Core.Rules.Data;

namespace KspSite.Core.Tests.Rules.Data;

public sealed class RepeatedIdTests
{
    private const string Header = "zone_id|account_id|zone_name\nZ1|A1|华东\n";

    [Fact]
    public void Different_ids_pass() => RepeatedId.Rule.Judges(Given.Portfolio(("zones", Header + "Z2|A1|华南"))).Is(Outcome.Pass);

    [Fact]
    public void The_second_row_with_an_id_fails_at_its_id()
    {
        var portfolio = Given.Portfolio(("zones", Header + "Z1|A1|华南"));
        RepeatedId.Rule.Judges(portfolio).FailsAt("input/zones.csv(3,1)");
        RepeatedId.Rule.Judges(portfolio, Subject.Portfolio).FailsAt("input/zones.csv(3,1)");
    }

    [Fact]
    public void The_account_of_the_repeating_row_is_the_one_that_fails()
    {
        var portfolio = Given.Portfolio(("accounts", "account_id|account_name|money_unit\nA1|甲公司|元\nA2|乙公司|元"),
            ("zones", Header + "Z1|A2|华南"));
        RepeatedId.Rule.Judges(portfolio, Subject.Account("A1")).Is(Outcome.Pass);
        RepeatedId.Rule.Judges(portfolio, Subject.Account("A2")).Is(Outcome.Fail);
    }
}
