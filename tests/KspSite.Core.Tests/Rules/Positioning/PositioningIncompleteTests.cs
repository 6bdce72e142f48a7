using KspSite.Core.Rules;
using KspSite.Core.Rules.Positioning;

namespace KspSite.Core.Tests.Rules.Positioning;

public sealed class PositioningIncompleteTests
{
    [Fact]
    public void All_three_answers_pass() => Judge("A1|Z1|最懂华东的伙伴|少停机|驻厂服务|独家供应").Is(Outcome.Pass);

    [Theory]
    [InlineData("A1|Z1|最懂华东的伙伴||驻厂服务|独家供应", "input/positioning.csv(2,4)")]
    [InlineData("A1|Z1|最懂华东的伙伴|少停机||独家供应", "input/positioning.csv(2,5)")]
    [InlineData("A1|Z1|最懂华东的伙伴|少停机|驻厂服务|", "input/positioning.csv(2,6)")]
    [InlineData("A1|Z1|最懂华东的伙伴|#REF!|驻厂服务|独家供应", "input/positioning.csv(2,4)")]
    public void Each_missing_answer_fails_at_its_cell(string row, string place)
    {
        Judge(row).FailsAt(place);
        PositioningIncomplete.Rule.Judges(With(row), new(SubjectType.Zone, "Z1")).FailsAt(place);
    }

    [Fact]
    public void The_message_names_the_zone_and_what_is_missing() =>
        Assert.Equal("战区“华东”的定位缺：如何实现价值、我方所得。", Judge("A1|Z1|最懂华东的伙伴|少停机||").Message!.Value.Zh);

    [Fact]
    public void An_account_without_positioning_fails() => Judge("").Is(Outcome.Fail);

    [Fact]
    public void Without_the_table_nobody_is_asked() => PositioningIncomplete.Rule.Judges(Given.Portfolio()).Is(Outcome.NotApplicable);

    private static Core.Domain.Portfolio With(string rows) => Given.Portfolio(("zones", "zone_id|account_id|zone_name\nZ1|A1|华东"),
        ("positioning", "account_id|zone_id|statement|value|how|our_return\n" + rows));

    private static CheckResult Judge(string rows) => PositioningIncomplete.Rule.Judges(With(rows));
}
