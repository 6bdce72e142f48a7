using KspSite.Core.Rules;
using KspSite.Core.Rules.Situation;

namespace KspSite.Core.Tests.Rules.Situation;

public sealed class ZoneWithoutMotiveOrStageTests
{
    [Fact]
    public void Motive_and_stage_pass()
    {
        Judge("Z1|A1|华东|是|improve|evaluate").Is(Outcome.Pass);
        ZoneWithoutMotiveOrStage.Rule.Judges(With("Z1|A1|华东|是|improve|evaluate"), Zone("Z1")).Is(Outcome.Pass);
    }

    [Theory]
    [InlineData("Z1|A1|华东|是||evaluate", "input/zones.csv(2,5)")]
    [InlineData("Z1|A1|华东|是|improve|", "input/zones.csv(2,6)")]
    public void The_missing_one_fails_at_its_cell(string row, string place)
    {
        Judge(row).FailsAt(place);
        ZoneWithoutMotiveOrStage.Rule.Judges(With(row), Zone("Z1")).FailsAt(place);
    }

    [Fact]
    public void A_zone_out_of_scope_is_asked_as_well() => Judge("Z1|A1|华东|否||").Is(Outcome.Fail);

    [Fact]
    public void Each_zone_is_judged_by_itself()
    {
        var portfolio = With("Z1|A1|华东||improve|evaluate\nZ2|A1|华南||improve|");
        ZoneWithoutMotiveOrStage.Rule.Judges(portfolio, Zone("Z1")).Is(Outcome.Pass);
        ZoneWithoutMotiveOrStage.Rule.Judges(portfolio, Zone("Z2")).FailsAt("input/zones.csv(3,6)");
        ZoneWithoutMotiveOrStage.Rule.Judges(portfolio).Is(Outcome.Fail);
    }

    [Fact]
    public void An_account_without_zones_fails_since_the_rule_demands_something() => Judge("").Is(Outcome.Fail);

    [Fact]
    public void Without_the_table_nobody_is_asked() => ZoneWithoutMotiveOrStage.Rule.Judges(Given.Portfolio()).Is(Outcome.NotApplicable);

    private static Subject Zone(string id) => new(SubjectType.Zone, id);

    private static Core.Domain.Portfolio With(string rows) =>
        Given.Portfolio(("zones", "zone_id|account_id|zone_name|in_scope|motive|buy_stage\n" + rows));

    private static CheckResult Judge(string rows) => ZoneWithoutMotiveOrStage.Rule.Judges(With(rows));
}
