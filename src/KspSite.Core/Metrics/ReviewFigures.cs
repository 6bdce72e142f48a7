using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Rules;

namespace KspSite.Core.Metrics;

/// <summary>Figures that every review has, and of which the account shows one.</summary>
internal static class ReviewFigures
{
    public static readonly Figure NoneHeld = Figure.None("还没有召开过检讨", "no review has been held yet");

    private static readonly Figure NotHeld = Figure.None("这次检讨还没有召开", "this review has not been held");

    /// <summary>
    /// A figure for each review of each account, in input order, followed by the account's: that of its last held review, or
    /// what <paramref name="ofAccount"/> chooses. A review that was not held has none.
    /// </summary>
    /// <param name="needed">The table beside the reviews that the figure is made from.</param>
    /// <param name="ofHeld">The figure of the held review at this position of <see cref="AccountDossier.HeldReviews"/>.</param>
    /// <param name="ofAccount">Chooses from the figures of all held reviews, at least one; the last when null.</param>
    public static IEnumerable<MetricValue> PerReview(
        this MetricContext context, Table needed, Func<Subject, Figure, MetricValue> value, Func<AccountDossier, int, Figure> ofHeld,
        Func<IReadOnlyList<Figure>, Figure>? ofAccount = null)
    {
        foreach (var account in context.Portfolio.Accounts)
        {
            List<Figure> figures = [.. account.HeldReviews.Select((_, n) => context.Needs(needed, () => ofHeld(account, n)))];
            var byReview = account.HeldReviews.Zip(figures).ToDictionary(x => x.First.Id, x => x.Second);
            foreach (var review in account.Reviews) yield return value(review.Subject(), byReview.GetValueOrDefault(review.Id, NotHeld));
            yield return value(account.Subject(), context.Needs(Reviews.Table, needed, () =>
                figures.Count == 0 ? NoneHeld : ofAccount?.Invoke(figures) ?? figures[^1]));
        }
    }
}
