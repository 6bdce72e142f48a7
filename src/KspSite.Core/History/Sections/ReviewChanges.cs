using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;

namespace KspSite.Core.History.Sections;

/// <summary>Reviews: held since, missed since, how the score and its sections moved, issues come and gone.</summary>
internal static class ReviewChanges
{
    public static readonly ChangeSection Section = new("review", new("检讨与得分", "Reviews and scores"))
    {
        Tables = [Domain.Reviews.Table, ReviewItems.Table],
        Compare = c => [.. Held(c), .. Missed(c), .. Score(c), .. Sections(c), .. Issues(c)],
    };

    private static IEnumerable<Change> Held(ComparedAccount c)
    {
        foreach (var review in c.After.HeldReviews.Where(r => r.Review.HeldDate > c.Earlier.Date))
        {
            var (held, rag) = (review.Review.HeldDate, Told.Of(Vocabularies.Rag, review.Review.OverallRag));
            yield return Of("held", review, Course.Better, new($"{Numerals.Text(held)} 召开检讨，总体状态：{rag.Zh}。", $"Review held on {Numerals.Text(held)}, status {rag.En}."), null, Told.Exact(held));
        }
    }

    private static IEnumerable<Change> Missed(ComparedAccount c) => c.After.Reviews
        .Where(r => r.Review.HeldDate is null && r.Review.PlannedDate >= c.Earlier.Date && r.Review.PlannedDate < c.Later.Date)
        .OrderBy(r => r.Id.Value, StringComparer.Ordinal)
        .Select(r => Of("missed", r, Course.Worse, new($"计划 {Numerals.Text(r.Review.PlannedDate)} 的检讨没有召开。", $"The review planned for {Numerals.Text(r.Review.PlannedDate)} was not held."), null, Told.Exact(r.Review.PlannedDate)));

    private static IEnumerable<Change> Score(ComparedAccount c)
    {
        var (before, after) = (Number(c.Earlier, c.Before), Number(c.Later, c.After));
        if (before is null || after is null || before == after || c.After.LastHeldReview is not { } last) yield break;
        yield return Of("score", last, Courses.OfRise(before, after), Told.Changed(new("检讨得分", "Review score"), Words.Same(Numerals.Text(before, 0)), Words.Same(Numerals.Text(after, 0))), Told.Exact(before), Told.Exact(after));
    }

    private static IEnumerable<Change> Sections(ComparedAccount c)
    {
        if (c.Before.LastHeldReview is not { } old || c.After.LastHeldReview is not { } now) yield break;
        foreach (var section in Enum.GetValues<ReviewSection>())
        {
            var (before, after) = (ReviewScores.Mean(old, section), ReviewScores.Mean(now, section));
            if (before is null || after is null || before == after) continue;
            var name = Vocabularies.ReviewSection.LabelOf(section);
            yield return Of("section_" + Vocabularies.ReviewSection.CodeOf(section), now, Courses.OfRise(before, after),
                Told.Changed(new($"“{name.Zh}”的评分", $"Score of “{name.En}”"), Told.Of(before), Told.Of(after)), Told.Exact(before), Told.Exact(after));
        }
    }

    private static IEnumerable<Change> Issues(ComparedAccount c)
    {
        if (c.After.LastHeldReview is not { } last) yield break;
        foreach (var pair in Pairing.Of(IssueHistory.Of(c.Before), IssueHistory.Of(c.After), i => i.Key))
        {
            if (pair.After is not { } issue) continue;
            var text = Listing.Quote(issue.Items.Select(i => i.Finding).LastOrDefault(f => f is not null) ?? issue.Key);
            if (!issue.IsOpen && pair.Before is not { IsOpen: false })
                yield return Of("issue_resolved", last, Course.Better, new($"问题 {issue.Key} 已解决：{text}。", $"Issue {issue.Key} resolved: {text}."), pair.Before is null ? null : "open", "resolved") with { Id = issue.Key };
            else if (issue.IsOpen && pair.IsAdded)
                yield return Of("issue_new", last, Course.Worse, new($"新问题 {issue.Key}：{text}。", $"New issue {issue.Key}: {text}."), null, "open") with { Id = issue.Key };
            else if (issue.IsOpen && pair.Before is { IsOpen: false })
                yield return Of("issue_reopened", last, Course.Worse, new($"问题 {issue.Key} 又出现了：{text}。", $"Issue {issue.Key} has come back: {text}."), "resolved", "open") with { Id = issue.Key };
        }
    }

    private static decimal? Number(Snapshot side, AccountDossier account) => side.Metrics.Number("M-55", account.Subject());

    private static Change Of(string kind, ReviewDossier review, Course course, Words text, string? before, string? after) =>
        new($"{Section.Code}.{kind}", review.Id.Value, course, text, before, after, review.Review.Row.Source);
}
