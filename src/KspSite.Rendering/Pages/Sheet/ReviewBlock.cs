using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Sheet;

/// <summary>One of the five sections of a review.</summary>
public sealed record ReviewSectionLine(string Section, decimal? Score, Coded? Rag, ImmutableArray<string> Findings, ImmutableArray<string> Decisions);

/// <summary>The last review and the next.</summary>
public sealed record ReviewBlock
{
    /// <summary>Null where no review has been held yet.</summary>
    public required DateOnly? LastDate { get; init; }

    public required Coded? Rag { get; init; }

    public required FigureView Score { get; init; }

    public required FigureView Change { get; init; }

    public required FigureView Trend { get; init; }

    public required Shortened Summary { get; init; }

    /// <summary>The five sections in their order; empty where no review has been held.</summary>
    public required ImmutableArray<ReviewSectionLine> Sections { get; init; }

    public required DateOnly? NextDate { get; init; }

    /// <summary>0 on the day itself; null where it has passed.</summary>
    public required int? DaysToNext { get; init; }

    /// <summary>Days since the date passed without a review on it or since; null otherwise.</summary>
    public required int? DaysLate { get; init; }

    /// <summary>The day of the review that the score is of, where the last one held could not be scored; null otherwise.</summary>
    public required DateOnly? ScoreOn { get; init; }

    public required string? Cadence { get; init; }

    public required FigureView Adherence { get; init; }

    /// <summary>P, D, C or A of the PDCA cycle.</summary>
    public required Coded Phase { get; init; }

    public static ReviewBlock Of(AccountDossier account, SiteContext site, int width)
    {
        var last = account.LastHeldReview;
        var next = account.Plan?.NextReview ?? last?.Review.NextDate;
        return new ReviewBlock
        {
            LastDate = last?.Review.HeldDate,
            Rag = RagOf(last?.Review.OverallRag, site),
            Score = site.Figure("M-55", account),
            Change = site.Figure("M-55b", account),
            Trend = site.Figure("M-56.direction", account),
            Summary = Texts.Shorten(last?.Review.Summary, width),
            Sections = last is null ? [] : [.. Enum.GetValues<ReviewSection>().Select(s => Line(last, s, site))],
            NextDate = next,
            DaysToNext = next >= site.AsOf ? next.Value.DayNumber - site.AsOf.DayNumber : null,
            DaysLate = account.IsOverdue(next, site.AsOf) ? site.AsOf.DayNumber - next!.Value.DayNumber : null, // overdue only with a date
            ScoreOn = ScoreDate(account, site),
            Cadence = site.Label(Vocabularies.Cadence, account.Plan?.Cadence),
            Adherence = site.Figure("M-50", account),
            Phase = PdcaPhase.Told(account, site),
        };
    }

    /// <summary>The day of the last review that could be scored, where a later one could not; null otherwise.</summary>
    internal static DateOnly? ScoreDate(AccountDossier account, SiteContext site) =>
        account.HeldReviews.LastOrDefault(r => site.Metrics.Number("M-55", r.Subject()) is not null) is { } scored && scored != account.LastHeldReview ? scored.Review.HeldDate : null;

    internal static Coded? RagOf(Rag? rag, SiteContext site) =>
        rag is { } value ? new(Vocabularies.Rag.CodeOf(value), site.Label(Vocabularies.Rag, value)) : null;

    internal static ReviewSectionLine Line(ReviewDossier review, ReviewSection section, SiteContext site)
    {
        var items = review.Items.Where(i => i.Section == section).ToList();
        return new(
            site.Label(Vocabularies.ReviewSection, section),
            ReviewScores.Mean(review, section),
            // Of several findings the worst is what needs somebody.
            RagOf(items.Max(i => i.Rag), site),
            [.. items.Select(i => i.Finding).OfType<string>()],
            [.. items.Select(i => i.Decision).OfType<string>()]);
    }
}

/// <summary>
/// T33: P while the plan is not approved, A after a review whose decisions are not yet in the plan, C when a review is due,
/// else D. Our mapping of the PDCA cycle.
/// </summary>
public static class PdcaPhase
{
    public static string Of(AccountDossier account, DateOnly asOf)
    {
        var plan = account.Plan;
        if (plan?.Status is not (PlanStatus.Approved or PlanStatus.Active)) return "p";
        if (IsBehindReview(account)) return "a";
        return plan.NextReview <= asOf ? "c" : "d";
    }

    /// <summary>The phase for the reader, who is also told that there is no plan yet.</summary>
    public static Coded Told(AccountDossier account, SiteContext site)
    {
        var phase = Of(account, site.AsOf);
        return new(phase, site.Theme.Strings[account.Plan is null ? "pdca.none" : "pdca." + phase]);
    }

    /// <summary>The plan was last updated before its last review: what was decided there is not in it. False where a date is missing.</summary>
    public static bool IsBehindReview(AccountDossier account) => account.Plan?.LastUpdated < account.LastHeldReview?.Review.HeldDate;
}
