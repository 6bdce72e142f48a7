using KspSite.Core.Rules;
using KspSite.Core.Rules.Strategies;

namespace KspSite.Core.Tests.Rules.Strategies;

public sealed class StrategyWithoutActionTests
{
    [Theory]
    [InlineData("not_started")]
    [InlineData("blocked")]
    [InlineData("done")]
    public void An_open_or_done_action_passes(string status) =>
        StrategyWithoutAction.Rule.Judges(With("S1|A1|biz_dev|共建产线|", "T1|A1|S1|拜访|" + status)).Is(Outcome.Pass);

    [Theory]
    [InlineData("T1|A1|S1|拜访|cancelled")]
    [InlineData("T1|A1|S1|拜访|")]
    [InlineData("T1|A1|S9|拜访|done")]
    [InlineData("T1|A1||拜访|done")]
    [InlineData("")]
    public void A_cancelled_action_one_without_status_or_one_elsewhere_fails_at_the_strategy(string actions) =>
        StrategyWithoutAction.Rule.Judges(With("S1|A1|biz_dev|共建产线|", actions)).FailsAt("input/strategies.csv(2)");

    [Fact]
    public void A_strategy_that_is_not_active_is_not_asked() =>
        StrategyWithoutAction.Rule.Judges(With("S1|A1|biz_dev|共建产线|on_hold", "")).Is(Outcome.NotApplicable);

    [Fact]
    public void No_strategy_at_all_fails() => StrategyWithoutAction.Rule.Judges(With("", "")).FailsAt("input/accounts.csv(2)");

    [Fact]
    public void Without_the_table_of_actions_nobody_is_asked() => StrategyWithoutAction.Rule.Judges(Given.Portfolio(
        ("strategies", "strategy_id|account_id|pillar|sub_strategy\nS1|A1|biz_dev|共建产线"))).Is(Outcome.NotApplicable);

    private static Core.Domain.Portfolio With(string strategies, string actions) => Given.Portfolio(
        ("strategies", "strategy_id|account_id|pillar|sub_strategy|status\n" + strategies),
        ("actions", "action_id|account_id|strategy_id|action|status\n" + actions));
}
