using KspSite.Core.Rules;
using KspSite.Core.Rules.Goals;

namespace KspSite.Core.Tests.Rules.Goals;

public sealed class NoGoalTests
{
    [Theory]
    [InlineData("")]
    [InlineData("cancelled")]
    public void One_goal_of_any_status_passes(string status) =>
        NoGoal.Rule.Judges(With("G1|A1|进入二厂|penetration|" + status)).Is(Outcome.Pass);

    [Fact]
    public void No_goal_fails_at_the_account() => NoGoal.Rule.Judges(With("")).FailsAt("input/accounts.csv(2)");

    [Fact]
    public void Without_the_table_nobody_is_asked() => NoGoal.Rule.Judges(Given.Portfolio()).Is(Outcome.NotApplicable);

    private static Core.Domain.Portfolio With(string goals) =>
        Given.Portfolio(("goals", "goal_id|account_id|statement|type|status\n" + goals));
}
