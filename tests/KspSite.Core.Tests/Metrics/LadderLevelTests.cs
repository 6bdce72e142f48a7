using KspSite.Core.Metrics;

namespace KspSite.Core.Tests.Metrics;

public sealed class LadderLevelTests
{
    [Fact]
    public void The_level_weighs_by_influence_over_players_with_both()
    {
        // (5·3 + 2·1) / (5 + 2) = 17/7; P3 has no level, P4 no influence, P5 is no strategic player, P6 has left
        Assert.Equal(17m / 7, LadderMetrics.LevelOf(With(
            "P1|A1|一|5|3||\nP2|A1|二|2|1||\nP3|A1|三|4|||\nP4|A1|四||5||\nP5|A1|五|5|5|否|\nP6|A1|六|5|5||2026-06-30")).Number);
    }

    [Theory]
    [InlineData("")]
    [InlineData("P1|A1|一||3||")]
    [InlineData("P1|A1|一|5|||")]
    public void Nobody_with_both_is_missing_and_not_zero(string people) => Assert.Null(LadderMetrics.LevelOf(With(people)).Number);

    private static Core.Domain.AccountDossier With(string people) =>
        Given.Portfolio(("stakeholders", "person_id|account_id|name|influence|level_now|is_strategic|left_on\n" + people)).Account();
}
