using KspSite.Core.Rules;
using KspSite.Core.Rules.Goals;

namespace KspSite.Core.Tests.Rules.Goals;

public sealed class TooManyGoalsTests
{
    [Fact]
    public void Seven_goals_pass() => TooManyGoals.Rule.Judges(With(7)).Is(Outcome.Pass);

    [Fact]
    public void Eight_goals_fail_at_their_rows() => TooManyGoals.Rule.Judges(With(8)).FailsAt("input/goals.csv(9)");

    [Fact]
    public void Without_goals_nobody_is_asked() => TooManyGoals.Rule.Judges(With(0)).Is(Outcome.NotApplicable);

    private static Core.Domain.Portfolio With(int goals) => Given.Portfolio(("goals", "goal_id|account_id|statement|type\n"
        + string.Join('\n', Enumerable.Range(1, goals).Select(i => $"G{Numerals.Text(i)}|A1|目标|share"))));
}
