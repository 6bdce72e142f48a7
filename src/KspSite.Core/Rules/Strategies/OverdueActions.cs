using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Strategies;

/// <summary>SA-07. Up to a week late is a warning, later an error. An open action without a date is SA-06's affair.</summary>
public static class OverdueActions
{
    private static readonly Threshold WarningDays = new("SA-07.warning_days", 7, 0, 365,
        new("逾期不超过这么多天为警告，超过为错误", "this many days late are a warning, more are an error"));

    public static readonly Rule Rule = new("SA-07", Severity.Warning)
    {
        Title = new("没有逾期未完成的行动", "no open action is overdue"),
        Why = new("逾期没人管，日期就不再是承诺。", "When overdue actions go unnoticed, dates cease to be promises."),
        Ask = new("卡在哪里？需要谁帮忙？还是这件事其实不用做了？", "What holds it up, who could help, or need it not be done after all?"),
        Tables = [PlanActions.Table],
        WithoutRows = WithoutRows.NotApplicable,
        RowsOf = a => a.Actions,
        Thresholds = [WarningDays],
        ForAccount = Check,
    };

    private static IEnumerable<Verdict> Check(AccountDossier account, RuleContext context)
    {
        var (subject, today) = (account.Subject(), context.AsOf.DayNumber);
        var open = account.Actions.Where(a => a.IsOpen).ToList();
        if (open.Count == 0) return [Verdict.NotApplicable(subject)];
        if (open.TrueForAll(a => a.Due is null))
            return [Verdict.NoData(subject, "未完成的行动都没有截止日期。", "No open action has a due date.", open.Select(a => a.Row.At(PlanActions.Due)))];

        var late = open.Where(a => a.IsOverdue(context.AsOf)).OrderBy(a => a.Due).ToList();
        if (late.Count == 0) return [Verdict.Pass(subject)];
        var days = today - late[0].Due!.Value.DayNumber; // overdue means that there is a date
        var names = Listing.OfQuotes(late.Select(a => a.Text));
        var verdict = Verdict.Fail(subject, $"{Numerals.Text(late.Count)} 项行动逾期，最久的 {Numerals.Text(days)} 天：{names.Zh}。",
            $"{Counted.Of(late.Count, "action is", "actions are")} overdue, by up to {Counted.Of(days, "day", "days")}: {names.En}.",
            late.Select(a => a.Row.At(PlanActions.Due)));
        return [verdict with { Severity = days > context.Value(WarningDays) ? Severity.Error : Severity.Warning }];
    }
}
