using KspSite.Core.Domain;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.ReviewPack;

/// <summary>A pack to print: the accounts whose review is due on one date, or is overdue or has no date.</summary>
/// <param name="Date">Null for the pack of those overdue or without a date.</param>
public sealed record PackLink(DateOnly? Date, string Path, int Count, string Accounts);

/// <summary>One sheet per account, in input order.</summary>
public sealed record PackModel(DateOnly? Date, ImmutableArray<PackSheet> Sheets, ImmutableArray<PackLink> Others);

/// <summary>The review packs: a page for each date on which reviews are due, and one for those that are overdue or not dated.</summary>
public static class ReviewPackPage
{
    private const int Named = 6;

    public static IEnumerable<Page> Build(SiteContext site)
    {
        var links = new Lazy<ImmutableArray<PackLink>>(() => Links(site));
        foreach (var due in Due(site))
        {
            var title = $"{site.Theme.Strings["pack.title"]} {(due.Key is { } date ? site.Formats.Date(date) : site.Theme.Strings["pack.overdue"])}";
            yield return new Page(PathOf(due.Key), "review-pack", title, () => new PackModel(due.Key, [.. due.Select(x => PackSheet.Of(x.Account, x.Agreed, site))], links.Value))
            {
                Section = SitePaths.Reviews,
                Trail = [new(site.Theme.Strings["nav.reviews"], SitePaths.Reviews)],
                Styles = ["reviews.css", "pack.css"],
                Kind = "pack",
                IsOnePiece = true,
            };
        }
    }

    /// <summary>The overdue one first, then by date.</summary>
    internal static ImmutableArray<PackLink> Links(SiteContext site) =>
    [
        .. Due(site).Select(g => new PackLink(g.Key, PathOf(g.Key), g.Count(),
            Lists.Join(g.Take(Named).Select(x => x.Account.Account.DisplayName), site) + (g.Count() > Named ? " …" : ""))),
    ];

    /// <summary>
    /// The day of the account's next review: the earlier of the plan's own date and of the reviews planned ahead. Null where it is
    /// past or was never agreed.
    /// </summary>
    internal static DateOnly? NextReview(AccountDossier account, DateOnly asOf) => account.Reviews
        .Where(r => !r.Review.IsHeld(asOf)).Select(r => r.Review.PlannedDate).Append(account.Plan?.NextReview).Where(d => d >= asOf).Min();

    /// <summary>The pack in which the account's review stands; null where it has neither plan nor review.</summary>
    internal static string? PathOf(AccountDossier account, DateOnly asOf) => HasLoop(account) ? PathOf(NextReview(account, asOf)) : null;

    private static string PathOf(DateOnly? date) => SitePaths.ReviewPack(date);

    private static bool HasLoop(AccountDossier account) => account.Plan is not null || !account.Reviews.IsEmpty;

    // The date agreed stands on the sheet also where it is past.
    private static IEnumerable<IGrouping<DateOnly?, (AccountDossier Account, DateOnly? Agreed)>> Due(SiteContext site) => site.Portfolio.Accounts.Where(HasLoop)
        .GroupBy(a => NextReview(a, site.AsOf), a => (a, NextReview(a, site.AsOf) ?? a.Plan?.NextReview ?? a.LastHeldReview?.Review.NextDate))
        .OrderBy(g => g.Key ?? DateOnly.MinValue);
}
