using KspSite.Core.Domain;
using KspSite.Rendering.Pages.Sheet;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.ReviewLoop;

/// <summary>An action that a held review gave rise to; cancelled ones do not count.</summary>
/// <param name="Next">When the account's next review was held: M-53 asks for what was done before it; null where there was none yet.</param>
internal sealed record ReviewAction(PlanAction Action, DateOnly Held, DateOnly? Next)
{
    public static IEnumerable<ReviewAction> Of(AccountDossier account)
    {
        var held = account.HeldReviews;
        var places = held.Select((r, i) => (r.Id, i)).ToDictionary(x => x.Id, x => x.i);
        foreach (var action in account.Actions.Where(a => a.Status != ActionStatus.Cancelled))
        {
            if (action.FromReview is { } review && places.TryGetValue(review, out var place))
                yield return new(action, held[place].Review.HeldDate!.Value, place + 1 < held.Length ? held[place + 1].Review.HeldDate : null); // held by definition
        }
    }
}

/// <summary>
/// An action from a review as a row. Closure: <c>kept</c> (done before the next review), <c>after</c> (done, but not before it),
/// <c>missed</c> (open though the next review was held) or <c>running</c>.
/// </summary>
public sealed record ReviewActionLine(ActionLine Action, string Account, string Path, DateOnly Held, string Closure, ReviewKeys Keys)
{
    /// <summary>Of reviews of the last year: overdue first, then open by due date, then done, latest first.</summary>
    public static IEnumerable<ReviewActionLine> All(SiteContext site) => site.Portfolio.Accounts
        .SelectMany(a => ReviewAction.Of(a).Where(x => Periods.Holds(x.Held, 365, site.AsOf)).Select(x => (Account: a, Item: x)))
        .OrderBy(x => x.Item.Action.IsDone ? 1 : 0)
        .ThenBy(x => x.Item.Action.IsDone ? -(x.Item.Action.DoneDate?.DayNumber ?? 0) : x.Item.Action.Due?.DayNumber ?? int.MaxValue)
        .ThenBy(x => x.Item.Action.Id.Value, StringComparer.Ordinal)
        .Select(x => Of(x.Account, x.Item, site));

    private static ReviewActionLine Of(AccountDossier account, ReviewAction item, SiteContext site) => new(
        ActionLine.Of(item.Action, site, int.MaxValue), account.Account.DisplayName, SitePaths.AccountPlan(account.Id) + "#actions", item.Held, ClosureOf(item),
        ReviewKeys.Of(account, item.Held, site));

    private static string ClosureOf(ReviewAction item) => item.Action.IsDone
        ? item.Next is null || item.Action.DoneDate < item.Next ? "kept" : "after"
        : item.Next is null ? "running" : "missed";
}
