using KspSite.Core.Rules;
using KspSite.Core.Rules.Positioning;

namespace KspSite.Core.Tests.Rules.Positioning;

public sealed class PositioningLengthTests
{
    [Theory]
    [InlineData(30)]
    [InlineData(200)]
    public void Thirty_to_two_hundred_characters_pass(int characters) => Judge(new string('好', characters)).Is(Outcome.Pass);

    [Theory]
    [InlineData(29)]
    [InlineData(201)]
    public void One_character_beyond_either_limit_fails_at_the_statement(int characters)
    {
        var statement = new string('好', characters);
        Judge(statement).FailsAt("input/positioning.csv(2,3)");
        PositioningLength.Rule.Judges(With(statement), new(SubjectType.Zone, "Z1")).Is(Outcome.Fail);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(120)]
    public void Twenty_to_a_hundred_and_twenty_words_pass(int words) => Judge(English(words)).Is(Outcome.Pass);

    [Theory]
    [InlineData(19)]
    [InlineData(121)]
    public void One_word_beyond_either_limit_fails(int words) => Judge(English(words)).Is(Outcome.Fail);

    [Fact]
    public void Punctuation_and_digits_are_not_Chinese_characters() =>
        // 29 characters, however many signs stand between them
        Judge(new string('好', 29) + "，。！１２３").Is(Outcome.Fail);

    [Fact]
    public void A_Chinese_name_does_not_make_an_English_statement_Chinese() => Judge(English(25) + " 甲公司").Is(Outcome.Pass);

    [Fact]
    public void A_foreign_word_does_not_make_a_Chinese_statement_English() => Judge(new string('好', 30) + " OEE ERP").Is(Outcome.Pass);

    [Fact]
    public void The_message_gives_length_and_limit()
    {
        Assert.Equal("战区“华东”的定位有 2 字，不到 30 字。", Judge("可靠").Message!.Value.Zh);
        Assert.Equal("The positioning of the zone “华东” has 3 words, fewer than 20.", Judge("your plant's partner").Message!.Value.En);
    }

    [Fact]
    public void An_account_without_positioning_fails() =>
        PositioningLength.Rule.Judges(Given.Portfolio(("positioning", "account_id|zone_id|statement"))).Is(Outcome.Fail);

    [Fact]
    public void Without_the_table_nobody_is_asked() => PositioningLength.Rule.Judges(Given.Portfolio()).Is(Outcome.NotApplicable);

    private static string English(int words) => string.Join(' ', Enumerable.Repeat("partner", words));

    private static Core.Domain.Portfolio With(string statement) => Given.Portfolio(("zones", "zone_id|account_id|zone_name\nZ1|A1|华东"),
        ("positioning", "account_id|zone_id|statement\nA1|Z1|" + statement));

    private static CheckResult Judge(string statement) => PositioningLength.Rule.Judges(With(statement));
}
