using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Rules;
using KspSite.Rendering.Pages.ReviewLoop;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages;

/// <summary>
/// What needs a decision today. The order is stated on the page: accounts of the highest tiers first, then B, then the rest; among them
/// the kinds take turns, in the order of <see cref="Kinds"/>, so that one that has very many does not hide the others; within a kind by
/// tier, then by how late or how much.
/// </summary>
public static class Decisions
{
    private const int LongDays = 30;

    /// <summary>Worst first: what keeps a plan from being looked at at all, then what goes wrong in it, then what waits for somebody.</summary>
    private static readonly string[] Kinds = ["review", "decline", "actions", "recurring", "uncarried", "conflict", "request", "plan"];

    private sealed record Candidate(string Kind, int Tier, decimal Weight, DecisionLine Line);

    public static IEnumerable<DecisionLine> WorstFirst(SiteContext site) => site.Portfolio.Accounts
        .SelectMany(a => Of(a, site))
        .OrderBy(c => c.Tier).ThenByDescending(c => c.Weight).ThenBy(c => c.Line.Account, StringComparer.Ordinal)
        .GroupBy(c => (c.Kind, Class: Math.Max(1, c.Tier))) // S and A are one class
        .SelectMany(g => g.Index().Select(x => (g.Key.Class, Turn: x.Index, Kind: Array.IndexOf(Kinds, g.Key.Kind), x.Item.Line)))
        .OrderBy(x => x.Class).ThenBy(x => x.Turn).ThenBy(x => x.Kind)
        .Select(x => x.Line);

    /// <summary>The kinds among the decisions: how many there are of each, and the page that lists them all.</summary>
    public static IEnumerable<DecisionKind> KindsOf(IEnumerable<DecisionLine> decisions, SiteContext site)
    {
        var counts = decisions.CountBy(d => d.Kind.Code).ToDictionary();
        return Kinds.Where(counts.ContainsKey).Select(k => new DecisionKind(LabelOf(k, site), counts[k], PlaceOf(k)));
    }

    private static string LabelOf(string kind, SiteContext site) => site.Theme.Strings["decide.kind_" + kind];

    private static string PlaceOf(string kind) => kind switch
    {
        "decline" => SitePaths.Reviews + "#standing",
        "actions" => SitePaths.Actions + "#open",
        "recurring" => SitePaths.Reviews + "#recurring",
        "uncarried" => SitePaths.Reviews + "#decisions",
        "conflict" => SitePaths.Coverage + "#conflicts",
        "request" => SitePaths.Resources + "#waiting",
        _ => SitePaths.Reviews + "#next", // overdue reviews and plans to be approved are next steps
    };

    private static IEnumerable<Candidate> Of(AccountDossier account, SiteContext site) =>
    [
        .. Reviews(account, site), .. LateActions(account, site), .. Recurring(account, site), .. Uncarried(account, site), .. Conflicts(account, site), .. Requests(account, site), .. Unapproved(account, site),
    ];

    private static IEnumerable<Candidate> Reviews(AccountDossier account, SiteContext site)
    {
        var history = SitePaths.AccountHistory(account.Id);
        if (ReviewOverdue(account, site) is { } days) yield return Make("review", days, [Numerals.Text(days)], account.Account.Owner, history, account, site);
        else if (Lapsed(account, site) is { } lapsed) yield return lapsed;
        if (site.Metrics.Number("M-58", account.Subject()) == 1)
            yield return Make("decline", 100 - (site.Metrics.Number("M-55", account.Subject()) ?? 0), [site.Figure("M-55", account).Text], account.Account.Owner, history, account, site);
    }

    // Longer without a review than the cadence allows, and no date either: nobody would come back to it.
    private static Candidate? Lapsed(AccountDossier account, SiteContext site)
    {
        if (account.Plan?.NextReview is not null || Sliding.Of(account, site) != true) return null;
        var history = SitePaths.AccountHistory(account.Id);
        return account.LastHeldReview?.Review.HeldDate is { } held
            ? Make("review", Age(held, site), "decide.review_lapsed", [Numerals.Text(Age(held, site))], account.Account.Owner, history, account, site)
            : Make("review", 0, "decide.review_never", [], account.Account.Owner, history, account, site);
    }

    // Whoever carries the oldest of them is asked.
    private static IEnumerable<Candidate> LateActions(AccountDossier account, SiteContext site)
    {
        var late = account.Actions.Where(a => a.IsOverdue(site.AsOf) && Age(a.Due!.Value, site) > LongDays) // overdue: it has a date
            .OrderBy(a => a.Due).ThenBy(a => a.Id.Value, StringComparer.Ordinal).ToList();
        if (late.Count == 0) yield break;
        var age = Age(late[0].Due!.Value, site);
        yield return Make("actions", age, [Numerals.Text(late.Count), Numerals.Text(age)], late[0].Owner, SitePaths.AccountPlan(account.Id) + "#actions", account, site);
    }

    private static IEnumerable<Candidate> Recurring(AccountDossier account, SiteContext site)
    {
        if (site.Checks.Of("RV-06", account.Subject()) is { Outcome: Outcome.Fail, Message: { } message })
            yield return Make("recurring", 0, [site.Words(message)], account.Account.Owner, SitePaths.AccountHistory(account.Id) + "#issues", account, site);
    }

    // What was decided a month ago and is in nobody's hands.
    private static IEnumerable<Candidate> Uncarried(AccountDossier account, SiteContext site)
    {
        if (account.LastHeldReview is not { Review.HeldDate: { } held } last || Age(held, site) <= LongDays) yield break;
        var count = last.Items.Count(OpenDecisions.IsOpen);
        if (count > 0) yield return Make("uncarried", Age(held, site), [Numerals.Text(count), Numerals.Text(Age(held, site))], account.Account.Owner, SitePaths.AccountHistory(account.Id) + "#" + ReviewAnchors.Of(last), account, site);
    }

    private static IEnumerable<Candidate> Conflicts(AccountDossier account, SiteContext site) => account.Conflicts
        .Where(c => c.Status == ConflictStatus.Open && Age(c.Opened, site) > LongDays)
        .Select(c => Make("conflict", Age(c.Opened, site), [Numerals.Text(Age(c.Opened, site))], account.Account.Owner, SitePaths.AccountPlan(account.Id) + "#conflicts", account, site));

    private static IEnumerable<Candidate> Requests(AccountDossier account, SiteContext site) => account.Resources
        .Where(r => r.Status == ResourceStatus.Requested && r.RequestedOn is { } on && Age(on, site) > LongDays)
        .Select(r => Make("request", Age(r.RequestedOn!.Value, site), [r.Project ?? r.Id.Value, Numerals.Text(Age(r.RequestedOn.Value, site))], r.Provider, SitePaths.AccountPlan(account.Id) + "#resources", account, site)); // asked for on a date

    private static IEnumerable<Candidate> Unapproved(AccountDossier account, SiteContext site)
    {
        if (account.Plan is { Status: PlanStatus.Submitted, LastUpdated: { } since } && Age(since, site) > LongDays)
            yield return Make("plan", Age(since, site), [Numerals.Text(Age(since, site))], account.Account.ExecutiveSponsor ?? account.Account.Owner, SitePaths.AccountPlan(account.Id), account, site);
    }

    private static Candidate Make(string kind, decimal weight, string[] values, string? owner, string href, AccountDossier account, SiteContext site) =>
        Make(kind, weight, "decide." + kind, values, owner, href, account, site);

    private static Candidate Make(string kind, decimal weight, string words, string[] values, string? owner, string href, AccountDossier account, SiteContext site)
    {
        var text = site.Theme.Strings.Filled(words, values);
        var line = new DecisionLine(
            account.Account.DisplayName, SitePaths.Account(account.Id), site.TierOf(account.Account), new Coded(kind, LabelOf(kind, site)), text,
            owner, site.HasPage(owner), href);
        return new(kind, Rank(account), weight, line);
    }

    private static int? ReviewOverdue(AccountDossier account, SiteContext site) => account.OverdueReview(site.AsOf) is { } due ? Age(due, site) : null;

    private static int Age(DateOnly day, SiteContext site) => site.AsOf.DayNumber - day.DayNumber;

    // Other codes of a site's own list, and accounts without a tier, come last.
    internal static int Rank(AccountDossier account) => account.Account.Tier switch { "S" => 0, "A" => 1, "B" => 2, _ => 3 };
}
