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
    [InlineData("10000|9000|", "总潜力 9,000 元，比现有销售 1 万元还少。", "Total potential (CNY 9,000) is less than current sales (CNY 10,000).")]
    [InlineData("104400000|103600000|", "总潜力 1.036 亿元，比现有销售 1.044 亿元还少。", "Total potential (CNY 103.6 million) is less than current sales (CNY 104.4 million).")]
    [InlineData("1200001|1200000|", "总潜力 120 万元，比现有销售 120.0001 万元还少。", "Total potential (CNY 1.2 million) is less than current sales (CNY 1.200001 million).")]
    // 1.04 and 1.05 would lie within one percent
    [InlineData("50000000|104000000|55100000", "总潜力写的是 1.04 亿元，现有销售加增量潜力却是 1.051 亿元。", "Total potential is given as CNY 104 million, but current sales plus incremental potential make CNY 105.1 million.")]
    public void Amounts_are_told_with_as_many_decimals_as_it_takes_to_see_the_fault(string cells, string zh, string en) => Assert.Equal(new(zh, en), Judge(cells).Message);

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
    public void Amounts_whose_unit_nobody_names_are_no_data_for_that_reason()
    {
        var result = ContradictoryPotential.Rule.Judges(Given.Portfolio(("accounts", "account_id|account_name|money_unit|current_sales|potential_total\nA1|甲公司||100|90")));
        result.Is(Outcome.NoData);
        Assert.Equal(new("潜力或现有销售的金额单位不明，无法核对。", "The unit of potential or current sales is unknown; there is nothing to check."), result.Message);
        Assert.Equal("缺少潜力或现有销售，无法核对。", Judge("100||").Message!.Value.Zh);
    }

    [Fact]
    public void An_amount_with_its_own_unit_is_compared_in_the_same_unit() => Judge("100|1万|9900").Is(Outcome.Pass);

    private static CheckResult Judge(string cells) => ContradictoryPotential.Rule.Judges(Given.Portfolio(("accounts",
        "account_id|account_name|money_unit|current_sales|potential_total|potential_extra\nA1|甲公司|元|" + cells)));
}
