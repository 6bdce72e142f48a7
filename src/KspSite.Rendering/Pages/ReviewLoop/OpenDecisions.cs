using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Rendering.Pages.Sheet;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.ReviewLoop;

/// <summary>A decision that no action carries.</summary>
public sealed record OpenDecision(DateOnly Held, string Account, string Path, string Section, string? Finding, string Decision, string? Owner, ReviewKeys Keys);

/// <summary>Decisions of an account's older reviews that no action carries.</summary>
public sealed record OlderDecisions(string Account, string Path, int Count);

/// <summary>
/// Decisions on issues and actions that name no action of the plan: those of each account's last review, latest first, and how
/// many there are in older ones, most first. A review's other sections may decide without asking for an action, and to close an issue asks for none.
/// </summary>
public sealed record OpenDecisions(Limited<OpenDecision> Last, int OlderCount, Limited<OlderDecisions> Older)
{
    public static OpenDecisions Of(SiteContext site)
    {
        var older = site.Portfolio.Accounts.Select(a => new OlderDecisions(a.Account.DisplayName, SitePaths.AccountHistory(a.Id), a.HeldReviews.SkipLast(1).Sum(r => In(r).Count())))
            .Where(o => o.Count > 0).OrderByDescending(o => o.Count).ToList();
        return new(
            Limited.First(site.MostRows, site.Portfolio.Accounts.SelectMany(a => OfLast(a, site)).OrderByDescending(d => d.Held)),
            older.Sum(o => o.Count), Limited.First(site.MostRows, older));
    }

    internal static bool IsOpen(ReviewItem item) =>
        item is { Decision: not null, Action: null, Section: ReviewSection.Issues or ReviewSection.Actions, IssueStatus: not IssueStatus.Resolved };

    private static IEnumerable<ReviewItem> In(ReviewDossier review) => review.Items.Where(IsOpen);

    private static IEnumerable<OpenDecision> OfLast(AccountDossier account, SiteContext site) => account.LastHeldReview is not { } last ? [] :
        In(last).Select(i => new OpenDecision(
            last.Review.HeldDate!.Value, // held by definition
            account.Account.DisplayName, SitePaths.AccountHistory(account.Id) + "#" + ReviewAnchors.Of(last),
            site.Label(Vocabularies.ReviewSection, i.Section), i.Finding, i.Decision!, // open items have one
            account.Account.Owner, ReviewKeys.Of(account, last.Review.HeldDate!.Value, site)));
}

/// <summary>A plan that was not updated after its last review: what was decided there is not in it.</summary>
public sealed record OutdatedPlan(string Account, string Path, DateOnly Held, DateOnly Updated, int Days, string? Owner, ReviewKeys Keys)
{
    /// <summary>Longest waiting first.</summary>
    public static ImmutableArray<OutdatedPlan> All(SiteContext site) =>
    [
        .. site.Portfolio.Accounts.Where(PdcaPhase.IsBehindReview).Select(a => Of(a, site)).OrderByDescending(p => p.Days),
    ];

    private static OutdatedPlan Of(AccountDossier account, SiteContext site)
    {
        var held = account.LastHeldReview!.Review.HeldDate!.Value; // behind a review, so one was held
        return new(account.Account.DisplayName, SitePaths.AccountPlan(account.Id), held, account.Plan!.LastUpdated!.Value, site.AsOf.DayNumber - held.DayNumber,
            account.Account.Owner, ReviewKeys.Of(account));
    }
}
