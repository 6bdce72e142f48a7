using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Rendering.Pages.ReviewLoop;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.History;

/// <summary>A promise about the account, from a review or a workshop, and what became of it.</summary>
/// <param name="From">The day of the review, or the workshop; a link where this site has its page.</param>
/// <param name="Check">The latest check that came to a result; null where none did.</param>
/// <param name="DaysLate">Since the due date, where it has passed and it was not kept; else 0.</param>
public sealed record PromiseLine(string Id, DateOnly Due, string Text, string? Who, string? From, string? FromPath, Coded? Check, DateOnly? DoneOn, int DaysLate, string? Witness)
{
    public bool IsLate => DaysLate > 0;

    /// <summary>Neither done nor found to be kept.</summary>
    public bool IsOpen => DoneOn is null && Check?.Code != "kept";

    public static IEnumerable<PromiseLine> All(AccountDossier account, SiteContext site) => account.Commitments
        .OrderBy(c => c.DoneDate is null ? 0 : 1).ThenBy(c => c.Due).ThenBy(c => c.Id.Value, StringComparer.Ordinal).Select(c => Of(c, account, site));

    private static PromiseLine Of(Commitment promise, AccountDossier account, SiteContext site)
    {
        var review = promise.Review is { } id ? account.Reviews.FirstOrDefault(r => r.Id == id) : null;
        var workshop = promise.Workshop is { } course ? site.Portfolio.Workshops.FirstOrDefault(w => w.Id == course) : null;
        var participant = workshop?.Participants.FirstOrDefault(p => p.Id == promise.Participant);
        return new(
            promise.Id.Value, promise.Due, promise.Text, participant?.Name ?? promise.Owner,
            review is not null ? site.Theme.Strings.Filled("history.from_review", site.Formats.Date(review.Review.HeldDate ?? review.Review.PlannedDate)) : workshop?.Workshop.Title ?? promise.Review?.Value ?? promise.Workshop?.Value,
            review is null ? null : "#" + ReviewAnchors.Of(review),
            WorkshopCommitmentMetrics.LastCheckOf(promise) is { } check ? new(Vocabularies.CommitmentCheck.CodeOf(check), site.Label(Vocabularies.CommitmentCheck, check)) : null,
            promise.DoneDate, WorkshopCommitmentMetrics.IsLate(promise, site.AsOf) ? site.AsOf.DayNumber - promise.Due.DayNumber : 0, promise.Witness);
    }
}

/// <summary>One plan of the account: of which time, in which state.</summary>
public sealed record PlanTerm(string Id, DateOnly? From, DateOnly? To, string? Version, string? Status, DateOnly? Updated, string? By, bool IsCurrent)
{
    public static PlanTerm Of(Plan plan, AccountDossier account, SiteContext site) => new(
        plan.Id.Value, plan.PeriodStart, plan.PeriodEnd, plan.Version, site.Label(Vocabularies.PlanStatus, plan.Status), plan.LastUpdated, plan.UpdatedBy, plan.Id == account.Plan?.Id);
}
