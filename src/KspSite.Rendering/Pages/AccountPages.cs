using KspSite.Core.Domain;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages;

/// <summary>One page of a kind for each account, in the order of the accounts: where it stands, and which account comes before and after.</summary>
internal static class AccountPages
{
    public static IEnumerable<Page> Of(SiteContext site, Func<Id<Account>, string> path, Func<AccountDossier, string, Page> make)
    {
        var accounts = site.Portfolio.Accounts;
        var list = new Crumb(site.Theme.Strings["nav.accounts"], SitePaths.Accounts);
        for (var i = 0; i < accounts.Length; i++)
        {
            var account = accounts[i];
            var (own, sheet) = (path(account.Id), SitePaths.Account(account.Id));
            yield return make(account, own) with
            {
                Account = account.Id,
                Section = SitePaths.Accounts,
                Trail = own == sheet ? [list] : [list, new(account.Account.DisplayName, sheet)],
                Previous = i > 0 ? Neighbour(accounts[i - 1]) : null,
                Next = i + 1 < accounts.Length ? Neighbour(accounts[i + 1]) : null,
            };
        }

        Crumb Neighbour(AccountDossier account) => new(account.Account.DisplayName, path(account.Id));
    }
}
