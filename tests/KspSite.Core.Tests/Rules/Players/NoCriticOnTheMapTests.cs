using KspSite.Core.Rules;
using KspSite.Core.Rules.Players;

namespace KspSite.Core.Tests.Rules.Players;

public sealed class NoCriticOnTheMapTests
{
    [Theory]
    [InlineData("neutral")]
    [InlineData("enemy")]
    public void One_yellow_or_red_player_passes(string support) =>
        NoCriticOnTheMap.Rule.Judges(With($"P1|A1|王总|mentor|\nP2|A1|李工|{support}|")).Is(Outcome.Pass);

    [Fact]
    public void Green_and_unknown_players_only_fail_at_their_rows() =>
        NoCriticOnTheMap.Rule.Judges(With("P1|A1|王总|mentor|\nP2|A1|李工||")).FailsAt("input/stakeholders.csv(3)");

    [Fact]
    public void A_critic_who_has_left_does_not_count() =>
        NoCriticOnTheMap.Rule.Judges(With("P1|A1|王总|mentor|\nP2|A1|李工|enemy|2026-01-31")).Is(Outcome.Fail);

    [Fact]
    public void Nobody_with_a_known_attitude_is_no_data() =>
        NoCriticOnTheMap.Rule.Judges(With("P1|A1|王总||\nP2|A1|李工|unknown|")).Is(Outcome.NoData);

    [Theory]
    [InlineData("")]
    [InlineData("P1|A1|王总|mentor|2026-01-31")]
    public void Without_players_nobody_is_asked(string people) => NoCriticOnTheMap.Rule.Judges(With(people)).Is(Outcome.NotApplicable);

    private static Core.Domain.Portfolio With(string people) =>
        Given.Portfolio(("stakeholders", "person_id|account_id|name|support|left_on\n" + people));
}
