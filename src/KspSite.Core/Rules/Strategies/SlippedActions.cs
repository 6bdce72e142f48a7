using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Strategies;

/// <summary>
/// SA-09: how far a due date has moved, which one export shows (all actions with an original date count, as in M-43), and how often
/// it was put off, which dated exports show.
/// </summary>
public static class SlippedActions
{
    private static readonly Threshold MaxDays = new("SA-09.max_days", 30, 0, 365,
        new("截止日期最多比原定日期推迟这么多天", "days by which a due date may have moved"));

    private static readonly Threshold MaxMoves = new("SA-09.max_moves", 1, 0, 100,
        new("有历次导出时，截止日期最多推迟这么多次", "with dated exports, times that a due date may have been put off"));

    public static readonly Rule Rule = new("SA-09", Severity.Warning)
    {
        Title = new("截止日期没有一推再推", "due dates have not slipped far"),
        Why = new("改日期比做事容易；推迟一个月以上，往往是没人真想做。",
            "Moving a date is easier than doing the work; a month's delay often means that nobody means to."),
        Ask = new("为什么推迟？这次凭什么能按时？", "Why was it put off, and why will it be on time now?"),
        Tables = [PlanActions.Table],
        WithoutRows = WithoutRows.NotApplicable,
        RowsOf = a => a.Actions,
        Thresholds = [MaxDays, MaxMoves],
        ForAccount = (account, context) =>
        [
            .. account.Actions.Where(a => a.DueOriginal is not null).Select(a => Check(a, account.Subject(), context.Value(MaxDays))),
            .. account.Actions.Select(a => (Action: a, Dates: DueDates(a, context))).Where(x => x.Dates.Length > 1)
                .Select(x => CheckMoves(x.Action, x.Dates, account.Subject(), context.Value(MaxMoves))),
        ],
    };

    /// <summary>
    /// The due dates that the action has had, in the order of the exports: the original one where given, then that of each export,
    /// then today's. A date that stays is there once; an export without a date is passed over. Without an earlier export: empty.
    /// </summary>
    internal static ImmutableArray<DateOnly> DueDates(PlanAction action, RuleContext context)
    {
        var course = context.History.CourseOf(action.Id).Select(x => x.Action.Due).ToList();
        if (course.Count == 0) return [];
        var dates = ImmutableArray.CreateBuilder<DateOnly>();
        foreach (var date in course.Prepend(action.DueOriginal).Append(action.Due).OfType<DateOnly>())
        {
            if (dates.Count == 0 || dates[^1] != date) dates.Add(date);
        }
        return dates.ToImmutable();
    }

    private static Verdict CheckMoves(PlanAction action, ImmutableArray<DateOnly> dates, Subject subject, decimal maxMoves)
    {
        var moves = dates.Zip(dates.Skip(1)).Count(d => d.Second > d.First);
        var (name, course) = (Listing.Quote(action.Text), string.Join(" → ", dates.Select(d => Numerals.Text(d))));
        return Verdict.Require(moves <= maxMoves, subject,
            $"行动{name}的截止日期推迟了 {Numerals.Text(moves)} 次：{course}。",
            $"The due date of the action {name} was put off {Counted.Of(moves, "time", "times")}: {course}.", action.Row.At(PlanActions.Due));
    }

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
