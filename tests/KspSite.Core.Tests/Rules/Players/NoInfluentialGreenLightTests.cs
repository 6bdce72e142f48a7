using KspSite.Core.Rules;
using KspSite.Core.Rules.Players;

namespace KspSite.Core.Tests.Rules.Players;

public sealed class NoInfluentialGreenLightTests
{
    [Theory]
    [InlineData("P1|A1|王总|4|supporter|")]
    [InlineData("P1|A1|王总|5||green")]
    public void One_green_light_with_influence_passes(string person) =>
        NoInfluentialGreenLight.Rule.Judges(With(person + "\nP2|A1|李工|5|enemy|")).Is(Outcome.Pass);

    [Fact]
    public void A_green_light_just_below_the_influence_does_not_count() =>
        NoInfluentialGreenLight.Rule.Judges(With("P1|A1|王总|3|mentor|")).FailsAt("input/stakeholders.csv(2)");

    [Theory]
    [InlineData("P1|A1|王总|4|neutral|")]
    [InlineData("P1|A1|王总|4|mentor|yellow")]
    [InlineData("P1|A1|王总|5||")]
    public void An_influential_player_who_is_not_green_fails_at_his_row(string person) =>
        NoInfluentialGreenLight.Rule.Judges(With(person)).FailsAt("input/stakeholders.csv(2)");

    [Fact]
    public void Nobody_with_an_influence_is_no_data() =>
        NoInfluentialGreenLight.Rule.Judges(With("P1|A1|王总||mentor|\nP2|A1|李工||enemy|")).Is(Outcome.NoData);

    [Fact]
    public void Nobody_at_all_fails() => NoInfluentialGreenLight.Rule.Judges(With("")).FailsAt("input/accounts.csv(2)");

    [Fact]
    public void Without_the_table_nobody_is_asked() => NoInfluentialGreenLight.Rule.Judges(Given.Portfolio()).Is(Outcome.NotApplicable);

    private static Core.Domain.Portfolio With(string people) =>
        Given.Portfolio(("stakeholders", "person_id|account_id|name|influence|support|light\n" + people));
}
