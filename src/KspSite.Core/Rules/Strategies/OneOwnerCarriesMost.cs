using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Strategies;

/// <summary>SA-10. Open actions without an owner stay in the denominator; of several owners each holds the action.</summary>
public static class OneOwnerCarriesMost
{
    private static readonly Threshold MaxShare = new("SA-10.max_share", 0.60m, 0.20m, 1m,
        new("一个人最多负责未完成行动的这个比例", "share of open actions that one owner may hold"));

    public static readonly Rule Rule = new("SA-10", Severity.Info)
    {
        Title = new("未完成的行动没有都压在一个人身上", "the open actions do not rest on one owner"),
        Why = new("都压在一个人身上，他一忙，整份计划就停。", "When one person holds them all, the plan stops whenever that person is busy."),
        Ask = new("哪几项可以交给团队里别的人？", "Which of them could somebody else in the team take over?"),
        Tables = [PlanActions.Table],
        WithoutRows = WithoutRows.NotApplicable,
        RowsOf = a => a.Actions,
        Thresholds = [MaxShare],
        ForAccount = (account, context) => [Check(account, context.Value(MaxShare))],
    };

    private static Verdict Check(AccountDossier account, decimal maxShare)
    {
        var subject = account.Subject();
        var open = account.Actions.Where(a => a.IsOpen).ToList();
        if (open.Count == 0) return Verdict.NotApplicable(subject);
        var largest = open.SelectMany(a => PersonNames.In(a.Owner).Select(owner => (Owner: owner, Action: a)))
            .GroupBy(o => o.Owner).OrderByDescending(g => g.Count()).FirstOrDefault();
        if (largest is null)
            return Verdict.NoData(subject, "未完成的行动都没有负责人。", "No open action has an owner.", open.Select(a => a.Row.At(PlanActions.Owner)));
        var share = (decimal)largest.Count() / open.Count;
        if (share <= maxShare) return Verdict.Pass(subject);
        var decimals = Decimals.For(0, round => round(share * 100) > round(maxShare * 100));
        var (held, limit) = (Numerals.Percent(share, decimals), Numerals.Percent(maxShare, decimals));
        return Verdict.Fail(subject,
            $"未完成的 {Numerals.Text(open.Count)} 项行动里，{largest.Key}负责 {Numerals.Text(largest.Count())} 项（{held}，上限 {limit}）。",
            $"{largest.Key} holds {Numerals.Text(largest.Count())} of {Counted.Of(open.Count, "open action", "open actions")} ({held}, at most {limit}).",
            largest.Select(o => o.Action.Row.At(PlanActions.Owner)));
    }
}
