using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Rules;
using KspSite.Rendering.Charts;
using KspSite.Rendering.Pages.Sheet;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages;

/// <summary>A project of the portfolio with its place in the order of support.</summary>
public sealed record RankedResource
{
    public required ResourceLine Resource { get; init; }

    public required string Account { get; init; }

    public required string Path { get; init; }

    public required Coded? Class { get; init; }

    /// <summary>M-63.rank_portfolio; missing where fewer than two scores are known.</summary>
    public required FigureView Rank { get; init; }

    public required FigureView CumulativeCost { get; init; }

    /// <summary>The probability was not given and counts as 1 in the return.</summary>
    public required bool IsProbabilityAssumed { get; init; }

    public required DateOnly? RequestedOn { get; init; }

    public required DateOnly? NeededBy { get; init; }

    public required string? DecidedBy { get; init; }

    public required DateOnly? DecidedOn { get; init; }

    /// <summary>Days since the request; null where its date is missing.</summary>
    public required int? WaitingDays { get; init; }

    /// <summary>Days by which the date of need has passed; negative while it lies ahead.</summary>
    public required int? NeedPastDays { get; init; }

    public static RankedResource Of(Resource resource, AccountDossier account, SiteContext site) => new()
    {
        Resource = ResourceLine.Of(resource, account, site),
        Account = account.Account.DisplayName,
        Path = SitePaths.AccountPlan(account.Id) + "#resources",
        Class = resource.Class is { } kind ? new(Vocabularies.ResourceClass.CodeOf(kind), site.Label(Vocabularies.ResourceClass, kind)) : null,
        Rank = site.Figure("M-63.rank_portfolio", resource.Subject()),
        CumulativeCost = site.Figure("M-64", resource.Subject()),
        IsProbabilityAssumed = site.Metrics.Number("M-60.assumed", resource.Subject()) == 1,
        RequestedOn = resource.RequestedOn,
        NeededBy = resource.NeededBy,
        DecidedBy = resource.DecidedBy,
        DecidedOn = resource.DecidedOn,
        WaitingDays = site.AsOf.DayNumber - resource.RequestedOn?.DayNumber,
        NeedPastDays = site.AsOf.DayNumber - resource.NeededBy?.DayNumber,
    };
}

/// <summary>What is asked of the company, in which order to give it, and who waits.</summary>
public sealed record ResourcesModel
{
    public required bool HasResources { get; init; }

    public required ImmutableArray<Headline> Headlines { get; init; }

    public required Chart Map { get; init; }

    /// <summary>Best rank first; unranked last, in input order.</summary>
    public required Limited<RankedResource> Ranked { get; init; }

    /// <summary>Requests without a decision, longest waiting first, undated last.</summary>
    public required Limited<RankedResource> Waiting { get; init; }

    /// <summary>What the plans propose to stop, dearest first.</summary>
    public required Limited<RankedResource> Stopped { get; init; }
}

public static class ResourcesPage
{
    public static IEnumerable<Page> Build(SiteContext site)
    {
        yield return new Page(SitePaths.Resources, "resources", site.Theme.Strings["nav.resources"], () => PageContent.Of(Model(site), m => [m.Map]))
        {
            Section = SitePaths.Resources,
            Styles = ["reviews.css"],
        };
    }

    internal static ResourcesModel Model(SiteContext site)
    {
        var all = site.Portfolio.Accounts.SelectMany(a => a.Resources.Select(r => (Resource: r, Account: a))).ToList();
        return new()
        {
            HasResources = site.Portfolio.Has(Core.Domain.Resources.Table),
            Headlines = [Of("resources.fulfilment", "M-65.fulfilment"), Of("resources.lead_time", "M-65.lead_time")],
            // No budget is part of the input, so nothing lies below a line.
            Map = ResourceMapChart.Draw(ResourceMapChart.From(all.Select(x => x.Resource), site.Metrics), new("map", site.Language, site.AsOf)),
            Ranked = Lines(all.OrderBy(x => site.Metrics.Number("M-63.rank_portfolio", x.Resource.Subject()) ?? decimal.MaxValue)),
            Waiting = Lines(all.Where(x => x.Resource.Status == ResourceStatus.Requested).OrderBy(x => x.Resource.RequestedOn ?? DateOnly.MaxValue)),
            Stopped = Lines(all.Where(x => x.Resource.Class == ResourceClass.Stop).OrderByDescending(x => x.Resource.Cost?.Amount)),
        };

        Limited<RankedResource> Lines(IEnumerable<(Resource Resource, AccountDossier Account)> resources) =>
            Limited.First(site.MostRows, [.. resources], x => RankedResource.Of(x.Resource, x.Account, site));

        Headline Of(string key, string name) => new(site.Theme.Strings[key], site.Figure(name, Subject.Portfolio), null);
    }
}
