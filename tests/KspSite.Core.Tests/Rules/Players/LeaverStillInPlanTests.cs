using KspSite.Core.Rules;
using KspSite.Core.Rules.Players;

namespace KspSite.Core.Tests.Rules.Players;

public sealed class LeaverStillInPlanTests
{
    private const string Left = "P1|A1|王总|2026-06-30";

    [Theory]
    [InlineData("S1|A1|org_pen|争取新任|P2|")]
    [InlineData("S1|A1|org_pen|争取王总|P1|dropped")]
    [InlineData("S1|A1|org_pen|争取王总|P1|on_hold")]
    [InlineData("")]
    public void A_leaver_without_live_strategy_passes(string strategies) =>
        LeaverStillInPlan.Rule.Judges(With(Left, strategies)).Is(Outcome.Pass);

    [Fact]
    public void A_leaver_in_an_active_strategy_fails_at_its_people()
    {
        var portfolio = With(Left, "S1|A1|org_pen|争取王总|P1|");
        LeaverStillInPlan.Rule.Judges(portfolio).FailsAt("input/strategies.csv(2,5)");
        LeaverStillInPlan.Rule.Judges(portfolio, new(SubjectType.Person, "P1")).FailsAt("input/stakeholders.csv(2,4)");
    }

    [Theory]
    [InlineData("in_progress", Outcome.Fail)]
    [InlineData("done", Outcome.Pass)]
    public void A_strategy_on_hold_counts_while_it_has_open_actions(string action, Outcome expected) =>
        LeaverStillInPlan.Rule.Judges(With(Left, "S1|A1|org_pen|争取王总|P1|on_hold", "T1|A1|S1|拜访|" + action)).Is(expected);

    [Theory]
    [InlineData("P1|A1|王总|")]
    [InlineData("P1|A1|王总|2026-07-01")]
    [InlineData("")]
    public void Without_leavers_nobody_is_asked(string people) =>
        LeaverStillInPlan.Rule.Judges(With(people, "S1|A1|org_pen|争取王总|P1|")).Is(Outcome.NotApplicable);

    private static Core.Domain.Portfolio With(string people, string strategies, string actions = "") => Given.Portfolio(
        ("stakeholders", "person_id|account_id|name|left_on\n" + people),
        ("strategies", "strategy_id|account_id|pillar|sub_strategy|person_ids|status\n" + strategies),
        ("actions", "action_id|account_id|strategy_id|action|status\n" + actions));
}
