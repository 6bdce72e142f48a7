using KspSite.Core.Rules;
using KspSite.Core.Rules.Channels;

namespace KspSite.Core.Tests.Rules.Channels;

public sealed class TwoLeadsWithoutRuleTests
{
    private static readonly Subject East = new(SubjectType.Zone, "Z1");

    [Fact]
    public void One_lead_passes() => TwoLeadsWithoutRule.Rule.Judges(With("A1|Z1|C1|close|L|\nA1|Z1|C2|close|S|")).Is(Outcome.Pass);

    [Fact]
    public void Two_leads_without_a_rule_fail_at_the_empty_cell()
    {
        var portfolio = With("A1|Z1|C1|close|L|\nA1|Z1|C2|close|L|");
        TwoLeadsWithoutRule.Rule.Judges(portfolio).FailsAt("input/channel_coverage.csv(3,6)");
        TwoLeadsWithoutRule.Rule.Judges(portfolio, East).FailsAt("input/channel_coverage.csv(2,6)");
        Assert.Contains("成交（直销部、华东代理）", TwoLeadsWithoutRule.Rule.Judges(portfolio).Message!.Value.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_on_one_of_the_two_rows_is_enough() =>
        TwoLeadsWithoutRule.Rule.Judges(With("A1|Z1|C1|close|L|R-1\nA1|Z1|C2|close|L|")).Is(Outcome.Pass);

    [Fact]
    public void Two_rows_of_one_channel_do_not_compete() =>
        TwoLeadsWithoutRule.Rule.Judges(With("A1|Z1|C1|close|L|\nA1||C1|all|L|")).Is(Outcome.Pass);

    [Fact]
    public void A_blank_zone_competes_with_the_zones_own_row() =>
        TwoLeadsWithoutRule.Rule.Judges(With("A1|Z1|C1|close|L|\nA1||C2|all|L|"), East).Is(Outcome.Fail);

    [Fact]
    public void A_lead_in_a_row_that_is_not_applicable_does_not_compete() =>
        TwoLeadsWithoutRule.Rule.Judges(Given.Portfolio(
            ("zones", "zone_id|account_id|zone_name\nZ1|A1|华东"),
            ("channel_coverage", "account_id|zone_id|channel_id|task|role|applicable\nA1|Z1|C1|close|L|\nA1|Z1|C2|close|L|否")), East).Is(Outcome.Pass);

    [Fact]
    public void Without_coverage_rows_nothing_is_forbidden() => TwoLeadsWithoutRule.Rule.Judges(With("")).Is(Outcome.NotApplicable);

    private static Core.Domain.Portfolio With(string rows) => Given.Portfolio(
        ("zones", "zone_id|account_id|zone_name\nZ1|A1|华东"),
        ("channels", "channel_id|channel_name|type\nC1|直销部|direct\nC2|华东代理|reseller"),
        ("channel_coverage", "account_id|zone_id|channel_id|task|role|rule_ref\n" + rows));
}
