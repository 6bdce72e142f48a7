using KspSite.Core.Rules;
using KspSite.Core.Rules.Strategies;

namespace KspSite.Core.Tests.Rules.Strategies;

public sealed class PillarWithoutStrategyTests
{
    private const string BizDevAndOrgPen = "S1|A1|biz_dev|共建产线|\nS2|A1|org_pen|争取王总|active\n";

    [Fact]
    public void One_active_strategy_of_each_pillar_passes() =>
        PillarWithoutStrategy.Rule.Judges(With(BizDevAndOrgPen + "S3|A1|resource|驻场工程师|")).Is(Outcome.Pass);

    [Fact]
    public void A_missing_pillar_fails_by_name()
    {
        var result = PillarWithoutStrategy.Rule.Judges(With(BizDevAndOrgPen));
        result.FailsAt("input/strategies.csv(2)");
        Assert.Equal("缺少执行中的资源支持策略。", result.Message!.Value.Zh);
    }

    [Theory]
    [InlineData("on_hold")]
    [InlineData("done")]
    [InlineData("dropped")]
    public void A_strategy_that_is_not_active_does_not_count(string status) =>
        PillarWithoutStrategy.Rule.Judges(With(BizDevAndOrgPen + "S3|A1|resource|驻场工程师|" + status)).Is(Outcome.Fail);

    [Fact]
    public void No_strategy_at_all_fails() => PillarWithoutStrategy.Rule.Judges(With("")).FailsAt("input/accounts.csv(2)");

    [Fact]
    public void Without_the_table_nobody_is_asked() => PillarWithoutStrategy.Rule.Judges(Given.Portfolio()).Is(Outcome.NotApplicable);

    private static Core.Domain.Portfolio With(string strategies) =>
        Given.Portfolio(("strategies", "strategy_id|account_id|pillar|sub_strategy|status\n" + strategies));
}
