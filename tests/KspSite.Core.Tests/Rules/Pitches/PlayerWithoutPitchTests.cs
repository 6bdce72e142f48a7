using KspSite.Core.Rules;
using KspSite.Core.Rules.Pitches;

namespace KspSite.Core.Tests.Rules.Pitches;

public sealed class PlayerWithoutPitchTests
{
    private static readonly Subject Wang = new(SubjectType.Person, "P1");

    [Fact]
    public void A_talk_for_the_red_player_passes() =>
        PlayerWithoutPitch.Rule.Judges(With("P1|A1|王工|4|enemy|", "T1|A1|P1|您好")).Is(Outcome.Pass);

    [Fact]
    public void A_red_player_without_a_talk_fails_at_his_row()
    {
        var portfolio = With("P1|A1|王工|4|enemy|", "T1|A1||您好");
        PlayerWithoutPitch.Rule.Judges(portfolio).FailsAt("input/stakeholders.csv(2)");
        PlayerWithoutPitch.Rule.Judges(portfolio, Wang).FailsAt("input/stakeholders.csv(2)");
    }

    [Fact]
    public void An_unknown_light_is_not_green() => PlayerWithoutPitch.Rule.Judges(With("P1|A1|王工|5|unknown|", ""), Wang).Is(Outcome.Fail);

    [Theory]
    [InlineData("P1|A1|王工|3|enemy|")]
    [InlineData("P1|A1|王工|5|supporter|")]
    [InlineData("P1|A1|王工|5|enemy|2026-06-01")]
    public void Little_influence_a_green_light_or_a_leaver_needs_no_talk(string person) =>
        PlayerWithoutPitch.Rule.Judges(With(person, "")).Is(Outcome.NotApplicable);

    [Fact]
    public void No_people_at_all_fail() => PlayerWithoutPitch.Rule.Judges(With("", "")).Is(Outcome.Fail);

    private static Core.Domain.Portfolio With(string people, string pitches) => Given.Portfolio(
        ("stakeholders", "person_id|account_id|name|influence|support|left_on\n" + people),
        ("pitches", "pitch_id|account_id|person_id|text\n" + pitches));
}
