using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Positioning;

/// <summary>PO-06. Source: course outline, a positioning is memorable; the numbers are ours.</summary>
public static class PositioningLength
{
    private static readonly Threshold MinCharacters = new("PO-06.min_characters", 30, 0, 500, new("中文定位最少字数", "fewest Chinese characters"));

    private static readonly Threshold MaxCharacters = new("PO-06.max_characters", 200, 1, 2000, new("中文定位最多字数", "most Chinese characters"));

    private static readonly Threshold MinWords = new("PO-06.min_words", 20, 0, 500, new("英文定位最少词数", "fewest words of another language"));

    private static readonly Threshold MaxWords = new("PO-06.max_words", 120, 1, 2000, new("英文定位最多词数", "most words of another language"));

    public static readonly Rule Rule = new("PO-06", Severity.Info)
    {
        Title = new("定位陈述长短合适，说得清也记得住", "a positioning statement is long enough to be clear and short enough to be remembered"),
        Why = new("太短说不清价值，太长没人记得住，见客户时就讲不出来。",
            "Too short a statement is not clear, too long a one is not remembered when it is needed."),
        Ask = new("不看稿，你能在客户面前把它说一遍吗？", "Can you say it to the customer without looking it up?"),
        Tables = [Positionings.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.Positionings,
        Thresholds = [MinCharacters, MaxCharacters, MinWords, MaxWords],
        ForAccount = (account, context) => account.Positionings.Select(p => Judge(p, context)),
    };

    private static Verdict Judge(Domain.Positioning positioning, RuleContext context)
    {
        var length = TextLength.Of(positioning.Statement);
        var (size, min, max) = length.IsChinese
            ? (length.Characters, context.Value(MinCharacters), context.Value(MaxCharacters))
            : (length.Words, context.Value(MinWords), context.Value(MaxWords));
        var (zh, en) = length.IsChinese ? ("字", "characters") : ("词", "words");
        var zone = positioning.ZoneName(context);
        return Verdict.Require(size >= min && size <= max, positioning.ZoneSubject(),
            $"战区“{zone}”的定位有 {Numerals.Text(size)} {zh}，{(size < min ? $"不到 {Numerals.Text(min)}" : $"超过 {Numerals.Text(max)}")} {zh}。",
            $"The positioning of the zone “{zone}” has {Numerals.Text(size)} {en}, {(size < min ? $"fewer than {Numerals.Text(min)}" : $"more than {Numerals.Text(max)}")}.",
            positioning.Row.At(Positionings.Statement));
    }
}
