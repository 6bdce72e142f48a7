using KspSite.Core.Rules;
using KspSite.Core.Rules.Goals;

namespace KspSite.Core.Tests.Rules.Goals;

public sealed class ZoneTargetsDoNotAddUpTests
{
    private const string Account1000 = "G1|A1||全年|revenue||1000|万元\n";

    // ±5 % of 1000 admits 950 to 1050.
    [Theory]
    [InlineData("600", "350")]
    [InlineData("600", "450")]
    public void Within_five_percent_passes(string east, string south) =>
        ZoneTargetsDoNotAddUp.Rule.Judges(With(Account1000 + Zones(east, south))).Is(Outcome.Pass);

    [Theory]
    [InlineData("600", "349")]
    [InlineData("600", "451")]
    public void Just_outside_fails_at_the_targets(string east, string south)
    {
        var result = ZoneTargetsDoNotAddUp.Rule.Judges(With(Account1000 + Zones(east, south)));
        result.FailsAt("input/goals.csv(2,7)");
        result.FailsAt("input/goals.csv(4,7)");
    }

    [Fact]
    public void Both_sums_are_told_in_the_accounts_unit() => Assert.Equal("各战区销售额目标合计 900 万元，客户销售额目标是 1,000 万元。",
        ZoneTargetsDoNotAddUp.Rule.Judges(With(Account1000 + Zones("500", "400"))).Message!.Value.Zh);

    // 1.05 亿 would lie within five percent.
    [Fact]
    public void A_sum_just_outside_is_told_with_as_many_decimals_as_it_takes() => Assert.Equal("各战区销售额目标合计 1.051 亿元，客户销售额目标是 1 亿元。",
        ZoneTargetsDoNotAddUp.Rule.Judges(With("G1|A1||全年|revenue||1|亿元\nG2|A1|Z1|华东|revenue||1.051|亿元")).Message!.Value.Zh);

    [Fact]
    public void Units_are_converted() =>
        ZoneTargetsDoNotAddUp.Rule.Judges(With("G1|A1||全年|revenue||0.1|亿元\nG2|A1|Z1|华东|revenue||1000|万元")).Is(Outcome.Pass);

    [Fact]
    public void A_cell_with_a_unit_of_its_own_is_converted_too() =>
        ZoneTargetsDoNotAddUp.Rule.Judges(With("G1|A1||全年|revenue||0.1亿|万元\nG2|A1|Z1|华东|revenue||1000|万元")).Is(Outcome.Pass);

    [Theory]
    [InlineData("G1|A1||全年|revenue||1000|万元\nG3|A1|Z1|华东|volume||500|台")]
    [InlineData("G2|A1|Z1|华东|revenue||500|万元")]
    [InlineData("G1|A1||全年|revenue||1000|万元\nG2|A1|Z1|华东|revenue|qualitative||")]
    public void Only_one_level_is_not_asked(string goals) => ZoneTargetsDoNotAddUp.Rule.Judges(With(goals)).Is(Outcome.NotApplicable);

    [Theory]
    [InlineData("G2|A1|Z1|华东|revenue||500|台")]
    [InlineData("G2|A1|Z1|华东|revenue||500|")]
    [InlineData("G2|A1|Z1|华东|revenue|||万元")]
    public void A_unit_that_is_no_money_or_a_missing_target_is_no_data(string zoneGoal) =>
        ZoneTargetsDoNotAddUp.Rule.Judges(With(Account1000 + zoneGoal)).Is(Outcome.NoData);

    [Fact]
    public void No_goal_at_all_fails() => ZoneTargetsDoNotAddUp.Rule.Judges(With("")).FailsAt("input/accounts.csv(2)");

    private static string Zones(string east, string south) =>
        $"G2|A1|Z1|华东|revenue||{east}|万元\nG3|A1|Z2|华南|revenue||{south}|万元\n";

    private static Core.Domain.Portfolio With(string goals) =>
        Given.Portfolio(("goals", "goal_id|account_id|zone_id|statement|type|kind|target|unit\n" + goals));
}
