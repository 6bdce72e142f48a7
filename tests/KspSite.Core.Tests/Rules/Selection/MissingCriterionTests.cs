using KspSite.Core.Rules;
using KspSite.Core.Rules.Selection;

namespace KspSite.Core.Tests.Rules.Selection;

public sealed class MissingCriterionTests
{
    [Theory]
    [InlineData("100|500||6|5")]
    [InlineData("100||400|6|5")]
    [InlineData("0|0||0|0")]
    public void All_criteria_with_either_reading_of_potential_pass(string cells) => Judge(cells).Is(Outcome.Pass);

    [Theory]
    [InlineData("100|||6|5", "input/accounts.csv(2,5)")]
    [InlineData("|500||6|5", "input/accounts.csv(2,4)")]
    [InlineData("100|500|||5", "input/accounts.csv(2,7)")]
    [InlineData("100|500||6|", "input/accounts.csv(2,8)")]
    [InlineData("100|500||不适用|5", "input/accounts.csv(2,7)")]
    public void Each_missing_number_fails_at_its_cell(string cells, string place) => Judge(cells).FailsAt(place);

    [Fact]
    public void The_message_names_what_is_missing() =>
        Assert.Equal("大客户三标准缺：参与购买人数、销售流程步骤。", Judge("100|500|||").Message!.Value.Zh);

    [Fact]
    public void An_amount_whose_unit_nobody_names_is_missing_for_that_reason() => Assert.Equal(
        new("大客户三标准缺：总潜力（单位不明）、当前销售额（单位不明）。", "Missing from the key-account criteria: total potential (unit unknown), current sales (unit unknown)."),
        MissingCriterion.Rule.Judges(Given.Portfolio(("accounts",
            "account_id|account_name|money_unit|current_sales|potential_total|potential_extra|buyer_count|process_steps\nA1|甲公司||100|500||6|5"))).Message);

    [Fact]
    public void An_amount_that_is_not_given_is_just_missing() => Assert.Equal("大客户三标准缺：总潜力、当前销售额（单位不明）。",
        MissingCriterion.Rule.Judges(Given.Portfolio(("accounts",
            "account_id|account_name|money_unit|current_sales|potential_total|potential_extra|buyer_count|process_steps\nA1|甲公司||100|||6|5"))).Message!.Value.Zh);

    private static CheckResult Judge(string cells) => MissingCriterion.Rule.Judges(Given.Portfolio(("accounts",
        "account_id|account_name|money_unit|current_sales|potential_total|potential_extra|buyer_count|process_steps\nA1|甲公司|元|" + cells)));
}
