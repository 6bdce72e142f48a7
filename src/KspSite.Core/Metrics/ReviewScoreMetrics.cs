using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Metrics;

/// <summary>M-55 and M-55b: how good a review found the plan, and the change since the one before.</summary>
public static class ReviewScoreMetrics
{
    private static readonly Figure FirstReview = Figure.None("这是第一次检讨，没有上一次可比", "the first review has none before it to compare with");

    public static readonly MetricDefinition Score = new("M-55")
    {
        Title = new("检讨得分", "review score"),
        Formula = new("100 ×（各部分平均分的平均 − 1）÷ 4；客户取最近一次有得分的检讨，全部客户取其平均",
            "100 × (mean of the sections' means − 1) ÷ 4; the account shows its last scored review, the portfolio the mean of those"),
        NullRule = new("检讨没有召开，或有评分的部分不足三个", "the review was not held, or fewer than three sections are scored"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Points,
        Thresholds = [ReviewScores.MinSections],
        Compute = c => c.PerReview(ReviewItems.Table, Score!.Value, (a, n) => ScoreOf(a.HeldReviews[n], c), figures => figures.LastOrDefault(f => !f.IsMissing) ?? figures[^1])
            .Concat(c.OfPortfolio(() => Score!.Value(Subject.Portfolio, c.Needs(Reviews.Table, ReviewItems.Table, () => MeanOfLast(c))))),
    };

    public static readonly MetricDefinition Change = new("M-55b")
    {
        Title = new("检讨得分变化", "change of the review score"),
        Formula = new("这次得分 − 上次得分；各部分同样计算（每部分也折成 0–100）", "score of this review − score of the one before; likewise for each section, as points 0–100"),
        NullRule = new("没有上一次检讨，或其中一次没有得分", "there is no review before, or one of the two has no score"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Points,
        Compute = c =>
        [
            .. c.PerReview(ReviewItems.Table, Change!.Value, (a, n) => ChangeOf(a, n, r => ReviewScores.Of(r, c.Value(ReviewScores.MinSections)))),
            .. Enum.GetValues<ReviewSection>().SelectMany(section => c.PerReview(ReviewItems.Table,
                (subject, figure) => Change!.Value("section." + Vocabularies.ReviewSection.CodeOf(section), subject, figure),
                (a, n) => ChangeOf(a, n, r => ReviewScores.Of(r, section)))),
        ],
    };

    /// <summary>Score of the held review at this position minus that of the one before; an unscored review in between is not skipped.</summary>
    public static Figure ChangeOf(AccountDossier account, int held, Func<ReviewDossier, decimal?> score)
    {
        if (held == 0) return FirstReview;
        var (before, now) = (account.HeldReviews[held - 1], account.HeldReviews[held]);
        var (old, current) = (score(before), score(now));
        return Figure.Of(current - old, "这次或上次没有评分", "this review or the one before is not scored")
            .With("这次", "this review", current).With("上次", "the one before", old).From(before.Review, now.Review);
    }

    private static Figure ScoreOf(ReviewDossier review, MetricContext context)
    {
        List<ReviewItem> scored = [.. review.Items.Where(i => i.Score is not null)];
        List<ReviewSection> sections = [.. scored.Select(i => i.Section).Distinct().Order()];
        return Figure.Of(ReviewScores.Of(review, context.Value(ReviewScores.MinSections)), "有评分的部分太少", "too few sections are scored")
            .With("有评分的部分", "sections scored", sections.Count)
            .With(sections.Select(s => new Part(Vocabularies.ReviewSection.LabelOf(s), Numerals.Text(ReviewScores.Mean(review, s))))).From([review.Review, .. scored]);
    }

    private static Figure MeanOfLast(MetricContext context) => PortfolioFigures.Mean(
    [
        .. context.Portfolio.Accounts.Select(a => new AccountFigure(a,
            a.HeldReviews.Select(r => ScoreOf(r, context)).LastOrDefault(f => !f.IsMissing) ?? ReviewFigures.NoneHeld)),
    ]);
}
