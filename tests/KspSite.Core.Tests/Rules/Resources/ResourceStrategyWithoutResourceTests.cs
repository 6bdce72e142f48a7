using KspSite.Core.Rules;
using KspSite.Core.Rules.Resources;

namespace KspSite.Core.Tests.Rules.Resources;

public sealed class ResourceStrategyWithoutResourceTests
{
    private const string Strategy = "S1|A1|resource|驻场工程师|";

    [Fact]
    public void One_resource_with_provider_and_cost_passes() =>
        ResourceStrategyWithoutResource.Rule.Judges(With(Strategy, "R1|A1|S1|people||\nR2|A1|S1|people|技术部|0")).Is(Outcome.Pass);

    [Fact]
    public void A_strategy_without_a_resource_fails_at_its_row() =>
        ResourceStrategyWithoutResource.Rule.Judges(With(Strategy, "R1|A1||people|技术部|5")).FailsAt("input/strategies.csv(2)");

    [Fact]
    public void Provider_and_cost_on_two_rows_do_not_add_up() =>
        ResourceStrategyWithoutResource.Rule.Judges(With(Strategy, "R1|A1|S1|people|技术部|\nR2|A1|S1|people||5")).FailsAt("input/resources.csv(3)");

    [Fact]
    public void A_dropped_strategy_is_asked_as_well() =>
        ResourceStrategyWithoutResource.Rule.Judges(With(Strategy + "dropped", "")).Is(Outcome.Fail);

    [Fact]
    public void Without_a_resource_strategy_nothing_is_asked() =>
        ResourceStrategyWithoutResource.Rule.Judges(With("S1|A1|biz_dev|新产线|", "")).Is(Outcome.NotApplicable);

    [Fact]
    public void Without_any_strategy_the_rule_fails() => ResourceStrategyWithoutResource.Rule.Judges(With("", "")).Is(Outcome.Fail);

    private static Core.Domain.Portfolio With(string strategies, string resources) => Given.Portfolio(
        ("strategies", "strategy_id|account_id|pillar|sub_strategy|status\n" + strategies),
        ("resources", "resource_id|account_id|strategy_id|kind|provider|cost\n" + resources));
}
