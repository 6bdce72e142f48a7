using KspSite.Core.Rules;
using KspSite.Core.Rules.Players;

namespace KspSite.Core.Tests.Rules.Players;

public sealed class PlayersDisagreeOnLevelTests
{
    [Theory]
    [InlineData("P1|A1|王总|3|\nP2|A1|李工|2|")]
    [InlineData("P1|A1|王总|4|\nP2|A1|李工||")]
    [InlineData("P1|A1|王总|4|\nP2|A1|李工|1|否")]
    public void One_rung_apart_one_view_only_or_a_bystander_pass(string people) =>
        PlayersDisagreeOnLevel.Rule.Judges(With(people)).Is(Outcome.Pass);

    [Fact]
    public void Two_rungs_apart_fail_at_the_lowest_view() =>
        PlayersDisagreeOnLevel.Rule.Judges(With("P1|A1|王总|3|\nP2|A1|李工|1|")).FailsAt("input/stakeholders.csv(3,4)");

    [Fact]
    public void No_view_at_all_is_no_data() => PlayersDisagreeOnLevel.Rule.Judges(With("P1|A1|王总||")).Is(Outcome.NoData);

    [Theory]
    [InlineData("")]
    [InlineData("P1|A1|王总|3|否")]
    public void Without_players_nobody_is_asked(string people) =>
        PlayersDisagreeOnLevel.Rule.Judges(With(people)).Is(Outcome.NotApplicable);

    private static Core.Domain.Portfolio With(string people) =>
        Given.Portfolio(("stakeholders", "person_id|account_id|name|level_now|is_strategic\n" + people));
}
