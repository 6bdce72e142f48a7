using KspSite.Core.Rules;
using KspSite.Core.Rules.Players;

namespace KspSite.Core.Tests.Rules.Players;

public sealed class BlockerWithoutStrategyTests
{
    private const string NoStrategies = "strategy_id|account_id|pillar|sub_strategy|person_ids|status";

    [Fact]
    public void A_red_player_named_by_an_org_pen_strategy_passes() =>
        BlockerWithoutStrategy.Rule.Judges(With("P1|A1|王工|4|enemy|", NoStrategies + "\nS1|A1|org_pen|争取王工|P1|")).Is(Outcome.Pass);

    [Fact]
    public void A_red_player_without_strategy_fails_at_his_row()
    {
        var portfolio = With("P1|A1|王工|4|enemy|", NoStrategies);
        BlockerWithoutStrategy.Rule.Judges(portfolio).FailsAt("input/stakeholders.csv(2)");
        BlockerWithoutStrategy.Rule.Judges(portfolio, new(SubjectType.Person, "P1")).FailsAt("input/stakeholders.csv(2)");
    }

    [Theory]
    [InlineData("P1|A1|王工|3|enemy|")]
    [InlineData("P1|A1|王工|5|supporter|")]
    [InlineData("P1|A1|王工|5|enemy|2026-06-30")]
    public void Little_influence_a_green_light_or_a_leaver_is_not_asked(string person) =>
        BlockerWithoutStrategy.Rule.Judges(With(person, NoStrategies)).Is(Outcome.NotApplicable);

    [Fact]
    public void A_dropped_strategy_does_not_count() =>
        BlockerWithoutStrategy.Rule.Judges(With("P1|A1|王工|5|neutral|", NoStrategies + "\nS1|A1|org_pen|争取王工|P1|dropped")).Is(Outcome.Fail);

    [Fact]
    public void No_people_at_all_fails_since_the_rule_demands_something() =>
        BlockerWithoutStrategy.Rule.Judges(With("", NoStrategies)).Is(Outcome.Fail);

    [Fact]
    public void Without_the_table_of_strategies_nobody_is_asked() =>
        BlockerWithoutStrategy.Rule.Judges(Given.Portfolio(("stakeholders", People("P1|A1|王工|5|enemy|")))).Is(Outcome.NotApplicable);

    private static Core.Domain.Portfolio With(string person, string strategies) =>
        Given.Portfolio(("stakeholders", People(person)), ("strategies", strategies));

    private static string People(string person) => "person_id|account_id|name|influence|support|left_on\n" + person;
}
