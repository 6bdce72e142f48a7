using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Core.Rules.Workshops;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Facilitation;

/// <summary>Whether a participant's plan lives on: the first review booked, the first sign of work on the plan.</summary>
/// <param name="ReviewOn">The first review planned after the workshop; null where none is.</param>
/// <param name="IsReviewInTime">Within the days that WS-09 allows.</param>
/// <param name="PlanSays">Where no review is planned: the next review that the plan names after the workshop, which is a date in a plan and no appointment.</param>
/// <param name="TouchedOn">The first revision or held review after the workshop, up to the as-of date; null where none.</param>
/// <param name="Commitments">How many promises the participant made.</param>
public sealed record FollowUpLine(string Participant, string? Manager, string? Account, string? AccountPath, DateOnly? ReviewOn, bool IsReviewInTime, DateOnly? PlanSays, DateOnly? TouchedOn, string? TouchedBy, int Commitments)
{
    public static ImmutableArray<FollowUpLine> Of(WorkshopDossier workshop, SiteContext site) => [.. workshop.Participants.Select(p => Line(p, workshop, site))];

    private static FollowUpLine Line(WorkshopParticipant participant, WorkshopDossier workshop, SiteContext site)
    {
        var (account, end) = (WorkshopMetrics.AccountOf(participant, site.Portfolio), workshop.Workshop.EndDate);
        var booked = FirstReviewNotBooked.PlannedAfter(end, account);
        var revision = account?.Revisions.Where(r => r.Date > end && r.Date <= site.AsOf).MinBy(r => r.Date);
        var review = account?.HeldReviews.FirstOrDefault(r => r.Review.HeldDate > end)?.Review;
        var byReview = review is not null && (revision is null || review.HeldDate < revision.Date);
        return new(
            participant.Name, participant.Manager, account?.Account.DisplayName, account is null ? null : SitePaths.AccountHistory(account.Id),
            booked, booked is { } day && day.DayNumber - end.DayNumber <= site.Settings.Value(FirstReviewNotBooked.MaxDays),
            booked is null ? FirstReviewNotBooked.NextReviewAfter(end, account) : null,
            byReview ? review!.HeldDate : revision?.Date,
            byReview ? site.Theme.Strings["workshop.by_review"] : revision is null ? null : revision.Section is { } s ? site.Label(Core.Input.Vocabularies.PlanSection, s) : site.Theme.Strings["workshop.by_revision"],
            workshop.Commitments.Count(c => c.Participant == participant.Id));
    }
}

/// <summary>What a workshop did for one plan: its last score before the first day, its latest after the end.</summary>
public sealed record EffectLine(string Participant, string Account, string AccountPath, DatedScore? ReviewBefore, DatedScore? ReviewAfter, DatedScore? QualityBefore, DatedScore? QualityAfter)
{
    public decimal? ReviewChange => ReviewAfter?.Score - ReviewBefore?.Score;

    public decimal? QualityChange => QualityAfter?.Score - QualityBefore?.Score;
}

/// <summary>A score 0..100 and the day from which it is true.</summary>
public sealed record DatedScore(decimal Score, DateOnly On);

/// <summary>
/// The workshop's effect on its plans. A change needs a score on both sides; the means are over the plans that have both, so
/// that the same plans are compared with themselves.
/// </summary>
public sealed record WorkshopEffect(ImmutableArray<EffectLine> Lines, EffectMean Review, EffectMean Quality, bool HasHistory)
{
    public static WorkshopEffect Of(WorkshopDossier workshop, SiteContext site)
    {
        var quality = new QualityOverTime(site);
        ImmutableArray<EffectLine> lines =
        [
            .. workshop.Participants.Select(p => (Participant: p, Account: WorkshopMetrics.AccountOf(p, site.Portfolio)))
                .Where(p => p.Account is not null).DistinctBy(p => p.Account!.Id).Select(p => Line(p.Participant, p.Account!, workshop, quality, site)),
        ];
        return new(lines, EffectMean.Of(lines.Select(l => (l.ReviewBefore, l.ReviewAfter))), EffectMean.Of(lines.Select(l => (l.QualityBefore, l.QualityAfter))), quality.HasHistory);
    }

    private static EffectLine Line(WorkshopParticipant participant, AccountDossier account, WorkshopDossier workshop, QualityOverTime quality, SiteContext site)
    {
        var scored = account.HeldReviews.Select(r => (Score: site.Metrics.Number("M-55", r.Subject()), On: r.Review.HeldDate!.Value)) // held by definition
            .Where(r => r.Score is not null).Select(r => new DatedScore(r.Score!.Value, r.On)).ToList();
        var (before, after) = quality.Of(account, workshop.Workshop);
        return new(participant.Name, account.Account.DisplayName, SitePaths.AccountHistory(account.Id),
            scored.LastOrDefault(r => r.On < workshop.Workshop.StartDate), scored.LastOrDefault(r => r.On > workshop.Workshop.EndDate),
            before, after);
    }
}

/// <summary>The mean before and after over the plans that have both; null where none has.</summary>
public sealed record EffectMean(int Plans, decimal? Before, decimal? After)
{
    public decimal? Change => After - Before;

    public static EffectMean Of(IEnumerable<(DatedScore? Before, DatedScore? After)> scores)
    {
        var both = scores.Where(s => s.Before is not null && s.After is not null).ToList();
        return new(both.Count, Statistics.Mean(both.Select(s => s.Before!.Score)), Statistics.Mean(both.Select(s => s.After!.Score)));
    }
}
