using KspSite.Core.Rules;
using KspSite.Core.Rules.Selection;

namespace KspSite.Core.Tests.Rules.Selection;

public sealed class ContradictoryPotentialTests
{
    [Theory]
    [InlineData("100|100|")]
    [InlineData("100|100|0")]
    [InlineData("100|1000|900")]
    [InlineData("100||400")]
    public void Readings_that_agree_pass(string cells) => Judge(cells).Is(Outcome.Pass);

    [Fact]
    public void A_total_below_current_sales_fails_at_both_cells()
    {
        Judge("100|99.99|").FailsAt("input/accounts.csv(2,5)");
        Judge("100|99.99|").FailsAt("input/accounts.csv(2,4)");
    }

    [Theory]
    [InlineData("100|1000|890")]
    [InlineData("100|1000|910")]
    public void One_percent_of_the_total_is_tolerated(string cells) => Judge(cells).Is(Outcome.Pass);

    [Theory]
    [InlineData("100|1000|889.9")]
    [InlineData("100|1000|910.1")]
    public void More_than_one_percent_of_the_total_fails_at_the_increment(string cells) => Judge(cells).FailsAt("input/accounts.csv(2,6)");

    [Theory]
    [InlineData("|1000|")]
    [InlineData("|1000|900")]
    [InlineData("||900")]
    [InlineData("100||")]
    public void Missing_potential_or_sales_are_no_data(string cells) => Judge(cells).Is(Outcome.NoData);

    [Fact]
    public void An_amount_with_its_own_unit_is_compared_in_the_same_unit() => Judge("100|1万|9900").Is(Outcome.Pass);

    private static CheckResult Judge(string cells) => ContradictoryPotential.Rule.Judges(Given.Portfolio(("accounts",
        "account_id|account_name|money_unit|current_sales|potential_total|potential_extra\nA1|甲公司|元|" + cells)));
}
