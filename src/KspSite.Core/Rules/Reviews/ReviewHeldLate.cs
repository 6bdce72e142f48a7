using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Reviews;

/// <summary>RV-09. All reviews; one held early is never late.</summary>
public static class ReviewHeldLate
{
    private static readonly Threshold MaxDays = new("RV-09.max_days", 14, 0, 90,
        new("检讨最多可以比计划日期晚几天", "days by which a review may be later than planned"));

    public static readonly Rule Rule = new("RV-09", Severity.Info)
    {
        Title = new("检讨按计划日期召开，最多晚两周", "a review is held within two weeks of its planned date"),
        Why = new("一推再推的检讨，等开的时候问题已经变成了事实。", "By the time a review that was put off is held, its issues have become facts."),
        Ask = new("为什么推迟？下次怎样定一个不会推的日子？", "Why was it put off? How will you choose a day that holds?"),
        Tables = [Domain.Reviews.Table],
        WithoutRows = WithoutRows.NotApplicable,
        RowsOf = a => a.Reviews.Select(r => r.Review),
        Thresholds = [MaxDays],
        ForAccount = (account, context) => account.Reviews.Select(r => Check(r, context)),
    };

    private static Verdict Check(ReviewDossier review, RuleContext context)
    {
        if (!review.Review.IsHeld(context.AsOf) || review.Review is not { HeldDate: { } held, PlannedDate: { } planned })
            return Verdict.NotApplicable(review.Subject());
        var days = held.DayNumber - planned.DayNumber;
        return Verdict.Require(days <= context.Value(MaxDays), review.Subject(),
            $"原定 {Numerals.Text(planned)} 的检讨晚了 {Numerals.Text(days)} 天才开。",
            $"The review planned for {Numerals.Text(planned)} was held {Counted.Of(days, "day", "days")} late.", review.Review.Row.At(Domain.Reviews.HeldDate));
    }
}
