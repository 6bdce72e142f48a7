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

    // Four in five of the influence at 2 and a twentieth at 1: 1.95, which one decimal shows as 2.
    private const string JustBelowTwo = "P1|A1|一|5|2\nP2|A1|二|5|2\nP3|A1|三|5|2\nP4|A1|四|4|2\nP5|A1|五|1|1";

    [Theory]
    [InlineData("K1|A1|4|2030-01-01", "客户眼里我们在 1.95 级，目标第 4 级，跳得太高。")]
    [InlineData("K1|A1|3|2026-12-31", "客户眼里我们在 1.95 级，却要在 2026-12-31 之前升到第 3 级。")]
    [InlineData("K1|A1|3|", "目标要升 1.05 级，但没有填哪天做到。")]
    public void The_customers_view_is_told_with_as_many_decimals_as_it_takes(string plan, string told) =>
        Assert.Equal(told, LadderTargetTooHigh.Rule.Judges(Of(JustBelowTwo, plan)).Message!.Value.Zh);

    [Fact]
    public void A_date_that_has_passed_is_told_as_one()
    {
        var message = LadderTargetTooHigh.Rule.Judges(With("2", "K1|A1|4|2026-01-01")).Message!.Value;
        Assert.Equal("目标是 2026-01-01 之前升到第 4 级，期限已过，客户眼里我们还在 2 级。", message.Zh);
        Assert.Equal("Rung 4 was to be reached by 2026-01-01, which has passed; the customer still sees us on 2.", message.En);
    }

    [Fact]
    public void A_target_that_does_not_apply_is_not_asked() =>
        LadderTargetTooHigh.Rule.Judges(With("1", "K1|A1|不适用|")).Is(Outcome.NotApplicable);

    [Fact]
    public void Plans_that_have_not_begun_are_no_data() => LadderTargetTooHigh.Rule.Judges(Given.Portfolio(
        ("stakeholders", "person_id|account_id|name|influence|level_now\nP1|A1|王总|5|2"),
        ("plans", "plan_id|account_id|period_start|target_level\nK1|A1|2026-07-01|3\nK2|A1|2027-07-01|3"))).Is(Outcome.NoData);

    [Fact]
    public void No_plan_fails() => LadderTargetTooHigh.Rule.Judges(With("2", "")).FailsAt("input/accounts.csv(2)");

    private static Core.Domain.Portfolio With(string seen, string plan) => Of("P1|A1|王总|5|" + seen, plan);

    private static Core.Domain.Portfolio Of(string people, string plan) => Given.Portfolio(
        ("stakeholders", "person_id|account_id|name|influence|level_now\n" + people),
        ("plans", "plan_id|account_id|target_level|target_level_date\n" + plan));
}
