using KspSite.Core.Rules;
using KspSite.Core.Rules.Positioning;

namespace KspSite.Core.Tests.Rules.Positioning;

public sealed class GoalInDisguiseTests
{
    [Theory]
    [InlineData("华东工厂少停机的首选伙伴")]
    [InlineData("2028 年成为 3 家工厂的首选")]
    [InlineData("千万不能停机，一元化管理")]
    public void A_statement_without_a_revenue_figure_passes(string statement) => Judge(statement).Is(Outcome.Pass);

    [Theory]
    [InlineData("三年内做到 3000 万元")]
    [InlineData("做到5千万")]
    [InlineData("做到 1.2 亿")]
    [InlineData("做到３，０００元")]
    [InlineData("做到 100 多万")]
    [InlineData("销售额翻番的伙伴")]
    [InlineData("The partner who doubles Revenue")]
    public void A_revenue_figure_or_word_fails_at_the_statement(string statement)
    {
        Judge(statement).FailsAt("input/positioning.csv(2,3)");
        GoalInDisguise.Rule.Judges(With(statement), new(SubjectType.Zone, "Z1")).FailsAt("input/positioning.csv(2,3)");
    }

    [Fact]
    public void The_message_quotes_the_figure() =>
        Assert.Equal("战区“华东”的定位里写了“3000 万元”，更像目标。", Judge("三年内做到 3000 万元").Message!.Value.Zh);

    [Fact]
    public void An_account_without_positioning_is_not_asked() =>
        GoalInDisguise.Rule.Judges(Given.Portfolio(("positioning", "account_id|zone_id|statement"))).Is(Outcome.NotApplicable);

    [Fact]
    public void Without_the_table_nobody_is_asked() => GoalInDisguise.Rule.Judges(Given.Portfolio()).Is(Outcome.NotApplicable);

    private static Core.Domain.Portfolio With(string statement) => Given.Portfolio(("zones", "zone_id|account_id|zone_name\nZ1|A1|华东"),
        ("positioning", "account_id|zone_id|statement\nA1|Z1|" + statement));

    private static CheckResult Judge(string statement) => GoalInDisguise.Rule.Judges(With(statement));
}
