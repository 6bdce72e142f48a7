using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Pitches;

/// <summary>
/// PI-02. Source: course outline, 90 seconds; about four Chinese characters or two English words a second. Without a time taken,
/// neither the characters nor the words may be too many, so that a name in the other language does not decide.
/// </summary>
public static class PitchTooLong
{
    public static readonly Threshold MaxSeconds = new("PI-02.max_seconds", 90, 10, 300,
        new("电梯谈话最多几秒", "seconds that an elevator talk may take"));

    private static readonly Threshold MaxCharacters = new("PI-02.max_characters", 360, 40, 1200,
        new("没有计时的电梯谈话最多几个汉字", "Chinese characters that an elevator talk without a time may have"));

    private static readonly Threshold MaxWords = new("PI-02.max_words", 180, 20, 600,
        new("没有计时的电梯谈话最多几个英文词", "English words that an elevator talk without a time may have"));

    public static readonly Rule Rule = new("PI-02", Severity.Warning)
    {
        Title = new("电梯谈话不超过 90 秒", "an elevator talk takes at most 90 seconds"),
        Why = new("讲不完的话等于没有讲；长，说明还没有想清楚对方最在意哪一点。",
            "A talk that is cut off was not held; length shows that the one point which matters has not been found."),
        Ask = new("只能讲三句，你留下哪三句？", "If you had three sentences only, which would you keep?"),
        Tables = [Domain.Pitches.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.Pitches,
        Thresholds = [MaxSeconds, MaxCharacters, MaxWords],
        ForAccount = (account, context) => account.Pitches.Select(p => Check(p, account, context)),
    };

    private static Verdict Check(Pitch pitch, AccountDossier account, RuleContext context)
    {
        var name = PitchNames.Of(pitch, context.Portfolio);
        if (pitch.Seconds is { } seconds)
        {
            return Verdict.Require(seconds <= context.Value(MaxSeconds), account.Subject(),
                $"{name.Zh}要讲 {Numerals.Text(seconds)} 秒，超过 {Numerals.Text(context.Value(MaxSeconds))} 秒。",
                $"{name.En} takes {Numerals.Text(seconds)} seconds, more than {Numerals.Text(context.Value(MaxSeconds))}.",
                pitch.Row.At(Domain.Pitches.Seconds));
        }
        var (characters, words) = TextLength.Of(pitch.Text);
        var (length, most) = characters > context.Value(MaxCharacters)
            ? (new Words($"{Numerals.Text(characters)} 字", $"{Numerals.Text(characters)} characters"), context.Value(MaxCharacters))
            : (new Words($"{Numerals.Text(words)} 个英文词", $"{Numerals.Text(words)} words"), context.Value(MaxWords));
        return Verdict.Require(characters <= context.Value(MaxCharacters) && words <= context.Value(MaxWords), account.Subject(),
            $"{name.Zh}没有计时，有 {length.Zh}，没有计时的最多 {Numerals.Text(most)}。",
            $"{name.En} was not timed; its {length.En} are more than the {Numerals.Text(most)} that one without a time may have.",
            pitch.Row.At(Domain.Pitches.Text));
    }
}
