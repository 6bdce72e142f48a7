using KspSite.Core.Rules;
using KspSite.Core.Rules.Players;

namespace KspSite.Core.Tests.Rules.Players;

public sealed class LadderOverratedTests
{
    // (5·2 + 1·2) / 6 = 2
    private const string SeenOnTwo = "P1|A1|王总|5|2\nP2|A1|李工|1|2";

    // (5·2 + 3·1) / 8 = 1.625, so 1.625 + 1 < 3
    private const string SeenBelowTwo = "P1|A1|王总|5|2\nP2|A1|李工|3|1";

    [Fact]
    public void One_rung_above_the_customers_view_passes() => LadderOverrated.Rule.Judges(With(SeenOnTwo, "K1|A1|3")).Is(Outcome.Pass);

    [Fact]
    public void A_little_more_than_one_rung_fails_at_our_own_view() =>
        LadderOverrated.Rule.Judges(With(SeenBelowTwo, "K1|A1|3")).FailsAt("input/plans.csv(2,3)");

    // (19·2 + 1·1) / 20 = 1.95 rounds to the 2 that the rule allows
    [Theory]
    [InlineData(SeenBelowTwo, "我们自评第 3 级，客户眼里只有 1.6 级。")]
    [InlineData("P1|A1|一|5|2\nP2|A1|二|5|2\nP3|A1|三|5|2\nP4|A1|四|4|2\nP5|A1|五|1|1", "我们自评第 3 级，客户眼里只有 1.95 级。")]
    public void The_customers_view_is_told_with_as_many_decimals_as_it_takes(string people, string told) =>
        Assert.Equal(told, LadderOverrated.Rule.Judges(With(people, "K1|A1|3")).Message!.Value.Zh);

    [Fact]
    public void Influence_weighs_the_customers_view()
    {
        // (1·1 + 5·4) / 6 = 3.5 admits 4; the plain mean of 2.5 would not
        LadderOverrated.Rule.Judges(With("P1|A1|王总|1|1\nP2|A1|李总|5|4", "K1|A1|4")).Is(Outcome.Pass);
    }

    [Theory]
    [InlineData("P1|A1|王总||2", "K1|A1|3")]
    [InlineData("P1|A1|王总|5|", "K1|A1|3")]
    [InlineData("P1|A1|王总|5|2", "K1|A1|")]
    public void A_missing_view_on_either_side_is_no_data(string people, string plan) =>
        LadderOverrated.Rule.Judges(With(people, plan)).Is(Outcome.NoData);

    [Fact]
    public void A_view_that_does_not_apply_is_not_asked() =>
        LadderOverrated.Rule.Judges(With(SeenOnTwo, "K1|A1|n/a")).Is(Outcome.NotApplicable);

    [Theory]
    [InlineData("", "K1|A1|3")]
    [InlineData(SeenOnTwo, "")]
    public void No_people_or_no_plan_fails(string people, string plan) =>
        LadderOverrated.Rule.Judges(With(people, plan)).FailsAt("input/accounts.csv(2)");

    [Fact]
    public void Without_the_table_of_plans_nobody_is_asked() =>
        LadderOverrated.Rule.Judges(Given.Portfolio(("stakeholders", "person_id|account_id|name\nP1|A1|王总"))).Is(Outcome.NotApplicable);

    private static Core.Domain.Portfolio With(string people, string plan) => Given.Portfolio(
        ("stakeholders", "person_id|account_id|name|influence|level_now\n" + people), ("plans", "plan_id|account_id|self_level\n" + plan));
}
