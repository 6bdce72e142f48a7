using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Rules;
using KspSite.Rendering.Pages;
using KspSite.Rendering.Pages.History;
using KspSite.Rendering.Pages.Sheet;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Search;

/// <summary>
/// Everything that can be found, from the portfolio that the audience may see and the pages that the site has: what has no
/// page is not in the search either.
/// </summary>
/// <param name="Owned">By kind, inside a kind by account: the index relies on it.</param>
public sealed record SearchContent(ImmutableArray<AccountEntry> Accounts, ImmutableArray<PageEntry> Pages, ImmutableArray<OwnedEntry> Owned)
{
    public static SearchContent Of(SiteContext site, IReadOnlyCollection<Page> pages)
    {
        var paths = pages.Select(p => p.Path).ToHashSet(StringComparer.Ordinal);
        var accounts = site.Portfolio.Accounts.Where(a => paths.Contains(SitePaths.Account(a.Id))).ToImmutableArray();
        // In parallel for the issues, which are put together from every review.
        var owned = SideBySide.Select([.. accounts.Index()], account => OwnedBy(account.Item, account.Index, paths, site).ToList());
        return new SearchContent(
            [.. accounts.Select(a => Account(a, site))],
            [.. PagesOf(pages, site)],
            [.. Enum.GetValues<SearchKind>().SelectMany(kind => owned.SelectMany(entries => entries.Where(e => e.Kind == kind)))]);
    }

    /// <summary>The pages below an account's folder are found through what they hold; nobody looks for the one that says there is none.</summary>
    public static bool StandsAlone(Page page) => page.Path != SitePaths.NotFound && !page.Path.StartsWith("accounts/", StringComparison.Ordinal) || page.Path == SitePaths.Accounts;

    private static AccountEntry Account(AccountDossier account, SiteContext site)
    {
        var a = account.Account;
        return new AccountEntry(
            a.Name, Joined([a.Id.Value, a.ShortName == a.Name ? null : a.ShortName]),
            Joined([a.ShortName == a.Name ? null : a.ShortName, site.Label(Vocabularies.Tier, a.Tier), a.Owner, a.Region, a.Industry]),
            Links.Href("", SitePaths.AccountFolder(account.Id)));
    }

    private static IEnumerable<PageEntry> PagesOf(IEnumerable<Page> pages, SiteContext site)
    {
        var managers = site.Portfolio.Accounts.SelectMany(a => PersonNames.In(a.Account.Owner)).ToHashSet(StringComparer.Ordinal);
        return pages.Where(StandsAlone).Select(page =>
            page.Path.StartsWith("people/", StringComparison.Ordinal)
                ? new PageEntry(SearchKind.Owner, page.Title, site.Theme.Strings[managers.Contains(page.Title) ? "search.manager_detail" : "search.owner_detail"], Links.Href("", page.Path))
                : new PageEntry(SearchKind.Page, page.Title, page.Trail.IsEmpty ? "" : page.Trail[^1].Text, Links.Href("", page.Path)));
    }

    private static IEnumerable<OwnedEntry> OwnedBy(AccountDossier account, int index, HashSet<string> paths, SiteContext site)
    {
        var plan = paths.Contains(SitePaths.AccountPlan(account.Id));
        var history = paths.Contains(SitePaths.AccountHistory(account.Id));
        if (plan)
        {
            foreach (var x in account.People)
            {
                var words = Joined([x.Title, x.Department]);
                yield return new(SearchKind.Person, index, x.Name, words, words, Plan("person", x.Id.Value));
            }
            foreach (var x in account.Zones)
            {
                yield return new(SearchKind.Zone, index, x.Name, "", Joined([site.Label(Vocabularies.ZoneKind, x.Kind)]), x.InScope ? Plan("zone", x.Id.Value) : "plan.html#rhythm");
            }
            foreach (var x in account.Actions)
            {
                var detail = Joined([x.Owner, x.Due is { } due ? site.Formats.Date(due) : null, site.Label(Vocabularies.ActionStatus, x.Status)]);
                yield return new(SearchKind.Action, index, Plain(x.Text), x.Owner ?? "", detail, Plan("action", x.Id.Value));
            }
            foreach (var x in QualityBlock.Failures(account, site))
            {
                yield return new(SearchKind.Finding, index, Plain(x.Message), x.RuleId, Joined([x.RuleId, x.Severity.Label]), "plan.html#" + x.RuleId);
            }
        }
        if (!history) yield break;
        foreach (var x in IssueCourse.Of(account).Rows)
        {
            var status = site.Theme.Strings[x.ResolvedOn is null ? "reviews.unresolved" : "reviews.resolved"];
            yield return new(SearchKind.Issue, index, Plain(x.Text ?? x.Key), x.Key, Joined([x.Key, status]), "history.html#" + Anchor("issue", x.Key));
        }
    }

    private static string Plan(string kind, string id) => "plan.html#" + Anchor(kind, id);

    private static string Anchor(string kind, string id) => Uri.EscapeDataString(Links.Anchor(kind, id));

    private static string Joined(IEnumerable<string?> parts) => string.Join(" · ", parts.Where(p => !string.IsNullOrEmpty(p)));

    private static string Plain(string text) => text.ReplaceLineEndings(" ").Trim();
}
