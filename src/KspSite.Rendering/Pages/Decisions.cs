using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Rules;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages;

/// <summary>
/// What needs a decision today. The order is stated on the page: overdue reviews of strategic accounts first, then sustained
/// decline, actions long overdue, issues that return, conflicts left lying, requests waiting; within a kind by tier, then by
/// how late.
/// </summary>
public static class Decisions
{
    private sealed record Candidate(int Kind, int Tier, decimal Late, DecisionLine Line);

    public static IEnumerable<DecisionLine> WorstFirst(SiteContext site) => site.Portfolio.Accounts
        .SelectMany(a => Of(a, site))
        .OrderBy(c => c.Kind).ThenBy(c => c.Tier).ThenByDescending(c => c.Late).ThenBy(c => c.Line.Account, StringComparer.Ordinal)
        .Select(c => c.Line);

    private static IEnumerable<Candidate> Of(AccountDossier account, SiteContext site)
    {
        if (ReviewOverdue(account, site) is { } days) yield return Make(0, days, "decide.review", Numerals.Text(days), account.Account.Owner, SitePaths.Account(account.Id));
        if (site.Metrics.Number("M-58", account.Subject()) == 1)
            yield return Make(1, 0, "decide.decline", site.Figure("M-55", account).Text, account.Account.Owner, SitePaths.Account(account.Id));
        var late = account.Actions.Where(a => a.IsOverdue(site.AsOf) && site.AsOf.DayNumber - a.Due!.Value.DayNumber > 30)
            .OrderBy(a => a.Due).ToList();
        if (late.Count > 0)
        {
            var age = site.AsOf.DayNumber - late[0].Due!.Value.DayNumber;
            yield return Make(2, age, "decide.actions", $"{Numerals.Text(late.Count)}|{Numerals.Text(age)}", late[0].Owner, SitePaths.AccountPlan(account.Id) + "#actions");
        }
        if (site.Checks.Of("RV-06", account.Subject()) is { Outcome: Outcome.Fail, Message: { } message })
            yield return new(3, Tier(account), 0, Line("decide.recurring", site.Words(message), account.Account.Owner, SitePaths.Account(account.Id)));
        foreach (var conflict in account.Conflicts.Where(c => c.Status == ConflictStatus.Open && site.AsOf.DayNumber - c.Opened.DayNumber > 30))
        {
            var age = site.AsOf.DayNumber - conflict.Opened.DayNumber;
            yield return Make(4, age, "decide.conflict", Numerals.Text(age), account.Account.Owner, SitePaths.AccountPlan(account.Id) + "#coverage");
        }
        foreach (var request in account.Resources.Where(r => r.Status == ResourceStatus.Requested && r.RequestedOn is { } on && site.AsOf.DayNumber - on.DayNumber > 30))
        {
            var age = site.AsOf.DayNumber - request.RequestedOn!.Value.DayNumber;
            yield return Make(5, age, "decide.request", $"{request.Project}|{Numerals.Text(age)}", request.Provider, SitePaths.AccountPlan(account.Id) + "#resources");
        }

        Candidate Make(int kind, decimal late, string key, string values, string? owner, string href) =>
            new(kind, Tier(account), late, Line(key, values, owner, href));

        DecisionLine Line(string key, string values, string? owner, string href)
        {
            var text = site.Theme.Strings.Filled(key, key == "decide.recurring" ? [values] : values.Split('|'));
            return new(account.Account.DisplayName, SitePaths.Account(account.Id), text, owner, href, key["decide.".Length..]);
        }
    }

    // Days since the plan's own next review passed without one; null while it lies ahead or was held.
    private static int? ReviewOverdue(AccountDossier account, SiteContext site)
    {
        if (account.Plan?.NextReview is not { } next || next >= site.AsOf) return null;
        if (account.LastHeldReview?.Review.HeldDate >= next) return null;
        return site.AsOf.DayNumber - next.DayNumber;
    }

    private static int Tier(AccountDossier account) => account.Account.Tier switch { "S" => 0, "A" => 1, "B" => 2, _ => 3 };
}
