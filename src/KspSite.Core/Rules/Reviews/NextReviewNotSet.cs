using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Metrics;

namespace KspSite.Core.Rules.Reviews;

/// <summary>RV-01. Source: course outline. Missing is an error; set, but too far ahead, a warning.</summary>
public static class NextReviewNotSet
{
    private static readonly Threshold GraceDays = new("RV-01.grace_days", 14, 0, 90,
        new("下次检讨最多可以超过检讨周期几天", "days by which the next review may lie beyond the cadence"));

    public static readonly Rule Rule = new("RV-01", Severity.Error)
    {
        Title = new("下次检讨的日期已定，不晚于检讨周期", "the next review is set, within the cadence"),
        Why = new("没有日期的检讨不会发生；计划做完就放进抽屉，是最常见的失败。",
            "A review without a date does not happen; the plan that goes into the drawer is the commonest failure."),
        Ask = new("下次检讨是哪天？日历发出去了吗？", "On which day is the next review, and are the invitations out?"),
        Tables = [Plans.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.Plan is { } plan ? [plan] : [],
        Thresholds = [GraceDays],
        ForAccount = (account, context) => account.Plan is { } plan ? [Check(plan, account.Subject(), context)] : [],
    };

    private static Verdict Check(Plan plan, Subject subject, RuleContext context)
    {
        if (plan.NextReview is not { } next)
            return Verdict.Fail(subject, "计划没有定下次检讨的日期。", "The plan sets no date for the next review.", plan.Row.At(Plans.NextReview));
        if (plan.Cadence is not { } cadence)
            return Verdict.NoData(subject, "计划没有写检讨周期，无法判断下次检讨是否太晚。",
                "The plan states no cadence, so the next review cannot be judged.", plan.Row.At(Plans.Cadence));
        var days = next.DayNumber - context.AsOf.DayNumber;
        var label = Input.Vocabularies.Cadence.LabelOf(cadence);
        return Verdict.Require(days <= cadence.Days() + context.Value(GraceDays), subject,
            $"下次检讨定在 {Numerals.Text(next)}，还有 {Numerals.Text(days)} 天，而检讨周期是{label.Zh}。",
            $"The next review is on {Numerals.Text(next)}, {Counted.Of(days, "day", "days")} ahead, but the cadence is {label.En}.",
            plan.Row.At(Plans.NextReview)) with { Severity = Severity.Warning };
    }
}
