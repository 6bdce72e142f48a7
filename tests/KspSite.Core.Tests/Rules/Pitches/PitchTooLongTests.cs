using KspSite.Core.Rules;
using KspSite.Core.Rules.Pitches;

namespace KspSite.Core.Tests.Rules.Pitches;

public sealed class PitchTooLongTests
{
    [Fact]
    public void Ninety_seconds_pass_however_long_the_text() => Judges($"T1|A1|{Han(400)}|90").Is(Outcome.Pass);

    [Fact]
    public void Ninety_one_seconds_fail_at_their_cell() => Judges("T1|A1|您好|91").FailsAt("input/pitches.csv(2,4)");

    [Fact]
    public void Without_a_time_360_characters_pass_and_punctuation_is_free() => Judges($"T1|A1|{Han(360)}。，！|").Is(Outcome.Pass);

    [Fact]
    public void Without_a_time_361_characters_fail_at_the_text() => Judges($"T1|A1|{Han(361)}|").FailsAt("input/pitches.csv(2,3)");

    [Fact]
    public void Without_a_time_180_words_pass_and_181_fail()
    {
        Judges($"T1|A1|{English(180)}|").Is(Outcome.Pass);
        Judges($"T1|A1|{English(181)}|").FailsAt("input/pitches.csv(2,3)");
    }

    [Fact]
    public void A_name_in_the_other_language_does_not_decide()
    {
        Judges($"T1|A1|王总 {English(181)}|").Is(Outcome.Fail);
        Judges($"T1|A1|ERP MES {Han(360)}|").Is(Outcome.Pass);
    }

    [Fact]
    public void What_is_too_many_is_told_and_how_many_there_may_be()
    {
        Assert.EndsWith("有 361 字，没有计时的最多 360。", Judges($"T1|A1|{English(181)} {Han(361)}|").Message!.Value.Zh, StringComparison.Ordinal);
        Assert.EndsWith("its 181 words are more than the 180 that one without a time may have.", Judges($"T1|A1|{English(181)} {Han(200)}|").Message!.Value.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_with_an_apostrophe_is_one() =>
        // 90 × 2 words
        Judges($"T1|A1|{string.Join(' ', Enumerable.Repeat("it's well-known", 90))}|").Is(Outcome.Pass);

    [Fact]
    public void One_long_talk_among_short_ones_fails_the_account() => Judges("T1|A1|您好|30\nT2|A1|您好|120").FailsAt("input/pitches.csv(3,4)");

    [Fact]
    public void No_talk_at_all_fails() => Judges("").Is(Outcome.Fail);

    private static string Han(int count) => string.Concat(Enumerable.Repeat('话', count));

    private static string English(int count) => string.Join(' ', Enumerable.Repeat("word", count));

    private static CheckResult Judges(string rows) =>
        PitchTooLong.Rule.Judges(Given.Portfolio(("pitches", "pitch_id|account_id|text|seconds\n" + rows)));
}
