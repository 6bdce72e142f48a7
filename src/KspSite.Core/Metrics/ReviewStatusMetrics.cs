using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Metrics;

/// <summary>M-57: the overall status given in each review, and how it moves from review to review.</summary>
public static class ReviewStatusMetrics
{
    public static readonly MetricDefinition Transitions = new("M-57")
    {
        Title = new("总体状态及其变化", "overall status and its transitions"),
        Formula = new("每次检讨的总体状态灯；全部客户中，相邻两次检讨由某灯变为某灯的次数", "overall status of each review; over the portfolio, how often one status followed another in consecutive reviews"),
        NullRule = new("检讨没有召开，或没有给总体状态", "the review was not held, or gave no overall status"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Count,
        Compute = c =>
        [
            .. c.PerReview(Reviews.Table, (subject, figure) => Transitions!.Value(subject, figure) with { Unit = MetricUnit.Word }, (a, n) => StatusOf(a.HeldReviews[n].Review)),
            .. c.OfNoAccount(() => from before in Enum.GetValues<Rag>() from after in Enum.GetValues<Rag>()
                select Transitions!.Value($"{Code(before)}_to_{Code(after)}", Subject.Portfolio, c.Needs(Reviews.Table, () => CountOf(c.Portfolio, before, after)))),
        ],
    };

    // A review in between without a status breaks the chain: what followed what is then not known.
    public static Figure CountOf(Portfolio portfolio, Rag before, Rag after)
    {
        var pairs = portfolio.Accounts.SelectMany(a => a.HeldReviews.Zip(a.HeldReviews.Skip(1)))
            .Where(p => p.First.Review.OverallRag == before && p.Second.Review.OverallRag == after).ToList();
        return Figure.Of(pairs.Count).From(pairs.SelectMany(p => (Review[])[p.First.Review, p.Second.Review]));
    }

    private static Figure StatusOf(Review review) => review.OverallRag is { } rag
        ? Figure.Of(Code(rag)).From(review)
        : Figure.None("检讨没有给总体状态", "the review gave no overall status").From(review);

    private static string Code(Rag rag) => Vocabularies.Rag.CodeOf(rag);
}
