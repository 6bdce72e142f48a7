using KspSite.Core.Domain;

namespace KspSite.Core.Metrics;

/// <summary>A date on which a review was due.</summary>
/// <param name="Plan">The review that was planned for it; null where the date follows from the cadence.</param>
/// <param name="ServedBy">Held reviews near enough, by date held; empty when the date was missed.</param>
public sealed record DueReview(DateOnly Due, Review? Plan, ImmutableArray<ReviewDossier> ServedBy)
{
    public bool IsMissed => ServedBy.IsEmpty;

    /// <summary>Missed, and the review that was planned for it has not been held since. By cadence no held review belongs to a missed date.</summary>
    public bool WasNeverHeld(DateOnly asOf) => IsMissed && Plan?.IsHeld(asOf) != true;
}

/// <summary>
/// When an account's reviews were due. As soon as one review has a planned date the planned dates alone count; otherwise the
/// plan's cadence from the start of its period (M-50).
/// </summary>
public static class ReviewCalendar
{
    public static int Days(this Cadence cadence) => cadence switch
    {
        Cadence.Monthly => 30,
        Cadence.Quarterly => 90,
        Cadence.HalfYear => 180,
        Cadence.Annual => 365,
        _ => throw new InvalidOperationException("unknown cadence"),
    };

    /// <summary>Up to and including <paramref name="asOf"/>, ascending. Null where nothing says when a review is due.</summary>
    /// <param name="toleranceDays">A review held at most this many days before or after a date serves it; one review may serve two.</param>
    public static ImmutableArray<DueReview>? DueUpTo(AccountDossier account, DateOnly asOf, int toleranceDays)
    {
        if (account.Reviews.Any(r => r.Review.PlannedDate is not null)) return Planned(account, asOf, toleranceDays);
        return account.Plan is { PeriodStart: { } start, Cadence: { } cadence } ? ByCadence(account, start, cadence.Days(), asOf, toleranceDays) : null;
    }

    private static ImmutableArray<DueReview> Planned(AccountDossier account, DateOnly asOf, int toleranceDays) =>
    [
        .. account.Reviews.Select(r => r.Review).Where(r => r.PlannedDate <= asOf).OrderBy(r => r.PlannedDate)
            .Select(r => new DueReview(r.PlannedDate!.Value, r, Serving(account, r.PlannedDate.Value, toleranceDays))),
    ];

    // A review that serves a date restarts the counting at the day it was held; a missed date counts on from itself.
    private static ImmutableArray<DueReview> ByCadence(AccountDossier account, DateOnly start, int cadence, DateOnly asOf, int toleranceDays)
    {
        var dates = ImmutableArray.CreateBuilder<DueReview>();
        for (var due = start.AddDays(cadence); due <= asOf;)
        {
            var occurrence = new DueReview(due, null, Serving(account, due, toleranceDays));
            dates.Add(occurrence);
            due = (occurrence.IsMissed ? due : occurrence.ServedBy[^1].Review.HeldDate!.Value).AddDays(cadence);
        }
        return dates.ToImmutable();
    }

    private static ImmutableArray<ReviewDossier> Serving(AccountDossier account, DateOnly due, int toleranceDays) =>
        [.. account.HeldReviews.Where(r => Math.Abs(r.Review.HeldDate!.Value.DayNumber - due.DayNumber) <= toleranceDays)];
}
