using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Strategies;

/// <summary>SA-08. Open actions due from today on. "Nothing within 90 days" is implied; the nearest date is told instead.</summary>
public static class NoActionSoon
{
    private static readonly Threshold Days = new("SA-08.days", 30, 1, 365,
        new("未来这么多天之内要有到期的行动", "an action must be due within this many days"));

    public static readonly Rule Rule = new("SA-08", Severity.Warning)
    {
        Title = new("未来一个月有到期的行动", "an action is due within the next month"),
        Why = new("一个月都没有要交的事，这份计划就没有在走。", "A plan with nothing due for a month stands still."),
        Ask = new("这个月要交出的下一个结果是什么？", "What is the next result to hand in this month?"),
        Tables = [PlanActions.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.Actions,
        Thresholds = [Days],
        ForAccount = (account, context) => [Check(account, context.AsOf, (int)context.Value(Days))],
    };

    private static Verdict Check(AccountDossier account, DateOnly asOf, int days)
    {
        var subject = account.Subject();
        var open = account.Actions.Where(a => a.IsOpen).ToList();
        if (open.Count > 0 && open.TrueForAll(a => a.Due is null))
            return Verdict.NoData(subject, "未完成的行动都没有截止日期。", "No open action has a due date.", open.Select(a => a.Row.At(PlanActions.Due)));

        var next = open.Where(a => a.Due >= asOf).MinBy(a => a.Due);
        if (next is null)
        {
            return Verdict.Fail(subject, "往后没有任何到期的行动。", "No open action is due from today on.",
                open.Count > 0 ? open.Sources() : account.Actions.Sources());
        }
        return Verdict.Require(next.Due <= asOf.AddDays(days), subject,
            $"未来 {Numerals.Text(days)} 天没有到期的行动，最近的{Listing.Quote(next.Text)}要到 {Numerals.Text(next.Due)}。",
            $"No action is due within {Counted.Of(days, "day", "days")}; the next, {Listing.Quote(next.Text)}, on {Numerals.Text(next.Due)}.",
            next.Row.At(PlanActions.Due));
    }
}
