using KspSite.Core.Rules;
using KspSite.Core.Rules.Data;

namespace KspSite.Core.Tests.Rules.Data;

public sealed class UnknownColumnOrValueTests
{
    [Fact]
    public void Known_columns_and_values_pass() => Judge("tier", "S").Is(Outcome.Pass);

    [Fact]
    public void An_unknown_column_fails_at_its_header() => Judge("favourite_colour", "red").FailsAt("input/accounts.csv(1,4)");

    [Fact]
    public void An_unknown_value_fails_at_its_cell() => Judge("tier", "钻石").FailsAt("input/accounts.csv(2,4)");

    private static CheckResult Judge(string column, string value) => UnknownColumnOrValue.Rule.Judges(
        Given.Portfolio(("accounts", $"account_id|account_name|money_unit|{column}\nA1|甲公司|元|{value}")), Subject.Portfolio);
}
