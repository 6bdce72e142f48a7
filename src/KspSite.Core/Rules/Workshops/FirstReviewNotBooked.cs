using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Workshops;

/// <summary>WS-09. Source: course outline, plan review; the days are ours. Only dates after the workshop's end count.</summary>
public static class FirstReviewNotBooked
{
    public static readonly Threshold MaxDays = new("WS-09.max_days", 45, 1, 365,
        new("第一次检讨最晚在课后几天", "days after the workshop by which the first review is booked"));

    public static readonly Rule Rule = new("WS-09", Severity.Warning)
    {
        Title = new("每位学员的客户在课后 45 天内排了检讨", "every participant's account has a review booked within 45 days of the workshop"),
        Why = new("课后一个半月不检讨，计划就又回到抽屉里。", "Without a review within six weeks the plan is back in the drawer."),
        Ask = new("第一次检讨定在哪天，主管答应来吗？", "On which day is the first review, and has the manager promised to come?"),
        Tables = [WorkshopParticipants.Table, Domain.Reviews.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOfWorkshop = w => w.Participants,
        Thresholds = [MaxDays],
        ForWorkshop = (workshop, context) => workshop.Participants.Select(p => Check(p, workshop, context)),
    };

    /// <summary>The first review planned after the day; null where none is.</summary>
    public static DateOnly? PlannedAfter(DateOnly day, AccountDossier? account) => account?.Reviews.Select(r => r.Review.PlannedDate).Where(d => d > day).Min();

    /// <summary>The next review that the plan itself names, if it is after the day: it does not count as booked, but explains what people see on the sheet.</summary>
    public static DateOnly? NextReviewAfter(DateOnly day, AccountDossier? account) => account?.Plan?.NextReview is { } next && next > day ? next : null;

    private static Verdict Check(WorkshopParticipant participant, WorkshopDossier workshop, RuleContext context)
    {
        if (participant.BringsAccount is not { } id || context.Portfolio.Find(id) is not { } account)
        {
            return Verdict.NoData(participant.Subject(), $"{participant.Name}没有带客户来，看不出有没有排检讨。",
                $"{participant.Name} brings no account whose reviews could be looked at.", participant.Row.At(WorkshopParticipants.AccountId));
        }
        var end = workshop.Workshop.EndDate;
        var days = (int)context.Value(MaxDays);
        var until = end.AddDays(days);
        if (account.Reviews.Any(r => r.Review.PlannedDate is { } planned && planned > end && planned <= until)) return Verdict.Pass(participant.Subject());
        var (first, last, next) = (Numerals.Text(end.AddDays(1)), Numerals.Text(until), NextReview(account, end, until));
        return Verdict.Fail(participant.Subject(),
            $"{participant.Name}的客户 {account.Account.DisplayName}：检讨表里没有计划在 {first} 至 {last}（课后 {Numerals.Text(days)} 天内）的检讨。{next?.Zh}",
            $"{participant.Name}'s account {account.Account.DisplayName} has no review planned from {first} to {last}, the {Counted.Of(days, "day", "days")} after the workshop."
                + (next is null ? "" : " " + next.Value.En),
            participant.Row.Source);
    }

    /// <summary>Why the next review of the plan does not help: it is in the table but too late, or not in the table.</summary>
    private static Words? NextReview(AccountDossier account, DateOnly end, DateOnly until)
    {
        if (NextReviewAfter(end, account) is not { } next) return null;
        var day = Numerals.Text(next);
        if (!account.Reviews.Any(r => r.Review.PlannedDate == next || r.Review.HeldDate == next))
            return new($"计划写的下次检讨是 {day}，还没有录入检讨表。", $"The plan names {day} as its next review, which the table of reviews does not have.");
        return next > until ? new($"计划写的下次检讨是 {day}，晚于这个期限。", $"The next review, {day}, is later than that.") : null;
    }
}
