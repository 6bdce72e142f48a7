using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Rendering.Pages.ReviewLoop;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.History;

/// <summary>A promise about the account, from a review or a workshop, and what became of it.</summary>
/// <param name="From">The day of the review, or the workshop.</param>
/// <param name="FromPath">The review in the history of its account; null for a workshop.</param>
/// <param name="Check">The latest check that came to a result; null where none did.</param>
/// <param name="DaysLate">Since the due date, where it has passed and it was not kept; else 0.</param>
public sealed record PromiseLine(string Id, DateOnly Due, string Text, string? Who, string? From, string? FromPath, Coded? Check, DateOnly? DoneOn, int DaysLate, bool IsOpen, string? Witness)
{
    public bool IsLate => DaysLate > 0;

    public static IEnumerable<PromiseLine> All(AccountDossier account, SiteContext site) => account.Commitments
        .OrderBy(c => WorkshopCommitmentMetrics.IsOpen(c) ? 0 : 1).ThenBy(c => c.Due).ThenBy(c => c.Id.Value, StringComparer.Ordinal).Select(c => Of(c, site));

    private static PromiseLine Of(Commitment promise, SiteContext site)
    {
        // Mostly one of its own; a promise may be about another account than the review it was made in.
        var owner = promise.Review is { } id ? site.Portfolio.OwnerOf(new(Core.SubjectType.Review, id.Value)) : null;
        var review = owner?.Reviews.FirstOrDefault(r => r.Id == promise.Review);
        var workshop = promise.Workshop is { } course ? site.Portfolio.Workshops.FirstOrDefault(w => w.Id == course) : null;
        var participant = workshop?.Participants.FirstOrDefault(p => p.Id == promise.Participant);
        return new(
            promise.Id.Value, promise.Due, promise.Text, participant?.Name ?? promise.Owner,
            review is not null ? site.Theme.Strings.Filled("history.from_review", site.Formats.Date(review.Review.HeldDate ?? review.Review.PlannedDate)) : workshop?.Workshop.Title ?? promise.Review?.Value ?? promise.Workshop?.Value,
            review is null ? null : SitePaths.AccountHistory(owner!.Id) + "#" + ReviewAnchors.Of(review),
            WorkshopCommitmentMetrics.LastCheckOf(promise) is { } check ? new(Vocabularies.CommitmentCheck.CodeOf(check), site.Label(Vocabularies.CommitmentCheck, check)) : null,
            promise.DoneDate, WorkshopCommitmentMetrics.IsLate(promise, site.AsOf) ? site.AsOf.DayNumber - promise.Due.DayNumber : 0, WorkshopCommitmentMetrics.IsOpen(promise), promise.Witness);
    }
}

/// <summary>One plan of the account: of which time, in which state.</summary>
public sealed record PlanTerm(string Id, DateOnly? From, DateOnly? To, string? Version, string? Status, DateOnly? Updated, string? By, bool IsCurrent)
{
    public static PlanTerm Of(Plan plan, AccountDossier account, SiteContext site) => new(
        plan.Id.Value, plan.PeriodStart, plan.PeriodEnd, plan.Version, site.Label(Vocabularies.PlanStatus, plan.Status), plan.LastUpdated, plan.UpdatedBy, plan.Id == account.Plan?.Id);
}
