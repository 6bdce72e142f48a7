using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Metrics;

namespace KspSite.Core.Rules.Reviews;

/// <summary>RV-02. Source: course outline, what is most easily forgotten. A plan that was never reviewed fails whatever its cadence.</summary>
public static class ReviewOverdue
{
    private static readonly Threshold GraceDays = new("RV-02.grace_days", 14, 0, 90,
        new("上次检讨最多可以超过检讨周期几天", "days by which the last review may be older than the cadence"));

    public static readonly Rule Rule = new("RV-02", Severity.Error)
    {
        Title = new("上次检讨没有超过检讨周期", "the last review is not older than the cadence"),
        Why = new("检讨最容易被忘记；不检讨，计划就停在写好的那一天。",
            "The review is what is most easily forgotten; without it the plan stays as it was on the day it was written."),
        Ask = new("上次检讨之后客户变了什么？什么时候坐下来看一次？", "What has changed at the customer since the last review? When will you sit down to look?"),
        Tables = [Domain.Reviews.Table, Plans.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.Reviews.Select(r => r.Review),
        Thresholds = [GraceDays],
        ForAccount = (account, context) => [Check(account, context)],
    };

    private static Verdict Check(AccountDossier account, RuleContext context)
    {
        if (account.LastHeldReview?.Review is not { HeldDate: { } held } last)
            return Verdict.Fail(account.Subject(), "还没有召开过检讨。", "No review has been held yet.", account.Reviews.Select(r => r.Review).Sources());
        if (account.Plan is not { } plan) return Verdict.NoPlan(account, context);
        if (plan.Cadence is not { } cadence)
            return Verdict.NoData(account.Subject(), "计划没有写检讨周期，无法判断检讨是否逾期。", "The plan states no cadence, so the last review cannot be judged.", plan.Row.At(Plans.Cadence));
        var days = context.AsOf.DayNumber - held.DayNumber;
        var label = Input.Vocabularies.Cadence.LabelOf(cadence);
        return Verdict.Require(days <= cadence.Days() + context.Value(GraceDays), account.Subject(),
            $"上次检讨是 {Numerals.Text(held)}，已过 {Numerals.Text(days)} 天，而检讨周期是{label.Zh}。",
            $"The last review was on {Numerals.Text(held)}, {Counted.Of(days, "day", "days")} ago, but the cadence is {label.En}.",
            last.Row.At(Domain.Reviews.HeldDate));
    }
}
