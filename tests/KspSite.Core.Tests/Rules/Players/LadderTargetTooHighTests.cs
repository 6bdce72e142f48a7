using KspSite.Core.Rules;
using KspSite.Core.Rules.Players;

namespace KspSite.Core.Tests.Rules.Players;

public sealed class LadderTargetTooHighTests
{
    [Theory]
    [InlineData("2", "K1|A1|4|2027-07-01")]
    [InlineData("2", "K1|A1|3|2026-07-01")]
    [InlineData("2", "K1|A1|3|")]
    [InlineData("4", "K1|A1|3|2026-07-01")]
    public void Two_rungs_with_time_or_one_at_once_pass(string seen, string plan) =>
        LadderTargetTooHigh.Rule.Judges(With(seen, plan)).Is(Outcome.Pass);

    [Fact]
    public void More_than_two_rungs_fail_at_the_target_whatever_the_date() =>
        LadderTargetTooHigh.Rule.Judges(With("1", "K1|A1|4|2030-01-01")).FailsAt("input/plans.csv(2,3)");

    [Theory]
    [InlineData("2027-06-30")]
    [InlineData("2026-01-01")]
    public void Two_rungs_within_twelve_months_or_already_due_fail_at_the_date(string date) =>
        LadderTargetTooHigh.Rule.Judges(With("2", "K1|A1|4|" + date)).FailsAt("input/plans.csv(2,4)");

    [Theory]
    [InlineData("2", "K1|A1|4|")]
    [InlineData("2", "K1|A1||2027-07-01")]
    [InlineData("", "K1|A1|4|2027-07-01")]
    public void Two_rungs_without_a_date_a_missing_target_or_view_are_no_data(string seen, string plan) =>
        LadderTargetTooHigh.Rule.Judges(With(seen, plan)).Is(Outcome.NoData);

    [Fact]
    public void A_target_that_does_not_apply_is_not_asked() =>
        LadderTargetTooHigh.Rule.Judges(With("1", "K1|A1|不适用|")).Is(Outcome.NotApplicable);

    [Fact]
    public void Plans_that_have_not_begun_are_no_data() => LadderTargetTooHigh.Rule.Judges(Given.Portfolio(
        ("stakeholders", "person_id|account_id|name|influence|level_now\nP1|A1|王总|5|2"),
        ("plans", "plan_id|account_id|period_start|target_level\nK1|A1|2026-07-01|3\nK2|A1|2027-07-01|3"))).Is(Outcome.NoData);

    [Fact]
    public void No_plan_fails() => LadderTargetTooHigh.Rule.Judges(With("2", "")).FailsAt("input/accounts.csv(2)");

    private static Core.Domain.Portfolio With(string seen, string plan) => Given.Portfolio(
        ("stakeholders", "person_id|account_id|name|influence|level_now\nP1|A1|王总|5|" + seen),
        ("plans", "plan_id|account_id|target_level|target_level_date\n" + plan));
}
