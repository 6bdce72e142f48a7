using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Reviews;

/// <summary>
/// RV-05. An issue: an item of the section "issues", or any item with an issue key. All held reviews are asked. The catalogue is
/// silent on issues that the review found resolved: they pass, since nothing is left to decide.
/// </summary>
public static class IssueWithoutDecision
{
    public static readonly Rule Rule = new("RV-05", Severity.Warning)
    {
        Title = new("检讨中没有解决的问题都有决议或行动", "every unresolved issue of a review has a decision or an action"),
        Why = new("只记问题不做决定，下次还会再谈一遍。", "An issue that is noted but not decided will be discussed again next time."),
        Ask = new("这个问题谁来办、怎么办？或者决定不办？", "Who will do what about this? Or is it decided to leave it?"),
        Tables = [ReviewItems.Table, Domain.Reviews.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.HeldReviews.SelectMany(r => r.Items),
        ForAccount = (account, _) => account.HeldReviews.Select(Check),
    };

    private static Verdict Check(ReviewDossier review)
    {
        var issues = review.Items.Where(i => i.Section == ReviewSection.Issues || i.IssueKey is not null).ToList();
        if (issues.Count == 0) return Verdict.NotApplicable(review.Subject());
        var undecided = issues.FindAll(i => i is { Decision: null, Action: null, IssueStatus: not IssueStatus.Resolved });
        var name = ReviewNames.Of(review);
        var list = Listing.Of([.. undecided.Select(NameOf)]);
        return Verdict.Require(undecided.Count == 0, review.Subject(),
            $"{name.Zh}有问题没有决议也没有行动：{list.Zh}。",
            $"{name.En} left issues without a decision or an action: {list.En}.", undecided.Select(i => i.Row.At(ReviewItems.Decision)));
    }

    private static Words NameOf(ReviewItem item) => (item.Finding ?? item.IssueKey?.Value) is { } text
        ? Words.Same(Listing.Quote(text)) : Input.Vocabularies.ReviewSection.LabelOf(item.Section);
}
