using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Customer;

/// <summary>What we want to be for one part of the customer's business, and who serves it. Texts are the plan's own; each may be missing.</summary>
public sealed record SharedZone(string Name, string? Kind, ImmutableArray<SharedPositioning> Positioning, ImmutableArray<string> ServedBy);

/// <summary>A positioning statement as it was agreed.</summary>
public sealed record SharedPositioning(string Statement, string? Value, string? How);

/// <summary>The sheet that an account manager and the customer look at together: what both have said, and nothing that one says of the other.</summary>
public sealed record CustomerSheet
{
    public required string Name { get; init; }

    public required string? Owner { get; init; }

    public required DateOnly? PeriodStart { get; init; }

    public required DateOnly? PeriodEnd { get; init; }

    public required string? Cadence { get; init; }

    public required DateOnly? NextReview { get; init; }

    /// <summary>The zones of this period, in input order; may be empty.</summary>
    public required ImmutableArray<SharedZone> Zones { get; init; }
}

/// <summary>The accounts of a build for a group of customers.</summary>
public sealed record CustomerIndex(ImmutableArray<Crumb> Accounts);

/// <summary>Needs columns that customers may see, and shows no figure, rule or finding.</summary>
public static class CustomerSheetPage
{
    public static IEnumerable<Page> Build(SiteContext site)
    {
        var accounts = site.Portfolio.Accounts;
        // A site with a front page of its own links to the sheets; of a single account, the sheet is the front page.
        var isFront = !site.Audience.Has(Core.Audiences.PageFamily.Portfolio);
        if (isFront && accounts.Length == 1)
        {
            yield return Sheet(accounts[0], SitePaths.Home, site);
            yield break;
        }
        var title = site.Theme.Strings["customer.title"];
        if (isFront) yield return new Page(SitePaths.Home, "customer-index", title, () => new CustomerIndex([.. accounts.Select(a => new Crumb(a.Account.Name, SitePaths.Customer(a.Id)))])) { Section = SitePaths.Home, Kind = "prose" };
        foreach (var account in accounts)
        {
            yield return Sheet(account, SitePaths.Customer(account.Id), site) with { Trail = [new(site.Theme.Strings["nav.home"], SitePaths.Home)] };
        }
    }

    private static Page Sheet(AccountDossier account, string path, SiteContext site) =>
        new(path, "customer", account.Account.Name, () => Model(account, site)) { Account = account.Id, Section = SitePaths.Home, Kind = "prose customer", Styles = ["customer.css"] };

    private static CustomerSheet Model(AccountDossier account, SiteContext site) => new()
    {
        Name = account.Account.Name,
        Owner = account.Account.Owner,
        PeriodStart = account.Plan?.PeriodStart,
        PeriodEnd = account.Plan?.PeriodEnd,
        Cadence = site.Label(Vocabularies.Cadence, account.Plan?.Cadence),
        NextReview = account.Plan?.NextReview,
        Zones = [.. account.ZonesInScope.Select(z => Zone(z, account, site))],
    };

    private static SharedZone Zone(Zone zone, AccountDossier account, SiteContext site) => new(
        zone.Name,
        site.Label(Vocabularies.ZoneKind, zone.Kind),
        [.. account.Positionings.Where(p => p.Zone == zone.Id).Select(p => new SharedPositioning(p.Statement, p.Value, p.How))],
        [
            .. account.Coverage.Where(c => (c.Zone is null || c.Zone == zone.Id) && c.Role is CoverageRole.Lead or CoverageRole.Support or CoverageRole.Fulfil)
                .Select(c => c.Channel).Distinct().Select(c => site.Portfolio.Find(c)?.Name).OfType<string>(),
        ]);
}
