using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.ReviewLoop;

/// <summary>G-17: an issue that stood unresolved in two reviews in a row (M-54).</summary>
public sealed record RecurringIssue
{
    public required string Key { get; init; }

    public required string? Text { get; init; }

    public required string Account { get; init; }

    public required string Path { get; init; }

    public required DateOnly FirstSeen { get; init; }

    /// <summary>Reviews that found it unresolved.</summary>
    public required int ReviewsOpen { get; init; }

    /// <summary>Reviews held since it was first seen.</summary>
    public required FigureView Age { get; init; }

    public required DateOnly? ResolvedOn { get; init; }

    public required string? LastDecision { get; init; }

    /// <summary>Whoever owns the latest action taken on it, else the account manager.</summary>
    public required string? Owner { get; init; }

    /// <summary>By the last review that named it.</summary>
    public required ReviewKeys Keys { get; init; }

    /// <summary>Unresolved first, then by the number of reviews that found it open.</summary>
    public static ImmutableArray<RecurringIssue> All(SiteContext site) =>
    [
        .. site.Portfolio.Accounts.SelectMany(a => IssueHistory.Of(a).Where(i => i.Recurs).Select(i => Of(i, a, site)))
            .OrderBy(i => i.ResolvedOn is null ? 0 : 1).ThenByDescending(i => i.ReviewsOpen).ThenBy(i => i.FirstSeen),
    ];

    private static RecurringIssue Of(IssueHistory issue, AccountDossier account, SiteContext site)
    {
        var owner = OwnerOf(issue, account);
        return new()
        {
            Key = issue.Key,
            Text = issue.Finding,
            Account = account.Account.DisplayName,
            Path = SitePaths.AccountHistory(account.Id) + "#issues",
            FirstSeen = HeldOn(account, issue.FirstSeen),
            ReviewsOpen = issue.ReviewsUnresolved,
            Age = site.Figure("M-54.age." + issue.Key, account),
            ResolvedOn = ResolvedOnOf(issue, account),
            LastDecision = issue.Items.Select(i => i.Decision).LastOrDefault(d => d is not null),
            Owner = owner,
            Keys = ReviewKeys.Of(account, HeldOn(account, issue.Mentions[^1].Review), site),
        };
    }

    /// <summary>Null while the issue is open.</summary>
    internal static DateOnly? ResolvedOnOf(IssueHistory issue, AccountDossier account) =>
        !issue.IsOpen && issue.ResolvedIn is { } held ? HeldOn(account, held) : null;

    internal static DateOnly HeldOn(AccountDossier account, int held) => account.HeldReviews[held].Review.HeldDate!.Value; // held by definition

    private static string? OwnerOf(IssueHistory issue, AccountDossier account)
    {
        var action = issue.Items.Select(i => i.Action).LastOrDefault(a => a is not null);
        return account.Actions.FirstOrDefault(a => a.Id == action)?.Owner ?? account.Account.Owner;
    }
}
