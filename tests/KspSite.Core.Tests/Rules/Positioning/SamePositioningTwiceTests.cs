using KspSite.Core.Rules;
using KspSite.Core.Rules.Positioning;

namespace KspSite.Core.Tests.Rules.Positioning;

public sealed class SamePositioningTwiceTests
{
    [Fact]
    public void Different_statements_pass() => Judge("A1|Z1|最懂华东的伙伴\nA1|Z2|最懂华南的伙伴").Is(Outcome.Pass);

    [Fact]
    public void The_same_statement_for_two_zones_fails_at_both()
    {
        const string rows = "A1|Z1|最懂行业的伙伴\nA1|Z2|最懂行业的伙伴\nA1|Z3|交货最快的伙伴";
        Judge(rows).FailsAt("input/positioning.csv(2,3)");
        SamePositioningTwice.Rule.Judges(With(rows), new(SubjectType.Zone, "Z2")).FailsAt("input/positioning.csv(3,3)");
        SamePositioningTwice.Rule.Judges(With(rows), new(SubjectType.Zone, "Z3")).Is(Outcome.Pass);
        Assert.Equal("战区“华东”、“华南”用的是同一段定位陈述。", Judge(rows).Message!.Value.Zh);
    }

    [Fact]
    public void The_same_statement_twice_for_one_zone_is_another_rules_business() =>
        Judge("A1|Z1|最懂行业的伙伴\nA1|Z1|最懂行业的伙伴").Is(Outcome.Pass);

    [Fact]
    public void Accounts_do_not_share_their_zones()
    {
        var portfolio = Given.Portfolio(("accounts", "account_id|account_name|money_unit\nA1|甲公司|元\nA2|乙公司|元"),
            ("zones", "zone_id|account_id|zone_name\nZ1|A1|华东\nZ2|A2|华东"),
            ("positioning", "account_id|zone_id|statement\nA1|Z1|最懂行业的伙伴\nA2|Z2|最懂行业的伙伴"));
        SamePositioningTwice.Rule.Judges(portfolio).Is(Outcome.Pass);
    }

    [Fact]
    public void An_account_without_positioning_is_not_asked() => Judge("").Is(Outcome.NotApplicable);

    [Fact]
    public void Without_the_table_nobody_is_asked() => SamePositioningTwice.Rule.Judges(Given.Portfolio()).Is(Outcome.NotApplicable);

    private static Core.Domain.Portfolio With(string rows) => Given.Portfolio(
        ("zones", "zone_id|account_id|zone_name\nZ1|A1|华东\nZ2|A1|华南\nZ3|A1|华北"), ("positioning", "account_id|zone_id|statement\n" + rows));

    private static CheckResult Judge(string rows) => SamePositioningTwice.Rule.Judges(With(rows));
}
