using KspSite.Core.Rules;
using KspSite.Core.Rules.Players;

namespace KspSite.Core.Tests.Rules.Players;

public sealed class NoStrategicPlayerTests
{
    [Fact]
    public void One_player_is_enough() => NoStrategicPlayer.Rule.Judges(With("P1|A1|王工||")).Is(Outcome.Pass);

    [Theory]
    [InlineData("P1|A1|王工|否|")]
    [InlineData("P1|A1|王工||2026-06-30")]
    public void Only_a_bystander_or_a_leaver_fails_at_the_row(string person) =>
        NoStrategicPlayer.Rule.Judges(With(person)).FailsAt("input/stakeholders.csv(2)");

    [Fact]
    public void Somebody_who_leaves_tomorrow_still_counts() =>
        NoStrategicPlayer.Rule.Judges(With("P1|A1|王工||2026-07-01")).Is(Outcome.Pass);

    [Fact]
    public void Nobody_at_all_fails_at_the_account() => NoStrategicPlayer.Rule.Judges(With("")).FailsAt("input/accounts.csv(2)");

    [Fact]
    public void Without_the_table_nobody_is_asked() => NoStrategicPlayer.Rule.Judges(Given.Portfolio()).Is(Outcome.NotApplicable);

    private static Core.Domain.Portfolio With(string person) =>
        Given.Portfolio(("stakeholders", "person_id|account_id|name|is_strategic|left_on\n" + person));
}
