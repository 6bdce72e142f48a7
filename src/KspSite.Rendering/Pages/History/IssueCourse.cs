using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using KspSite.Rendering.Pages.ReviewLoop;

namespace KspSite.Rendering.Pages.History;

/// <summary>An issue in one review: <c>new</c>, <c>open</c>, <c>resolved</c>, or <c>none</c> where the review does not name it.</summary>
public sealed record IssueCell(string State, string Symbol);

/// <summary>An issue through the reviews shown.</summary>
public sealed record IssueRow(string Key, string? Text, ImmutableArray<IssueCell> Cells, int ReviewsOpen, bool Recurs, DateOnly? ResolvedOn);

/// <summary>Issues over time: a row per issue in the order first seen, a column per held review, oldest first, at most the last eight.</summary>
public sealed record IssueCourse(ImmutableArray<DateOnly> Reviews, ImmutableArray<IssueRow> Rows, bool IsCut)
{
    private const int Columns = 8;

    public static IssueCourse Of(AccountDossier account)
    {
        var first = Math.Max(0, account.HeldReviews.Length - Columns);
        return new(
            [.. account.HeldReviews.Skip(first).Select(r => r.Review.HeldDate!.Value)], // held by definition
            [.. IssueHistory.Of(account).Select(i => Row(i, account, first))],
            first > 0);
    }

    private static IssueRow Row(IssueHistory issue, AccountDossier account, int first) => new(
        issue.Key, issue.Finding,
        [.. Enumerable.Range(first, account.HeldReviews.Length - first).Select(n => Cell(issue, n))],
        issue.Mentions.Count(m => !m.Resolved), issue.Recurs,
        RecurringIssue.ResolvedOnOf(issue, account));

    private static IssueCell Cell(IssueHistory issue, int review)
    {
        var mention = issue.Mentions.Where(m => m.Review == review).Select(m => (IssueMention?)m).FirstOrDefault();
        if (mention is not { } found) return new("none", "");
        if (found.Resolved) return new("resolved", "✓");
        return review == issue.FirstSeen ? new("new", "＋") : new("open", "●");
    }
}
