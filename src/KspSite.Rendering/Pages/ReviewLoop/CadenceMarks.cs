using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.ReviewLoop;

/// <summary>What became of a date on which a review was due.</summary>
public enum CadenceState
{
    /// <summary>Held within the tolerance of M-50, or held without having been due.</summary>
    Held,

    /// <summary>Held, but further from its date than the tolerance.</summary>
    Late,
    Missed,

    /// <summary>Lies ahead.</summary>
    Planned,
}

/// <summary>
/// One mark of the calendar. <paramref name="Due"/> is null for a review that was not due, <paramref name="Held"/> for one that
/// was not held; never both.
/// </summary>
/// <param name="Review">The review to look at; null where none was entered.</param>
public sealed record CadenceMark(CadenceState State, DateOnly? Due, DateOnly? Held, ReviewDossier? Review)
{
    /// <summary>The month in which it is shown: that of the due date.</summary>
    public DateOnly Day => Due ?? Held!.Value; // one of the two is always given

    /// <summary>Held minus due, negative when early.</summary>
    public int? Days => Due is { } due && Held is { } held ? held.DayNumber - due.DayNumber : null;

    public int? DaysAway => Days is { } days ? Math.Abs(days) : null;

    /// <summary>Ascending by day. Empty where nothing says when a review is due and none was held.</summary>
    public static ImmutableArray<CadenceMark> Of(AccountDossier account, SiteContext site)
    {
        var tolerance = (int)site.Settings.Value(ReviewCadenceMetrics.Tolerance);
        var used = new HashSet<Id<Review>>();
        var marks = new List<CadenceMark>();
        foreach (var due in ReviewCalendar.DueUpTo(account, site.AsOf, tolerance) ?? [])
        {
            var served = due.IsMissed ? OffSchedule(account, due, site.AsOf) : due.ServedBy[0];
            if (served is not null) used.Add(served.Id);
            foreach (var other in due.ServedBy) used.Add(other.Id);
            var state = served is null ? CadenceState.Missed : due.IsMissed ? CadenceState.Late : CadenceState.Held;
            var own = served ?? account.Reviews.FirstOrDefault(r => r.Review == due.Plan);
            marks.Add(new(state, due.Due, served?.Review.HeldDate, own));
        }
        marks.AddRange(account.HeldReviews.Where(r => !used.Contains(r.Id)).Select(r => new CadenceMark(CadenceState.Held, null, r.Review.HeldDate, r)));
        marks.AddRange(Ahead(account, site.AsOf));
        if (NextReviewPassed(account, marks, site.AsOf, tolerance) is { } passed) marks.Add(new(CadenceState.Missed, passed, null, null));
        return [.. marks.OrderBy(m => m.Day)];
    }

    // A planned review says itself when it was held.
    private static ReviewDossier? OffSchedule(AccountDossier account, DueReview due, DateOnly asOf) =>
        due.WasNeverHeld(asOf) ? null : account.HeldReviews.First(r => r.Id == due.Plan?.Id);

    private static IEnumerable<CadenceMark> Ahead(AccountDossier account, DateOnly asOf)
    {
        var planned = account.Reviews.Where(r => r.Review.PlannedDate > asOf && !r.Review.IsHeld(asOf))
            .Select(r => new CadenceMark(CadenceState.Planned, r.Review.PlannedDate, null, r)).ToList();
        var agreed = account.Plan?.NextReview ?? account.LastHeldReview?.Review.NextDate;
        return planned.Count > 0 || agreed is null || agreed <= asOf ? planned : [new(CadenceState.Planned, agreed, null, null)];
    }

    // The plan's own date for the next review counts as well, where nobody entered a review for it.
    private static DateOnly? NextReviewPassed(AccountDossier account, List<CadenceMark> marks, DateOnly asOf, int tolerance) =>
        account.OverdueReview(asOf) is { } next && !marks.Exists(m => Math.Abs(m.Day.DayNumber - next.DayNumber) <= tolerance) ? next : null;
}
