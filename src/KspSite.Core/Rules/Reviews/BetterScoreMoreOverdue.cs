using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Metrics;

namespace KspSite.Core.Rules.Reviews;

/// <summary>
/// RV-08. What was overdue at an earlier time is told by dated exports only: the overdue actions of today are set against those
/// of the last export before the last held review. Without such an export, or without two reviews that can be compared, the rule
/// is not applicable.
/// </summary>
public static class BetterScoreMoreOverdue
{
    public static readonly Rule Rule = new("RV-08", Severity.Warning)
    {
        Title = new("检讨评分变好时，逾期行动没有变多", "overdue actions did not grow while the review score improved"),
        Why = new("评分上去了，欠账却更多了：两者有一个不真。", "A better score with more actions overdue: one of the two is not true."),
        Ask = new("评分是凭什么提高的？逾期的那些还算数吗？", "What was the better score based on? Do the overdue actions still matter?"),
        Tables = [Domain.Reviews.Table, PlanActions.Table],
        ForAccount = (account, context) => [Check(account, context)],
    };

    private static Verdict Check(AccountDossier account, RuleContext context)
    {
        if (account.HeldReviews.Length < 2) return NotApplicable(account, new("召开过的检讨不足两次，无从比较。", "Fewer than two reviews were held, so there is nothing to compare."));
        var (previous, last) = (account.HeldReviews[^2], account.HeldReviews[^1]);
        if (Change(previous, last, context) is not var (score, status)) return NotApplicable(account, new("最近两次检讨并非都有得分，也并非都有总体状态。", "The last two reviews have neither both a score nor both a status."));
        if (OverdueBefore(last.Review.HeldDate!.Value, account, context) is not { } before) // held by definition
        {
            return NotApplicable(account, context.History.IsEmpty
                ? new("只有一期数据，没有行动的历史可以比较。", "One set of exports carries no history of actions to compare.")
                : new("最近一次检讨之前没有带行动表的导出。", "There is no export with actions from before the last review."));
        }
        var now = account.Actions.Where(a => a.IsOverdue(context.AsOf)).ToList();
        var (held, then) = (Numerals.Text(last.Review.HeldDate), Numerals.Text(before.Date));
        if ((score <= 0 && status <= 0) || now.Count <= before.Count) return Verdict.Pass(account.Subject());
        // Of two that disagree only the better one is said to be better.
        var (better, betterEn) = (score, status) switch
        {
            ( > 0, < 0) => ("得分比上一次高", "scored higher than the one before"),
            ( < 0, > 0) => ("总体状态比上一次好", "had a better overall status than the one before"),
            _ => ("比上一次好", "was better than the one before"),
        };
        return Verdict.Fail(account.Subject(),
            $"{held} 的检讨{better}，逾期行动却从 {then} 的 {Numerals.Text(before.Count)} 项增加到 {Numerals.Text(now.Count)} 项。",
            $"The review of {held} {betterEn}, yet overdue actions grew from {Numerals.Text(before.Count)} on {then} to {Numerals.Text(now.Count)}.",
            [last.Review.Row.Source, .. now.Select(a => a.Row.Source)]);
    }

    // Positive: better; 0 also where one of the two reviews lacks it. Null where neither the scores nor the statuses of both are known.
    private static (decimal Score, int Status)? Change(ReviewDossier previous, ReviewDossier last, RuleContext context)
    {
        var minSections = context.Value(ReviewScores.MinSections);
        var score = ReviewScores.Of(last, minSections) - ReviewScores.Of(previous, minSections);
        var status = previous.Review.OverallRag - last.Review.OverallRag; // green comes first
        return score is null && status is null ? null : (score ?? 0, status ?? 0);
    }

    private static (DateOnly Date, int Count)? OverdueBefore(DateOnly day, AccountDossier account, RuleContext context)
    {
        var export = context.History.Snapshots.LastOrDefault(s => s.Date < day && s.Portfolio.Has(PlanActions.Table) && s.Portfolio.Find(account.Id) is not null);
        return export is null ? null : (export.Date, export.Portfolio.Find(account.Id)!.Actions.Count(a => a.IsOverdue(export.Date)));
    }

    private static Verdict NotApplicable(AccountDossier account, Words why) => Verdict.NotApplicable(account.Subject()) with { Message = why };
}
