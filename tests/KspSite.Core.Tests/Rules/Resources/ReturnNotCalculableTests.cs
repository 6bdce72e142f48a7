using KspSite.Core.Rules;
using KspSite.Core.Rules.Resources;

namespace KspSite.Core.Tests.Rules.Resources;

public sealed class ReturnNotCalculableTests
{
    [Theory]
    [InlineData("R1|A1|people|5|20|1")]
    [InlineData("R1|A1|people|0|0|")]
    [InlineData("R1|A1|people|不适用|20|")]
    public void Cost_and_gain_pass_and_an_empty_horizon_is_a_year(string row) => Judges(row).Is(Outcome.Pass);

    [Fact]
    public void A_missing_gain_fails_at_its_cell()
    {
        var portfolio = With("R1|A1|people|5||12");
        ReturnNotCalculable.Rule.Judges(portfolio).FailsAt("input/resources.csv(2,5)");
        ReturnNotCalculable.Rule.Judges(portfolio, new(SubjectType.Resource, "R1")).FailsAt("input/resources.csv(2,5)");
    }

    [Fact]
    public void A_missing_cost_fails_at_its_cell() => Judges("R1|A1|people||20|").FailsAt("input/resources.csv(2,4)");

    [Fact]
    public void No_resources_fail() => Judges("").Is(Outcome.Fail);

    [Fact]
    public void Without_the_table_nobody_is_asked() => ReturnNotCalculable.Rule.Judges(Given.Portfolio()).Is(Outcome.NotApplicable);

    private static CheckResult Judges(string rows) => ReturnNotCalculable.Rule.Judges(With(rows));

    private static Core.Domain.Portfolio With(string rows) =>
        Given.Portfolio(("resources", "resource_id|account_id|kind|cost|expected_gain|horizon_months\n" + rows));
}
