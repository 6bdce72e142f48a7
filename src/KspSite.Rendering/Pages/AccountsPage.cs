using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages;

/// <summary>Every account in one table.</summary>
public sealed record AccountsTable(ImmutableArray<AccountLine> Accounts);

public static class AccountsPage
{
    public static IEnumerable<Page> Build(SiteContext site)
    {
        yield return new Page(SitePaths.Accounts, "accounts", site.Theme.Strings["nav.accounts"],
            new AccountsTable([.. site.Portfolio.Accounts.Select(a => AccountLine.Of(a, site))]))
        {
            Section = SitePaths.Accounts,
            Kind = "wide",
        };
    }
}
