using KspSite.Core.Rules;
using KspSite.Core.Rules.Players;

namespace KspSite.Core.Tests.Rules.Players;

public sealed class TooFewPlayersTests
{
    [Theory]
    [InlineData(3, "3")]
    [InlineData(5, "12")]
    [InlineData(1, "0")]
    public void As_many_players_as_buyers_or_five_pass(int players, string buyers) =>
        TooFewPlayers.Rule.Judges(With(players, buyers)).Is(Outcome.Pass);

    [Theory]
    [InlineData(2, "3")]
    [InlineData(4, "12")]
    public void One_player_less_fails_at_the_number_of_buyers(int players, string buyers) =>
        TooFewPlayers.Rule.Judges(With(players, buyers)).FailsAt("input/accounts.csv(2,4)");

    [Fact]
    public void Five_players_pass_even_on_tier_S_where_ten_are_recommended() =>
        TooFewPlayers.Rule.Judges(With(5, "20", "S")).Is(Outcome.Pass);

    [Fact]
    public void Four_players_and_an_unknown_number_of_buyers_are_no_data() => TooFewPlayers.Rule.Judges(With(4, "")).Is(Outcome.NoData);

    [Fact]
    public void Five_players_pass_whatever_the_number_of_buyers() => TooFewPlayers.Rule.Judges(With(5, "")).Is(Outcome.Pass);

    [Fact]
    public void A_number_of_buyers_that_does_not_apply_is_not_asked() => TooFewPlayers.Rule.Judges(With(2, "不适用")).Is(Outcome.NotApplicable);

    [Fact]
    public void Nobody_at_all_fails() => TooFewPlayers.Rule.Judges(With(0, "")).FailsAt("input/accounts.csv(2)");

    private static Core.Domain.Portfolio With(int players, string buyers, string tier = "A") => Given.Portfolio(
        ("accounts", $"account_id|account_name|money_unit|buyer_count|tier\nA1|甲公司|元|{buyers}|{tier}"),
        ("stakeholders", "person_id|account_id|name\n" + string.Join('\n', Enumerable.Range(1, players).Select(i => $"P{Numerals.Text(i)}|A1|某人"))));
}
