using KspSite.Core.Rules;
using KspSite.Core.Rules.Goals;

namespace KspSite.Core.Tests.Rules.Goals;

public sealed class OnlyFinancialGoalsTests
{
    [Theory]
    [InlineData("share")]
    [InlineData("relationship")]
    [InlineData("other")]
    public void One_other_goal_beside_revenue_passes(string type) =>
        OnlyFinancialGoals.Rule.Judges(With($"G1|A1|增长|revenue\nG2|A1|别的|{type}")).Is(Outcome.Pass);

    [Fact]
    public void Revenue_volume_and_profit_only_fail_at_their_type() =>
        OnlyFinancialGoals.Rule.Judges(With("G1|A1|增长|revenue\nG2|A1|放量|volume\nG3|A1|毛利|profit")).FailsAt("input/goals.csv(4,4)");

    [Fact]
    public void No_goal_at_all_fails() => OnlyFinancialGoals.Rule.Judges(With("")).FailsAt("input/accounts.csv(2)");

    [Fact]
    public void Without_the_table_nobody_is_asked() => OnlyFinancialGoals.Rule.Judges(Given.Portfolio()).Is(Outcome.NotApplicable);

    private static Core.Domain.Portfolio With(string goals) =>
        Given.Portfolio(("goals", "goal_id|account_id|statement|type\n" + goals));
}
