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

    [Theory]
    [InlineData("", "执行中的子策略“共建产线”没有行动。", "The active strategy “共建产线” has no action.")]
    [InlineData("T1|A1|S1|拜访|cancelled", "执行中的子策略“共建产线”没有进行中或已完成的行动：1 项已取消。", "The active strategy “共建产线” has no action that is open or done: 1 is cancelled.")]
    [InlineData("T1|A1|S1|拜访|\nT2|A1|S1|拜访|\nT3|A1|S1|拜访|cancelled", "执行中的子策略“共建产线”没有进行中或已完成的行动：1 项已取消，2 项没有填状态。",
        "The active strategy “共建产线” has no action that is open or done: 1 is cancelled, 2 have no status.")]
    public void Actions_that_do_not_count_are_not_denied_but_told(string actions, string zh, string en) =>
        Assert.Equal(new(zh, en), StrategyWithoutAction.Rule.Judges(With("S1|A1|biz_dev|共建产线|", actions)).Message);

    [Fact]
    public void The_actions_that_do_not_count_are_pointed_at() =>
        StrategyWithoutAction.Rule.Judges(With("S1|A1|biz_dev|共建产线|", "T1|A1|S1|拜访|cancelled")).FailsAt("input/actions.csv(2,5)");

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
