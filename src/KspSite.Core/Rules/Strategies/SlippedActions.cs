using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Strategies;

/// <summary>SA-09, the part that one export shows: how far a due date has moved. All actions with an original date count, as in M-43.</summary>
public static class SlippedActions
{
    private static readonly Threshold MaxDays = new("SA-09.max_days", 30, 0, 365,
        new("截止日期最多比原定日期推迟这么多天", "days by which a due date may have moved"));

    public static readonly Rule Rule = new("SA-09", Severity.Warning)
    {
        Title = new("截止日期没有一推再推", "due dates have not slipped far"),
        Why = new("改日期比做事容易；推迟一个月以上，往往是没人真想做。",
            "Moving a date is easier than doing the work; a month's delay often means that nobody means to."),
        Ask = new("为什么推迟？这次凭什么能按时？", "Why was it put off, and why will it be on time now?"),
        Tables = [PlanActions.Table],
        WithoutRows = WithoutRows.NotApplicable,
        RowsOf = a => a.Actions,
        Thresholds = [MaxDays],
        ForAccount = (account, context) => account.Actions.Where(a => a.DueOriginal is not null)
            .Select(a => Check(a, account.Subject(), context.Value(MaxDays))),
    };

    private static Verdict Check(PlanAction action, Subject subject, decimal maxDays)
    {
        var name = Listing.Quote(action.Text);
        var cell = action.Row.At(PlanActions.Due);
        if (action.DueOriginal is not { } original || action.Due is not { } due)
            return Verdict.NoData(subject, $"行动{name}只有原定日期，没有现在的截止日期。", $"The action {name} has an original date, but no due date now.", cell);
        var slip = due.DayNumber - original.DayNumber;
        return Verdict.Require(slip <= maxDays, subject,
            $"行动{name}从 {Numerals.Text(original)} 推到 {Numerals.Text(due)}，晚了 {Numerals.Text(slip)} 天。",
            $"The action {name} has moved from {Numerals.Text(original)} to {Numerals.Text(due)}, by {Counted.Of(slip, "day", "days")}.",
            cell, action.Row.At(PlanActions.DueOriginal));
    }
}
