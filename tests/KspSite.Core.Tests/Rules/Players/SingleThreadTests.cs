using KspSite.Core.Rules;
using KspSite.Core.Rules.Players;

namespace KspSite.Core.Tests.Rules.Players;

public sealed class SingleThreadTests
{
    [Fact]
    public void Seventy_percent_with_one_owner_passes() => SingleThread.Rule.Judges(Shared(7, 3)).Is(Outcome.Pass);

    // 5 of 7 is 71.4 %.
    [Fact]
    public void More_than_seventy_percent_fails_at_the_owner_of_the_first() =>
        SingleThread.Rule.Judges(Shared(5, 2)).FailsAt("input/stakeholders.csv(2,4)");

    // 33 of 47 is 70.2 %.
    [Theory]
    [InlineData(5, 2, "（71%）")]
    [InlineData(33, 14, "（70.2%）")]
    public void The_share_is_told_with_as_many_decimals_as_it_takes(int first, int second, string told) =>
        Assert.Contains(told, SingleThread.Rule.Judges(Shared(first, second)).Message!.Value.Zh, StringComparison.Ordinal);

    // 2 of the 3 with an owner is 66.7 %; of all four it would be 50 %.
    [Fact]
    public void Players_without_an_owner_are_left_out() =>
        SingleThread.Rule.Judges(With("P1|A1|一|张三|brief\nP2|A1|二|张三|brief\nP3|A1|三|李四|brief\nP4|A1|四||brief")).Is(Outcome.Pass);

    [Fact]
    public void A_player_of_two_owners_counts_for_each()
    {
        var message = SingleThread.Rule.Judges(With("P1|A1|一|张三、李四|brief\nP2|A1|二|张三|brief\nP3|A1|三|张三、王五|brief")).Message!.Value;
        Assert.Equal("3 位有负责人的策略人物中，张三负责 3 位（100%）。", message.Zh);
        Assert.Equal("张三 looks after 3 of 3 players with an owner (100%).", message.En);
        SingleThread.Rule.Judges(With("P1|A1|一|张三、李四|brief\nP2|A1|二|张三|brief\nP3|A1|三|王五、李四|brief")).Is(Outcome.Pass);
    }

    [Fact]
    public void Only_one_person_in_contact_fails_at_the_cell() =>
        SingleThread.Rule.Judges(With("P1|A1|一|张三|none\nP2|A1|二|李四|brief")).FailsAt("input/stakeholders.csv(3,5)");

    [Fact]
    public void Nobody_in_contact_is_no_single_thread() =>
        SingleThread.Rule.Judges(With("P1|A1|一|张三|none\nP2|A1|二|李四|none")).Is(Outcome.Pass);

    [Theory]
    [InlineData("P1|A1|一||brief\nP2|A1|二||brief")]
    [InlineData("P1|A1|一|张三|\nP2|A1|二|李四|unknown")]
    public void Half_of_the_data_is_not_enough_to_pass(string people) => SingleThread.Rule.Judges(With(people)).Is(Outcome.NoData);

    [Fact]
    public void Half_of_the_data_is_enough_to_fail() =>
        SingleThread.Rule.Judges(With("P1|A1|一|张三|\nP2|A1|二|张三|")).FailsAt("input/stakeholders.csv(3,4)");

    [Theory]
    [InlineData("")]
    [InlineData("P1|A1|一|张三|brief|否")]
    public void Without_players_nobody_is_asked(string people) =>
        SingleThread.Rule.Judges(With(people, "|is_strategic")).Is(Outcome.NotApplicable);

    private static Core.Domain.Portfolio Shared(int first, int second) => With(string.Join('\n',
        Enumerable.Range(1, first + second).Select(i => $"P{Numerals.Text(i)}|A1|某人|{(i <= first ? "张三" : "李四")}|multiple")));

    private static Core.Domain.Portfolio With(string people, string more = "") =>
        Given.Portfolio(("stakeholders", $"person_id|account_id|name|our_owner|contact_depth{more}\n{people}"));
}
