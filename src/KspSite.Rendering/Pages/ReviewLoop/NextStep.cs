using KspSite.Core.Domain;
using KspSite.Rendering.Pages.Sheet;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.ReviewLoop;

/// <summary>
/// What the loop of a plan asks for next, and of whom. Kind: <c>plan</c> (write one), <c>undated</c> (there are several, none with a
/// start), <c>begins</c> (one is approved and begins later), <c>begins_draft</c> (the same before its approval), <c>approve</c>, <c>submitted</c> (approve,
/// for it has been handed in), <c>update</c> (the last review's results), <c>review</c> (due), <c>resume</c> (none held for longer than the
/// cadence allows), <c>first</c> (none ever), <c>date</c> (agree one), <c>prepare</c> (a review ahead).
/// </summary>
public sealed record NextStep
{
    public required string Kind { get; init; }

    public required string Account { get; init; }

    public required string Path { get; init; }

    public required string Phase { get; init; }

    public required string? Owner { get; init; }

    /// <summary>The date that the step speaks of: the review behind or ahead; null where there is none.</summary>
    public required DateOnly? Date { get; init; }

    /// <summary>Days from that date to the as-of date; negative while it lies ahead.</summary>
    public required int? DaysPast { get; init; }

    /// <summary>Of <c>resume</c> and <c>first</c>: the review that the plan has agreed for later; null where none is, and for other steps.</summary>
    public required DateOnly? Agreed { get; init; }

    /// <summary>Of <c>update</c>: days since the next review was due as well (<see cref="AccountDossier.OverdueReview"/>); null where none is overdue, and for other steps.</summary>
    public required int? ReviewDaysLate { get; init; }

    /// <summary>RV-02 fails, whatever the step.</summary>
    public required bool IsSliding { get; init; }

    public required ReviewKeys Keys { get; init; }

    public bool IsUrgent => Kind != "prepare";

    public static NextStep Of(AccountDossier account, SiteContext site)
    {
        var phase = PdcaPhase.Of(account, site.AsOf);
        var isSliding = Sliding.Of(account, site) == true;
        var (kind, date) = account.Plan is not { } plan ? WithoutPlan(account) : phase switch
        {
            "p" => (plan.Status == PlanStatus.Submitted ? "submitted" : "approve", plan.PeriodStart),
            "a" => ("update", account.LastHeldReview?.Review.HeldDate),
            "c" => ("review", plan.NextReview),
            _ when isSliding => account.LastHeldReview is { } last ? ("resume", last.Review.HeldDate) : ("first", null),
            _ => plan.NextReview is null ? ("date", account.LastHeldReview?.Review.HeldDate) : ("prepare", plan.NextReview),
        };
        return new()
        {
            Kind = kind,
            Account = account.Account.DisplayName,
            Path = SitePaths.AccountHistory(account.Id),
            Phase = PdcaPhase.Told(account, site).Label,
            Owner = account.Account.Owner,
            Date = date,
            Agreed = kind is "resume" or "first" && account.Plan?.NextReview is { } next && next >= site.AsOf ? next : null,
            ReviewDaysLate = kind == "update" && account.OverdueReview(site.AsOf) is { } due ? site.AsOf.DayNumber - due.DayNumber : null,
            IsSliding = isSliding,
            Keys = ReviewKeys.Of(account),
            DaysPast = date is { } day ? site.AsOf.DayNumber - day.DayNumber : null,
        };
    }

    private static (string Kind, DateOnly? Date) WithoutPlan(AccountDossier account) => account switch
    {
        { ComingPlan: { } coming } => (coming.Status is PlanStatus.Approved or PlanStatus.Active ? "begins" : "begins_draft", coming.PeriodStart),
        { Plans.IsEmpty: false } => ("undated", null),
        _ => ("plan", null),
    };

    /// <summary>Reviews that are due first, longest overdue on top; then plans long without one, plans to update, to approve, to write, to begin; reviews within 30 days last.</summary>
    public static IEnumerable<NextStep> All(SiteContext site) => site.Portfolio.Accounts.Select(a => Of(a, site))
        .Where(s => s.IsUrgent || s.DaysPast >= -30)
        .OrderBy(s => Array.IndexOf(Order, s.ReviewDaysLate is null ? s.Kind : "review")).ThenByDescending(s => s.ReviewDaysLate ?? s.DaysPast ?? int.MinValue);

    private static readonly string[] Order = ["review", "resume", "first", "update", "date", "approve", "submitted", "plan", "undated", "begins_draft", "begins", "prepare"];
}
