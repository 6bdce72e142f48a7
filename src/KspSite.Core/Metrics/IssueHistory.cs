using KspSite.Core.Domain;

namespace KspSite.Core.Metrics;

/// <summary>An issue through the held reviews of its account.</summary>
/// <param name="Mentions">The held reviews (by position) whose items name the issue, ascending, at least one.</param>
/// <param name="Items">Those items, in the same order.</param>
public sealed record IssueHistory(string Key, ImmutableArray<IssueMention> Mentions, ImmutableArray<ReviewItem> Items)
{
    public int FirstSeen => Mentions[0].Review;

    /// <summary>Position of the first held review that found it resolved; null where none has. It may have come back since (<see cref="IsOpen"/>).</summary>
    public int? ResolvedIn => Mentions.Where(m => m.Resolved).Select(m => (int?)m.Review).FirstOrDefault();

    /// <summary>Whether the last review that names it leaves it unresolved; one that came back after it was resolved is open again.</summary>
    public bool IsOpen => !Mentions[^1].Resolved;

    /// <summary>Held reviews that found it unresolved.</summary>
    public int ReviewsUnresolved => Mentions.Count(m => !m.Resolved);

    /// <summary>
    /// What it is about: the latest finding on the issue while unresolved, since the one that closes it speaks of the cure; null where no item says.
    /// </summary>
    public string? Finding =>
        Items.Where(i => i.IssueStatus != IssueStatus.Resolved).Select(i => i.Finding).LastOrDefault(f => f is not null)
        ?? Items.Select(i => i.Finding).LastOrDefault(f => f is not null);

    /// <summary>Unresolved in two held reviews in a row, ever. A review that does not mention it breaks the row.</summary>
    public bool Recurs => Mentions.Zip(Mentions.Skip(1)).Any(p =>
        p.Second.Review == p.First.Review + 1 && !p.First.Resolved && !p.Second.Resolved);

    /// <summary>In the order in which the issues were first seen.</summary>
    public static ImmutableArray<IssueHistory> Of(AccountDossier account) =>
    [
        .. account.HeldReviews.SelectMany((review, n) => review.Items.Where(i => i.IssueKey is not null).Select(i => (Review: n, Item: i)))
            .GroupBy(x => x.Item.IssueKey!.Value.Value, StringComparer.Ordinal)
            .Select(issue => new IssueHistory(issue.Key,
                [.. issue.GroupBy(x => x.Review).Select(m => new IssueMention(m.Key, m.All(x => x.Item.IssueStatus == IssueStatus.Resolved)))],
                [.. issue.Select(x => x.Item)])),
    ];
}

/// <summary>A review that names an issue; resolved when every item in it says so. An item without a status does not.</summary>
public readonly record struct IssueMention(int Review, bool Resolved);
