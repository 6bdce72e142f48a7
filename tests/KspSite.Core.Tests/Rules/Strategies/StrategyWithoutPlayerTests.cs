using KspSite.Core.Rules;
using KspSite.Core.Rules.Strategies;

namespace KspSite.Core.Tests.Rules.Strategies;

public sealed class StrategyWithoutPlayerTests
{
    private const string Header = "strategy_id|account_id|pillar|sub_strategy|person_ids\n";

    [Fact]
    public void An_organisation_penetration_strategy_with_a_name_passes() =>
        StrategyWithoutPlayer.Rule.Judges(With("S1|A1|org_pen|争取王总|P1")).Is(Outcome.Pass);

    [Fact]
    public void One_without_a_name_fails_at_its_cell() => StrategyWithoutPlayer.Rule
        .Judges(With("S1|A1|org_pen|争取王总|P1\nS2|A1|org_pen|打通采购部|")).FailsAt("input/strategies.csv(3,5)");

    [Fact]
    public void Other_pillars_are_not_asked() =>
        StrategyWithoutPlayer.Rule.Judges(With("S1|A1|biz_dev|共建产线|\nS2|A1|resource|驻场工程师|")).Is(Outcome.NotApplicable);

    [Fact]
    public void No_strategy_at_all_fails() => StrategyWithoutPlayer.Rule.Judges(With("")).FailsAt("input/accounts.csv(2)");

    [Fact]
    public void Without_the_table_of_people_nobody_is_asked() => StrategyWithoutPlayer.Rule
        .Judges(Given.Portfolio(("strategies", Header + "S1|A1|org_pen|争取王总|"))).Is(Outcome.NotApplicable);

    private static Core.Domain.Portfolio With(string strategies) => Given.Portfolio(
        ("strategies", Header + strategies), ("stakeholders", "person_id|account_id|name\nP1|A1|王总"));
}
