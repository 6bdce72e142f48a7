using KspSite.Core.Rules;
using KspSite.Core.Rules.Players;

namespace KspSite.Core.Tests.Rules.Players;

public sealed class WeakSponsorTests
{
    [Fact]
    public void A_sponsor_with_influence_four_who_supports_us_passes() =>
        WeakSponsor.Rule.Judges(With("P1|A1|王总|sponsor|4|supporter|")).Is(Outcome.Pass);

    [Fact]
    public void Influence_three_fails_at_its_cell()
    {
        var portfolio = With("P1|A1|王总|sponsor|3|mentor|\nP2|A1|李总|sponsor|5|mentor|");
        WeakSponsor.Rule.Judges(portfolio).FailsAt("input/stakeholders.csv(2,5)");
        WeakSponsor.Rule.Judges(portfolio, new(SubjectType.Person, "P2")).Is(Outcome.Pass);
    }

    [Fact]
    public void A_neutral_sponsor_fails_at_the_attitude() =>
        WeakSponsor.Rule.Judges(With("P1|A1|王总|sponsor|5|neutral|")).FailsAt("input/stakeholders.csv(2,6)");

    [Theory]
    [InlineData("P1|A1|王总|sponsor||mentor|", Outcome.NoData)]
    [InlineData("P1|A1|王总|sponsor|5|unknown|", Outcome.NoData)]
    [InlineData("P1|A1|王总|sponsor||neutral|", Outcome.Fail)]
    [InlineData("P1|A1|王总|sponsor|2||", Outcome.Fail)]
    public void A_missing_half_does_not_hide_the_other_one(string person, Outcome expected) =>
        WeakSponsor.Rule.Judges(With(person)).Is(expected);

    [Theory]
    [InlineData("P1|A1|王总|key_player|1|enemy|")]
    [InlineData("P1|A1|王总|sponsor|1|enemy|2026-01-01")]
    public void Without_a_sponsor_nobody_is_asked(string person) => WeakSponsor.Rule.Judges(With(person)).Is(Outcome.NotApplicable);

    [Fact]
    public void Nobody_at_all_fails() => WeakSponsor.Rule.Judges(With("")).FailsAt("input/accounts.csv(2)");

    private static Core.Domain.Portfolio With(string people) =>
        Given.Portfolio(("stakeholders", "person_id|account_id|name|player_role|influence|support|left_on\n" + people));
}
