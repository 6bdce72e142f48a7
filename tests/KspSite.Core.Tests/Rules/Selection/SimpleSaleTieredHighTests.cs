using KspSite.Core.Rules;
using KspSite.Core.Rules.Selection;

namespace KspSite.Core.Tests.Rules.Selection;

public sealed class SimpleSaleTieredHighTests
{
    [Theory]
    [InlineData("S", "2", "3")]
    [InlineData("A", "8", "6")]
    public void More_than_one_buyer_and_more_than_two_steps_pass(string tier, string buyers, string steps) =>
        SimpleSaleTieredHigh.Rule.Judges(With(tier, buyers, steps)).Is(Outcome.Pass);

    [Fact]
    public void One_buyer_fails_at_his_cell() =>
        SimpleSaleTieredHigh.Rule.Judges(With("S", "1", "6")).FailsAt("input/accounts.csv(2,5)");

    [Fact]
    public void Two_steps_fail_at_their_cell() =>
        SimpleSaleTieredHigh.Rule.Judges(With("A", "6", "2")).FailsAt("input/accounts.csv(2,6)");

    [Fact]
    public void A_missing_number_does_not_hide_the_other_one() =>
        SimpleSaleTieredHigh.Rule.Judges(With("A", "", "2")).Is(Outcome.Fail);

    [Fact]
    public void A_missing_number_beside_a_sound_one_is_no_data() =>
        SimpleSaleTieredHigh.Rule.Judges(With("A", "", "5")).Is(Outcome.NoData);

    [Theory]
    [InlineData("B")]
    [InlineData("N")]
    [InlineData("")]
    public void Other_tiers_are_not_asked(string tier) =>
        SimpleSaleTieredHigh.Rule.Judges(With(tier, "1", "1")).Is(Outcome.NotApplicable);

    private static Core.Domain.Portfolio With(string tier, string buyers, string steps) => Given.Portfolio(
        ("accounts", $"account_id|account_name|money_unit|tier|buyer_count|process_steps\nA1|甲公司|元|{tier}|{buyers}|{steps}"));
}
