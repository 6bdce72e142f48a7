using KspSite.Core.Rules;
using KspSite.Core.Rules.Goals;

namespace KspSite.Core.Tests.Rules.Goals;

public sealed class GoalContradictoryTests
{
    private const string Year2026 = "K1|A1|2026-01-01|2026-12-31";

    // 90 days after 2026-12-31 is 2027-03-31 (31 + 28 + 31).
    [Theory]
    [InlineData("G1|A1|增长|revenue||800|1200|2026-01-01")]
    [InlineData("G1|A1|增长|revenue||800|1200|2027-03-31")]
    [InlineData("G1|A1|降本|other||10|8|2026-12-31")]
    [InlineData("G1|A1|新品|product||n/a|50|2026-12-31")]
    [InlineData("G1|A1|成为顾问|relationship|qualitative|||2026-12-31")]
    public void A_target_that_moves_something_within_the_plan_passes(string goal) =>
        GoalContradictory.Rule.Judges(With(goal)).Is(Outcome.Pass);

    [Fact]
    public void A_target_equal_to_the_baseline_fails_at_the_target()
    {
        GoalContradictory.Rule.Judges(With("G1|A1|维持|revenue||800|800.0|2026-12-31")).FailsAt("input/goals.csv(2,7)");
        GoalContradictory.Rule.Judges(With("G1|A1|维持|revenue||800|800.0|2026-12-31"), new(SubjectType.Goal, "G1")).FailsAt("input/goals.csv(2,7)");
    }

    [Theory]
    [InlineData("2025-12-31")]
    [InlineData("2027-04-01")]
    public void A_day_before_the_plan_or_91_days_after_it_fails_at_the_date(string due) =>
        GoalContradictory.Rule.Judges(With("G1|A1|增长|revenue||800|1200|" + due)).FailsAt("input/goals.csv(2,8)");

    [Fact]
    public void A_qualitative_goal_is_asked_for_its_date() =>
        GoalContradictory.Rule.Judges(With("G1|A1|成为顾问|relationship|qualitative|||2028-12-31")).FailsAt("input/goals.csv(2,8)");

    [Theory]
    [InlineData("G1|A1|增长|revenue|||1200|2026-12-31")]
    [InlineData("G1|A1|增长|revenue||800||2026-12-31")]
    [InlineData("G1|A1|增长|revenue||800|1200|")]
    public void A_missing_number_or_date_is_no_data(string goal) => GoalContradictory.Rule.Judges(With(goal)).Is(Outcome.NoData);

    [Theory]
    [InlineData("")]
    [InlineData("K1|A1|2026-01-01|")]
    public void A_plan_without_a_period_is_no_data_for_the_date(string plan) =>
        GoalContradictory.Rule.Judges(With("G1|A1|增长|revenue||800|1200|2026-12-31", plan)).Is(Outcome.NoData);

    [Fact]
    public void Half_a_period_is_enough_to_fail() =>
        GoalContradictory.Rule.Judges(With("G1|A1|增长|revenue||800|1200|2025-12-31", "K1|A1|2026-01-01|")).Is(Outcome.Fail);

    [Theory]
    [InlineData("1200", Outcome.Pass)]
    [InlineData("800", Outcome.Fail)]
    public void Without_the_table_of_plans_only_the_numbers_are_compared(string target, Outcome expected) => GoalContradictory.Rule.Judges(
        Given.Portfolio(("goals", $"goal_id|account_id|statement|type|baseline|target\nG1|A1|增长|revenue|800|{target}"))).Is(expected);

    [Fact]
    public void No_goal_at_all_fails() => GoalContradictory.Rule.Judges(With("")).FailsAt("input/accounts.csv(2)");

    private static Core.Domain.Portfolio With(string goals, string plan = Year2026) => Given.Portfolio(
        ("goals", "goal_id|account_id|statement|type|kind|baseline|target|due\n" + goals),
        ("plans", "plan_id|account_id|period_start|period_end\n" + plan));
}
