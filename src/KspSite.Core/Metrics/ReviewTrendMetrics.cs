using KspSite.Core.Domain;
using KspSite.Core.Rules;

namespace KspSite.Core.Metrics;

/// <summary>M-56 and M-58: where the reviews of an account are heading.</summary>
public static class ReviewTrendMetrics
{
    private const int SlopeDays = 90;

    private static readonly Threshold MostReviews = new("M-56.reviews", 6, 2, 100,
        new("趋势看最近这么多次有得分的检讨", "the trend looks at this many of the last scored reviews"));

    private static readonly Threshold FewestReviews = new("M-56.min_reviews", 3, 2, 100,
        new("至少这么多次有得分的检讨才谈趋势", "a trend needs at least this many scored reviews"));

    private static readonly Threshold Band = new("M-56.flat_points", 2, 0, 100,
        new("每 90 天升降不超过这么多分，算持平", "up or down by at most this many points in 90 days is flat"));

    public static readonly MetricDefinition Trend = new("M-56")
    {
        Title = new("检讨得分趋势", "trend of the review score"),
        Formula = new("最近六次有得分的检讨两两之间每 90 天的分差，取中位数（Theil–Sen）；高于 +2 上升，低于 −2 下降，其余持平",
            "median over all pairs of the last six scored reviews of the change in points per 90 days (Theil–Sen); above +2 up, below −2 down, else flat"),
        NullRule = new("有得分的检讨不足三次，或都在同一天", "fewer than three scored reviews, or all on one day"),
        Basis = new("Theil–Sen 估计；界限为本产品的约定", "Theil–Sen estimator; the bands are this product's"),
        Unit = MetricUnit.Points,
        Thresholds = [MostReviews, FewestReviews, Band],
        Compute = c => c.Portfolio.Accounts.SelectMany(a =>
        {
            var slope = c.Needs(Reviews.Table, ReviewItems.Table, () => SlopeOf(a, c));
            return (MetricValue[])[Trend!.Value(a.Subject(), slope), Trend.Value("direction", a.Subject(), DirectionOf(slope, c.Value(Band)), MetricUnit.Word)];
        }),
    };

    public static readonly MetricDefinition SustainedDecline = new("M-58")
    {
        Title = new("连续下滑", "sustained decline"),
        Formula = new("最近两次得分变化（M-55b）都为负则为 1，否则为 0", "1 when the last two changes (M-55b) are both negative, else 0"),
        NullRule = new("最近三次检讨并非都有得分", "the last three reviews were not all scored"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Count,
        Compute = c => c.PerAccount(SustainedDecline!, a => c.Needs(Reviews.Table, ReviewItems.Table, () => DeclineOf(a, c.Value(ReviewScores.MinSections)))),
    };

    /// <summary>up, down or flat; the band's edges are flat.</summary>
    public static Figure DirectionOf(Figure slope, decimal band) => slope.Number switch
    {
        null => slope,
        { } points when points > band => slope.As("up"),
        { } points when points < -band => slope.As("down"),
        _ => slope.As("flat"),
    };

    private static Figure SlopeOf(AccountDossier account, MetricContext context)
    {
        var scored = account.HeldReviews.Select(r => (r.Review, Score: ReviewScores.Of(r, context.Value(ReviewScores.MinSections))))
            .Where(r => r.Score is not null).TakeLast((int)context.Value(MostReviews)).ToList();
        if (scored.Count < context.Value(FewestReviews)) return Figure.None("有得分的检讨太少", "too few scored reviews").From(scored.Select(r => r.Review));
        var slope = TheilSen.Slope(scored.ConvertAll(r => (r.Review.HeldDate!.Value.DayNumber, r.Score!.Value)), SlopeDays);
        var figure = Figure.Of(slope, "有得分的检讨都在同一天", "all scored reviews are on one day").From(scored.Select(r => r.Review));
        return scored.Aggregate(figure, (f, r) => f.With(Numerals.Text(r.Review.HeldDate), Numerals.Text(r.Review.HeldDate), r.Score));
    }

    private static Figure DeclineOf(AccountDossier account, decimal minSections)
    {
        var last = account.HeldReviews.Length - 1;
        if (last < 2) return Figure.None("检讨不足三次", "fewer than three reviews were held");
        var changes = new[] { last - 1, last }.Select(n => ReviewScoreMetrics.ChangeOf(account, n, r => ReviewScores.Of(r, minSections))).ToList();
        var missing = changes.Exists(c => c.IsMissing);
        return Figure.Of(missing ? null : changes.TrueForAll(c => c.Number < 0) ? 1m : 0m, "最近三次检讨并非都有得分", "the last three reviews were not all scored")
            .With("上一次变化", "change before", changes[0].Number).With("最近一次变化", "latest change", changes[1].Number)
            .From(account.HeldReviews[(last - 2)..].Select(r => r.Review));
    }
}
