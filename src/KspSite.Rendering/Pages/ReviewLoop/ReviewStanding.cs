using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Rendering.Charts;
using KspSite.Rendering.Pages.Sheet;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.ReviewLoop;

/// <summary>The overall status of one review in the strip.</summary>
public sealed record StripMark(Coded Rag, DateOnly Date);

/// <summary>A section's score in the last review, 1..5; <c>low</c> at 2 and below, since that is where to look.</summary>
public sealed record SectionScore(decimal? Score, bool IsLow);

/// <summary>One account in the reviews' table: where its reviews stand and where they are heading.</summary>
public sealed record ReviewStanding
{
    public required string Account { get; init; }

    public required string Path { get; init; }

    public required Coded? Tier { get; init; }

    public required string? Owner { get; init; }

    public required DateOnly? LastDate { get; init; }

    public required bool IsSliding { get; init; }

    public required FigureView Score { get; init; }

    /// <summary>The scores so far as a line the size of a word; empty with fewer than two.</summary>
    public required string Sparkline { get; init; }

    public required FigureView Change { get; init; }

    /// <summary><see cref="ReviewBlock.ScoreOn"/>.</summary>
    public required DateOnly? ScoreOn { get; init; }

    public required FigureView Trend { get; init; }

    public required FigureView Direction { get; init; }

    public required bool IsDeclining { get; init; }

    /// <summary>At most six, oldest first.</summary>
    public required ImmutableArray<StripMark> Strip { get; init; }

    /// <summary>Five, in the order of the outline.</summary>
    public required ImmutableArray<SectionScore> Sections { get; init; }

    public required ReviewKeys Keys { get; init; }

    /// <summary>What the pictures follow the filters with: <c>days before the as-of date:score</c>, oldest first, separated by blanks; empty without a score.</summary>
    public required string Scores { get; init; }

    public static ReviewStanding Of(AccountDossier account, SiteContext site) => new()
    {
        Account = account.Account.DisplayName,
        Path = SitePaths.AccountHistory(account.Id),
        Tier = site.TierOf(account.Account),
        Owner = account.Account.Owner,
        LastDate = account.LastHeldReview?.Review.HeldDate,
        IsSliding = Sliding.Of(account, site) == true,
        Score = site.Figure("M-55", account),
        ScoreOn = ReviewBlock.ScoreDate(account, site),
        Sparkline = ReviewTrendChart.Sparkline(ReviewTrendChart.From(account, site.Metrics, site.Settings)),
        Change = site.Figure("M-55b", account),
        Trend = site.Figure("M-56", account),
        Direction = site.Figure("M-56.direction", account),
        IsDeclining = site.Metrics.Number("M-58", account.Subject()) == 1,
        Strip = [.. account.HeldReviews.TakeLast(6).Select(r => new StripMark(Status(r, site), r.Review.HeldDate!.Value))], // held by definition
        Sections = [.. Enum.GetValues<ReviewSection>().Select(s => ScoreOf(account.LastHeldReview, s))],
        Keys = ReviewKeys.Of(account),
        Scores = string.Join(' ', ScoresOf(account, site)),
    };

    private static IEnumerable<string> ScoresOf(AccountDossier account, SiteContext site) =>
        from review in account.HeldReviews
        let score = site.Metrics.Number("M-55", review.Subject())
        where score is not null
        select $"{Numerals.Text(site.AsOf.DayNumber - review.Review.HeldDate!.Value.DayNumber)}:{Numerals.Text(decimal.Round(score.Value, 2))}"; // held by definition

    /// <summary>Mean of each section over the accounts whose last review scored it; five, without a score where none did.</summary>
    internal static ImmutableArray<SectionScore> SectionMeans(ImmutableArray<AccountDossier> accounts) =>
        [.. Enum.GetValues<ReviewSection>().Select(s => Statistics.Mean(accounts.Select(a => ScoreOf(a.LastHeldReview, s).Score).OfType<decimal>())).Select(mean => new SectionScore(mean, mean <= 2))];

    internal static Coded Status(ReviewDossier review, SiteContext site) =>
        ReviewBlock.RagOf(review.Review.OverallRag, site) ?? new("grey", site.Theme.Strings["reviews.no_status"]);

    private static SectionScore ScoreOf(ReviewDossier? review, ReviewSection section)
    {
        var score = review is null ? null : ReviewScores.Mean(review, section);
        return new(score, score <= 2);
    }
}

/// <summary>How often one overall status followed another: a row per status before, a cell per status after.</summary>
public sealed record TransitionRow(Coded Before, ImmutableArray<TransitionCell> After);

/// <summary>Course: <c>better</c>, <c>same</c> or <c>worse</c>.</summary>
public sealed record TransitionCell(FigureView Count, string Course)
{
    public static ImmutableArray<TransitionRow> Grid(SiteContext site) =>
    [
        .. Enum.GetValues<Rag>().Select(before => new TransitionRow(ReviewBlock.RagOf(before, site)!, // given
            [.. Enum.GetValues<Rag>().Select(after => new TransitionCell(
                site.Figure($"M-57.{Vocabularies.Rag.CodeOf(before)}_to_{Vocabularies.Rag.CodeOf(after)}", Core.Subject.Portfolio),
                after < before ? "better" : after > before ? "worse" : "same"))])),
    ];
}
