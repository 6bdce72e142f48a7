using KspSite.Core.Rules;
using KspSite.Core.Rules.Players;

namespace KspSite.Core.Tests.Rules.Players;

public sealed class ZoneWithoutDecisionMakerTests
{
    private const string TwoZones = "Z1|A1|华东|\nZ2|A1|华南|";

    [Fact]
    public void A_decision_maker_without_a_zone_counts_in_every_zone() =>
        ZoneWithoutDecisionMaker.Rule.Judges(With("P1|A1||王总|economic|", TwoZones)).Is(Outcome.Pass);

    [Fact]
    public void The_zone_without_one_fails_and_the_other_passes()
    {
        var portfolio = With("P1|A1|Z1|王总|economic|", TwoZones);
        ZoneWithoutDecisionMaker.Rule.Judges(portfolio).FailsAt("input/zones.csv(3)");
        ZoneWithoutDecisionMaker.Rule.Judges(portfolio, new(SubjectType.Zone, "Z1")).Is(Outcome.Pass);
        ZoneWithoutDecisionMaker.Rule.Judges(portfolio, new(SubjectType.Zone, "Z2")).FailsAt("input/zones.csv(3)");
    }

    [Theory]
    [InlineData("P1|A1||王总|technical|")]
    [InlineData("P1|A1||王总||")]
    [InlineData("P1|A1||王总|economic|2026-06-01")]
    public void Another_role_no_role_or_a_leaver_is_no_decision_maker(string person) =>
        ZoneWithoutDecisionMaker.Rule.Judges(With(person, "Z1|A1|华东|")).Is(Outcome.Fail);

    [Fact]
    public void Zones_out_of_scope_are_not_asked() =>
        ZoneWithoutDecisionMaker.Rule.Judges(With("P1|A1||王总|technical|", "Z1|A1|华东|否")).Is(Outcome.NotApplicable);

    [Fact]
    public void Nobody_at_all_fails() => ZoneWithoutDecisionMaker.Rule.Judges(With("", TwoZones)).FailsAt("input/accounts.csv(2)");

    [Fact]
    public void Without_the_table_of_zones_nobody_is_asked() => ZoneWithoutDecisionMaker.Rule
        .Judges(Given.Portfolio(("stakeholders", "person_id|account_id|name\nP1|A1|王总"))).Is(Outcome.NotApplicable);

    private static Core.Domain.Portfolio With(string person, string zones) => Given.Portfolio(
        ("stakeholders", "person_id|account_id|zone_id|name|buying_role|left_on\n" + person),
        ("zones", "zone_id|account_id|zone_name|in_scope\n" + zones));
}
