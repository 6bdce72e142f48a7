using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Reviews;

internal static class ReviewNames
{
    /// <summary>The review by its date, else by its id. At the beginning of a sentence.</summary>
    public static Words Of(ReviewDossier review) => (review.Review.HeldDate ?? review.Review.PlannedDate) is { } date
        ? new($"{Numerals.Text(date)} 的检讨", $"The review of {Numerals.Text(date)}")
        : new($"检讨 {review.Id.Value} ", $"The review {review.Id.Value}");

    /// <summary>
    /// A verdict for each review, of which the last held decides for the account; a review not held has none.
    /// </summary>
    public static IEnumerable<Verdict> LastHeldDecides(this AccountDossier account, RuleContext context, Func<ReviewDossier, Verdict> check) =>
        account.Reviews.Select(r => !r.Review.IsHeld(context.AsOf) ? Verdict.NotApplicable(r.Subject())
            : check(r) with { CountsForOwner = r.Id == account.LastHeldReview!.Id });
}
