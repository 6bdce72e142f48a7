using KspSite.Core.Diagnostics;

namespace KspSite.Core.Rules.Reviews;

/// <summary>
/// RV-08. What was overdue at an earlier review is told by dated exports only; one set of exports carries no history of actions,
/// so that the rule is not applicable to it.
/// </summary>
public static class BetterScoreMoreOverdue
{
    public static readonly Rule Rule = new("RV-08", Severity.Warning)
    {
        Title = new("检讨评分变好时，逾期行动没有变多", "overdue actions did not grow while the review score improved"),
        Why = new("评分上去了，欠账却更多了：两者有一个不真。", "A better score with more actions overdue: one of the two is not true."),
        Ask = new("评分是凭什么提高的？逾期的那些还算数吗？", "What was the better score based on? Do the overdue actions still matter?"),
        ForAccount = (account, _) =>
        [
            Verdict.NotApplicable(account.Subject()) with
            {
                Message = new("只有一期数据，没有行动的历史可以比较。", "One set of exports carries no history of actions to compare."),
            },
        ],
    };
}
