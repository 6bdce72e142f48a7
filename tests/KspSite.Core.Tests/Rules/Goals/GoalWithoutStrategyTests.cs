using KspSite.Core.Rules;
using KspSite.Core.Rules.Goals;

namespace KspSite.Core.Tests.Rules.Goals;

public sealed class GoalWithoutStrategyTests
{
    private const string TwoGoals = "G1|A1|增长|revenue\nG2|A1|渗透|penetration";

    [Fact]
    public void One_active_strategy_may_serve_several_goals() =>
        GoalWithoutStrategy.Rule.Judges(With(TwoGoals, "S1|A1|biz_dev|共建产线|G1；G2|")).Is(Outcome.Pass);

    [Fact]
    public void The_goal_that_is_left_over_fails_at_its_row()
    {
        var portfolio = With(TwoGoals, "S1|A1|biz_dev|共建产线|G1|active");
        GoalWithoutStrategy.Rule.Judges(portfolio).FailsAt("input/goals.csv(3)");
        GoalWithoutStrategy.Rule.Judges(portfolio, new(SubjectType.Goal, "G1")).Is(Outcome.Pass);
        GoalWithoutStrategy.Rule.Judges(portfolio, new(SubjectType.Goal, "G2")).FailsAt("input/goals.csv(3)");
    }

    [Theory]
    [InlineData("on_hold")]
    [InlineData("done")]
    [InlineData("dropped")]
    public void A_strategy_that_is_not_active_does_not_serve(string status) =>
        GoalWithoutStrategy.Rule.Judges(With("G1|A1|增长|revenue", "S1|A1|biz_dev|共建产线|G1|" + status)).Is(Outcome.Fail);

    [Fact]
    public void No_goal_at_all_fails() => GoalWithoutStrategy.Rule.Judges(With("", "")).FailsAt("input/accounts.csv(2)");

    [Fact]
    public void Without_the_table_of_strategies_nobody_is_asked() => GoalWithoutStrategy.Rule
        .Judges(Given.Portfolio(("goals", "goal_id|account_id|statement|type\nG1|A1|增长|revenue"))).Is(Outcome.NotApplicable);

    private static Core.Domain.Portfolio With(string goals, string strategies) => Given.Portfolio(
        ("goals", "goal_id|account_id|statement|type\n" + goals),
        ("strategies", "strategy_id|account_id|pillar|sub_strategy|goal_ids|status\n" + strategies));
}
