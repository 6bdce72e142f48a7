using KspSite.Core.Rules;
using KspSite.Core.Rules.Positioning;

namespace KspSite.Core.Tests.Rules.Positioning;

public sealed class ZoneWithoutOnePositioningTests
{
    private const string Zones = "zone_id|account_id|zone_name|in_scope\nZ1|A1|华东|是\nZ2|A1|华南|否";

    [Fact]
    public void One_statement_per_zone_in_scope_passes() => Judge("A1|Z1|最懂华东的伙伴").Is(Outcome.Pass);

    [Fact]
    public void A_zone_in_scope_without_one_fails_at_the_zone()
    {
        Judge("A1|Z2|最懂华南的伙伴").FailsAt("input/zones.csv(2)");
        ZoneWithoutOnePositioning.Rule.Judges(With("A1|Z2|最懂华南的伙伴"), new(SubjectType.Zone, "Z1")).FailsAt("input/zones.csv(2)");
    }

    [Fact]
    public void Two_statements_for_a_zone_fail_at_the_statements()
    {
        Judge("A1|Z1|最懂华东的伙伴\nA1|Z1|交货最快的伙伴").FailsAt("input/positioning.csv(2)");
        Judge("A1|Z1|最懂华东的伙伴\nA1|Z1|交货最快的伙伴").FailsAt("input/positioning.csv(3)");
    }

    [Fact]
    public void No_statement_at_all_fails_for_the_zone_too() =>
        ZoneWithoutOnePositioning.Rule.Judges(With(""), new(SubjectType.Zone, "Z1")).FailsAt("input/zones.csv(2)");

    [Fact]
    public void Without_a_zone_in_scope_a_plan_with_statements_is_not_asked() => ZoneWithoutOnePositioning.Rule
        .Judges(With("A1|Z2|最懂华南的伙伴", "zone_id|account_id|zone_name|in_scope\nZ2|A1|华南|否")).Is(Outcome.NotApplicable);

    [Fact]
    public void Neither_zones_nor_statements_fail() =>
        ZoneWithoutOnePositioning.Rule.Judges(With("", "zone_id|account_id|zone_name")).Is(Outcome.Fail);

    [Fact]
    public void Without_the_table_nobody_is_asked() =>
        ZoneWithoutOnePositioning.Rule.Judges(Given.Portfolio(("zones", Zones))).Is(Outcome.NotApplicable);

    private static Core.Domain.Portfolio With(string rows, string zones = Zones) =>
        Given.Portfolio(("zones", zones), ("positioning", "account_id|zone_id|statement\n" + rows));

    private static CheckResult Judge(string rows) => ZoneWithoutOnePositioning.Rule.Judges(With(rows));
}
