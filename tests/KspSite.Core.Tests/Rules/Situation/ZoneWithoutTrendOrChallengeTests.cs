using KspSite.Core.Rules;
using KspSite.Core.Rules.Situation;

namespace KspSite.Core.Tests.Rules.Situation;

public sealed class ZoneWithoutTrendOrChallengeTests
{
    private const string Zones = "zone_id|account_id|zone_name|in_scope\nZ1|A1|华东|是\nZ2|A1|华南|否";

    private const string Views = "view_id|account_id|zone_id|kind|text\n";

    [Fact]
    public void A_trend_and_a_challenge_of_the_zone_pass() => Judge("V1|A1|Z1|trend|集采\nV2|A1|Z1|challenge|降本").Is(Outcome.Pass);

    [Fact]
    public void Views_without_a_zone_serve_every_zone() => Judge("V1|A1||trend|集采\nV2|A1||challenge|降本").Is(Outcome.Pass);

    [Theory]
    [InlineData("V1|A1|Z1|trend|集采")]
    [InlineData("V2|A1|Z1|challenge|降本")]
    [InlineData("V1|A1|Z1|trend|集采\nV2|A1|Z2|challenge|降本")]
    [InlineData("V1|A1|Z1|goal|增长\nV2|A1|Z1|opportunity|新厂")]
    public void One_of_the_two_missing_fails_at_the_zone(string views)
    {
        Judge(views).FailsAt("input/zones.csv(2)");
        ZoneWithoutTrendOrChallenge.Rule.Judges(With(Zones, views), new(SubjectType.Zone, "Z1")).FailsAt("input/zones.csv(2)");
    }

    [Fact]
    public void No_views_at_all_fail_for_the_zone_too() =>
        ZoneWithoutTrendOrChallenge.Rule.Judges(With(Zones, ""), new(SubjectType.Zone, "Z1")).FailsAt("input/zones.csv(2)");

    [Fact]
    public void Views_without_any_zone_in_scope_are_not_asked() => ZoneWithoutTrendOrChallenge.Rule
        .Judges(With("zone_id|account_id|zone_name|in_scope\nZ2|A1|华南|否", "V1|A1||trend|集采")).Is(Outcome.NotApplicable);

    [Fact]
    public void Neither_views_nor_zones_fail() =>
        ZoneWithoutTrendOrChallenge.Rule.Judges(With("zone_id|account_id|zone_name", "")).Is(Outcome.Fail);

    [Fact]
    public void Without_one_of_the_tables_nobody_is_asked() =>
        ZoneWithoutTrendOrChallenge.Rule.Judges(Given.Portfolio(("zones", Zones))).Is(Outcome.NotApplicable);

    private static Core.Domain.Portfolio With(string zones, string views) => Given.Portfolio(("zones", zones), ("customer_views", Views + views));

    private static CheckResult Judge(string views) => ZoneWithoutTrendOrChallenge.Rule.Judges(With(Zones, views));
}
