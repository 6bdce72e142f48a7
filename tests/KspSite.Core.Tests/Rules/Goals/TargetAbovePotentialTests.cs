using KspSite.Core.Rules;
using KspSite.Core.Rules.Goals;

namespace KspSite.Core.Tests.Rules.Goals;

public sealed class TargetAbovePotentialTests
{
    [Theory]
    [InlineData("G1|A1||增长|revenue||3000|万元")]
    [InlineData("G1|A1|Z1|增长|revenue||0.3|亿元")]
    public void Up_to_the_potential_passes(string goal) => TargetAbovePotential.Rule.Judges(With(goal)).Is(Outcome.Pass);

    [Theory]
    [InlineData("G1|A1||增长|revenue||3001|万元")]
    [InlineData("G1|A1|Z1|增长|revenue||30000001|元")]
    public void Above_the_potential_fails_at_the_target(string goal)
    {
        TargetAbovePotential.Rule.Judges(With(goal)).FailsAt("input/goals.csv(2,7)");
        TargetAbovePotential.Rule.Judges(With(goal), new(SubjectType.Goal, "G1")).FailsAt("input/goals.csv(2,7)");
    }

    [Theory]
    [InlineData("G1|A1||增长|revenue||3001|万元", "销售额目标 3,001 万元，超过客户总潜力 3,000 万元。", "The revenue target of 3,001 万元 exceeds the account's potential of 3,000 万元.")]
    [InlineData("G1|A1||增长|revenue||0.3001|亿元", "销售额目标 0.3001 亿元，超过客户总潜力 0.3 亿元。", "The revenue target of 0.3001 亿元 exceeds the account's potential of 0.3 亿元.")]
    public void The_target_is_told_with_as_many_decimals_as_it_takes_to_see_that_it_is_higher(string goal, string zh, string en) =>
        Assert.Equal(new(zh, en), TargetAbovePotential.Rule.Judges(With(goal)).Message);

    // 1000 + 2000 = 3000
    [Theory]
    [InlineData("3000", Outcome.Pass)]
    [InlineData("3001", Outcome.Fail)]
    public void A_potential_derived_from_current_sales_and_extra_counts(string target, Outcome expected) =>
        TargetAbovePotential.Rule.Judges(With($"G1|A1||增长|revenue||{target}|万元", "|2000|1000")).Is(expected);

    [Theory]
    [InlineData("G1|A1||增长|revenue||3000|台", "3000||")]
    [InlineData("G1|A1||增长|revenue|||万元", "3000||")]
    [InlineData("G1|A1||增长|revenue||3000|万元", "||1000")]
    public void No_money_no_target_or_no_potential_is_no_data(string goal, string potential) =>
        TargetAbovePotential.Rule.Judges(With(goal, potential)).Is(Outcome.NoData);

    [Theory]
    [InlineData("G1|A1||放量|volume||99999|万元")]
    [InlineData("G1|A1||增长|revenue|qualitative||")]
    [InlineData("")]
    public void Without_a_revenue_target_nobody_is_asked(string goal) => TargetAbovePotential.Rule.Judges(With(goal)).Is(Outcome.NotApplicable);

    private static Core.Domain.Portfolio With(string goals, string potential = "3000||") => Given.Portfolio(
        ("accounts", "account_id|account_name|money_unit|potential_total|potential_extra|current_sales\nA1|甲公司|万元|" + potential),
        ("goals", "goal_id|account_id|zone_id|statement|type|kind|target|unit\n" + goals));
}
