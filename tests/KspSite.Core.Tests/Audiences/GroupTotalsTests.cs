using KspSite.Core.Audiences;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;

namespace KspSite.Core.Tests.Audiences;

/// <summary>What management sees of the portfolio's figures.</summary>
public sealed class GroupTotalsTests
{
    [Fact]
    public void Of_a_single_account_that_is_shown_a_mean_is_withheld_as_well_as_a_sum()
    {
        var goals = ("goals", "goal_id|account_id|statement|type\nG1|A1|增长|revenue\nG2|A2|增长|revenue");
        Assert.True(Of("M-04", ("accounts", "account_id|account_name|money_unit|visibility\nA1|甲|元|\nA2|乙|元|team"), goals).IsMissing);
        Assert.False(Of("M-04", ("accounts", "account_id|account_name|money_unit|visibility\nA1|甲|元|\nA2|乙|元|"), goals).IsMissing);
    }

    [Fact]
    public void A_sum_to_which_one_of_several_accounts_alone_contributes_is_withheld()
    {
        Assert.True(Of("M-01", ("accounts", """
            account_id|account_name|money_unit|visibility|current_sales|potential_total
            A1|甲|元||100|300
            A2|乙|元|||
            A3|丙|元|team|900|1700
            """)).IsMissing);
        Assert.Equal(400, Of("M-01", ("accounts", """
            account_id|account_name|money_unit|visibility|current_sales|potential_total
            A1|甲|元||100|300
            A2|乙|元||100|300
            A3|丙|元|team|900|1700
            """)).Number);
    }

    [Theory]
    [InlineData("actual")]
    [InlineData("planned")]
    public void A_channel_that_one_account_alone_uses_is_withheld_from_the_portfolios_mix(string side)
    {
        (string, string)[] tables =
        [
            ("accounts", "account_id|account_name|money_unit\nA1|甲|元\nA2|乙|元\nA3|丙|元"),
            ("zones", "zone_id|account_id|zone_name\nZ1|A1|一\nZ2|A2|二\nZ3|A3|三"),
            ("channels", "channel_id|channel_name|type\nC1|一|direct\nC2|二|direct\nC3|三|direct"),
            ("channel_coverage", $"""
                account_id|zone_id|channel_id|task|role|{side}_sales
                A1|Z1|C1|all|L|10
                A2|Z2|C1|all|L|10
                A3|Z3|C1|all|L|10
                A1|Z1|C2|all|L|20
                A2|Z2|C2|all|L|20
                A3|Z3|C3|all|L|40
                """),
        ];

        Assert.False(Of($"M-22.{side}.C1", tables).IsMissing);
        Assert.True(Of($"M-22.{side}.C2", tables).IsMissing);
        Assert.True(Of($"M-22.{side}.C3", tables).IsMissing);
    }

    private static Figure Of(string name, params (string, string)[] tables)
    {
        var portfolio = AudienceView.Of(Given.Loaded(tables), DefaultAudiences.Management).Loaded.Portfolio;
        return MetricTable.Compute(portfolio, RuleEngine.Check(portfolio)).Find(name, Subject.Portfolio)!.Value.Figure;
    }
}
