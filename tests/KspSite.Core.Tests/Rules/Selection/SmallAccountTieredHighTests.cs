using KspSite.Core.Rules;
using KspSite.Core.Rules.Selection;

namespace KspSite.Core.Tests.Rules.Selection;

public sealed class SmallAccountTieredHighTests
{
    // With the other two accounts the medians are those of A2 (potential 500, current sales 50) unless A1 moves them.
    private const string Others = "\nA2|乙公司|元|N|500||50\nA3|丙公司|元|N|900||90";

    [Theory]
    [InlineData("S|499||49")]
    [InlineData("A|1||0")]
    public void Below_both_medians_fails_at_the_tier(string cells) => Judge(cells).FailsAt("input/accounts.csv(2,4)");

    [Theory]
    [InlineData("S|500||49")]
    [InlineData("S|499||50")]
    [InlineData("A|501||51")]
    public void Reaching_one_median_passes(string cells) => Judge(cells).Is(Outcome.Pass);

    [Theory]
    [InlineData("B|1||1")]
    [InlineData("N|1||1")]
    [InlineData("|1||1")]
    public void Other_tiers_are_not_asked(string cells) => Judge(cells).Is(Outcome.NotApplicable);

    [Theory]
    [InlineData("S|||49")]
    [InlineData("S|499||")]
    [InlineData("S|||")]
    public void A_missing_amount_beside_a_small_one_is_no_data(string cells) => Judge(cells).Is(Outcome.NoData);

    [Fact]
    public void Amounts_whose_unit_nobody_names_are_no_data_for_that_reason()
    {
        var result = SmallAccountTieredHigh.Rule.Judges(Given.Portfolio(("accounts", "account_id|account_name|money_unit|tier|potential_total|current_sales\nA1|甲公司||S|100|90\nA2|乙公司|元|S|100|90")), Subject.Account("A1"));
        result.Is(Outcome.NoData);
        Assert.Equal(new("潜力或现有销售的金额单位不明，无法与中位数比较。", "The unit of potential or current sales is unknown; there is nothing to compare with the median."), result.Message);
    }

    [Fact]
    public void One_amount_at_the_median_is_enough_even_if_the_other_is_missing() => Judge("S|||50").Is(Outcome.Pass);

    [Fact]
    public void Potential_is_derived_from_the_increment() =>
        // 48 + 452 = 500, the median of 500, 500 and 900
        Judge("S||452|48").Is(Outcome.Pass);

    [Fact]
    public void The_medians_are_those_of_the_accounts_own_currency()
    {
        // In USD A1 is below the median of 500 and 900, and A4 (CNY) the only one of its kind.
        const string header = "account_id|account_name|money_unit|tier|potential_total|current_sales|currency\n";
        var portfolio = Given.Portfolio(("accounts", header + "A1|甲公司|元|S|499|49|USD\nA2|乙公司|元|N|500|50|USD\nA3|丙公司|元|N|900|90|USD\nA4|丁公司|元|S|1|1|CNY"));
        SmallAccountTieredHigh.Rule.Judges(portfolio, Subject.Account("A1")).Is(Outcome.Fail);
        Assert.EndsWith("都低于以 USD 计的客户的中位数。", SmallAccountTieredHigh.Rule.Judges(portfolio, Subject.Account("A1")).Message!.Value.Zh, StringComparison.Ordinal);
        SmallAccountTieredHigh.Rule.Judges(portfolio, Subject.Account("A4")).Is(Outcome.Pass);
    }

    [Fact]
    public void The_message_speaks_in_whole_units()
    {
        var portfolio = Given.Portfolio(("accounts", "account_id|account_name|money_unit|tier|potential_total|current_sales\n"
            + "A1|甲公司|万元|S|300|20.5\nA2|乙公司|亿元|N|5|1\nA3|丙公司|亿元|N|9|2"));
        var message = SmallAccountTieredHigh.Rule.Judges(portfolio, Subject.Account("A1")).Message!.Value;
        Assert.Equal("等级 S，但潜力 300 万元、现有销售 20.5 万元，都低于全部客户的中位数。", message.Zh);
        Assert.Equal("Tier S, but potential (CNY 3 million) and current sales (CNY 205,000) are both below the portfolio's median.", message.En);
    }

    private static CheckResult Judge(string cells) => SmallAccountTieredHigh.Rule.Judges(Given.Portfolio(("accounts",
        "account_id|account_name|money_unit|tier|potential_total|potential_extra|current_sales\nA1|甲公司|元|" + cells + Others)), Subject.Account("A1"));
}
