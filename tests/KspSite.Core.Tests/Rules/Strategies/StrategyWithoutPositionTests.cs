using KspSite.Core.Rules;
using KspSite.Core.Rules.Strategies;

namespace KspSite.Core.Tests.Rules.Strategies;

public sealed class StrategyWithoutPositionTests
{
    private const string Header = "strategy_id|account_id|pillar|sub_strategy|position_now|position_target|goal_ids|status\n";

    private const string Complete = "S1|A1|biz_dev|共建产线|备选供应商|首选供应商|G1|";

    [Fact]
    public void Both_positions_and_a_goal_pass() => StrategyWithoutPosition.Rule.Judges(With(Complete)).Is(Outcome.Pass);

    [Theory]
    [InlineData("S1|A1|biz_dev|共建产线||首选供应商|G1|", 5)]
    [InlineData("S1|A1|biz_dev|共建产线|备选供应商||G1|", 6)]
    [InlineData("S1|A1|biz_dev|共建产线|备选供应商|首选供应商||", 7)]
    [InlineData("S1|A1|biz_dev|共建产线|备选供应商|首选供应商||dropped", 7)]
    public void Each_missing_cell_fails_at_itself(string strategy, int field) =>
        StrategyWithoutPosition.Rule.Judges(With(strategy)).FailsAt($"input/strategies.csv(2,{Numerals.Text(field)})");

    [Fact]
    public void One_incomplete_strategy_among_others_fails() =>
        StrategyWithoutPosition.Rule.Judges(With(Complete + "\nS2|A1|org_pen|争取王总||||")).FailsAt("input/strategies.csv(3,5)");

    [Fact]
    public void In_a_build_without_goals_no_link_is_asked_for() => StrategyWithoutPosition.Rule
        .Judges(Given.Portfolio(("strategies", Header + "S1|A1|biz_dev|共建产线|备选供应商|首选供应商||"))).Is(Outcome.Pass);

    [Fact]
    public void No_strategy_at_all_fails() => StrategyWithoutPosition.Rule.Judges(With("")).FailsAt("input/accounts.csv(2)");

    private static Core.Domain.Portfolio With(string strategies) =>
        Given.Portfolio(("strategies", Header + strategies), ("goals", "goal_id|account_id|statement|type\nG1|A1|增长|revenue"));
}
