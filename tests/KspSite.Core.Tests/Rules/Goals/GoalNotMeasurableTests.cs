using KspSite.Core.Rules;
using KspSite.Core.Rules.Goals;

namespace KspSite.Core.Tests.Rules.Goals;

public sealed class GoalNotMeasurableTests
{
    private const string Complete = "G1|A1|增长|revenue||年收入|万元|800|1200|2026-12-31|张三";

    [Theory]
    [InlineData(Complete)]
    [InlineData("G1|A1|增长|revenue|quantitative|年收入|万元|0|1200|2026-12-31|张三")]
    [InlineData("G1|A1|新品|product||销量|台|n/a|50|2026-12-31|张三")]
    [InlineData("G1|A1|成为顾问|relationship|qualitative|||||2026-12-31|")]
    public void A_complete_goal_or_a_qualitative_one_with_a_date_passes(string goal) =>
        GoalNotMeasurable.Rule.Judges(With(goal)).Is(Outcome.Pass);

    [Theory]
    [InlineData("G1|A1|增长|revenue|||万元|800|1200|2026-12-31|张三", 6)]
    [InlineData("G1|A1|增长|revenue||年收入||800|1200|2026-12-31|张三", 7)]
    [InlineData("G1|A1|增长|revenue||年收入|万元||1200|2026-12-31|张三", 8)]
    [InlineData("G1|A1|增长|revenue||年收入|万元|800||2026-12-31|张三", 9)]
    [InlineData("G1|A1|增长|revenue||年收入|万元|800|1200||张三", 10)]
    [InlineData("G1|A1|增长|revenue||年收入|万元|800|1200|2026-12-31|", 11)]
    [InlineData("G1|A1|成为顾问|relationship|qualitative||||||张三", 10)]
    public void Each_missing_cell_fails_at_itself(string goal, int field)
    {
        GoalNotMeasurable.Rule.Judges(With(goal)).FailsAt($"input/goals.csv(2,{Numerals.Text(field)})");
        GoalNotMeasurable.Rule.Judges(With(goal), new(SubjectType.Goal, "G1")).FailsAt($"input/goals.csv(2,{Numerals.Text(field)})");
    }

    [Fact]
    public void The_sentence_names_what_is_missing() => Assert.Equal("目标“增长”缺少：基线、负责人。",
        GoalNotMeasurable.Rule.Judges(With("G1|A1|增长|revenue||年收入|万元||1200|2026-12-31|")).Message!.Value.Zh);

    [Fact]
    public void The_other_goal_is_not_blamed()
    {
        var portfolio = With(Complete + "\nG2|A1|放量|volume|||||||");
        GoalNotMeasurable.Rule.Judges(portfolio, new(SubjectType.Goal, "G1")).Is(Outcome.Pass);
        GoalNotMeasurable.Rule.Judges(portfolio).FailsAt("input/goals.csv(3,6)");
    }

    [Fact]
    public void No_goal_at_all_fails() => GoalNotMeasurable.Rule.Judges(With("")).FailsAt("input/accounts.csv(2)");

    private static Core.Domain.Portfolio With(string goals) =>
        Given.Portfolio(("goals", "goal_id|account_id|statement|type|kind|metric|unit|baseline|target|due|owner\n" + goals));
}
