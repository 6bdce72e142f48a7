using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Coverage;

/// <summary>A zone with the tasks that nobody leads there.</summary>
public sealed record GapLine
{
    public required string Account { get; init; }

    public required string AccountPath { get; init; }

    public required Coded? Tier { get; init; }

    public required string? Owner { get; init; }

    public required string Zone { get; init; }

    public required string Tasks { get; init; }

    public required int Count { get; init; }

    /// <summary>Yearly spend of the zone.</summary>
    public required Money? Potential { get; init; }

    public required Money? Sales { get; init; }

    public required FilterKeys Keys { get; init; }

    /// <summary>The zones of one account, in input order.</summary>
    public static IEnumerable<GapLine> Of(AccountDossier account, CoverageGrid grid, FilterKeys keys, SiteContext site) => grid.Gaps
        .GroupBy(c => c.Zone.Id)
        .Select(g => new GapLine
        {
            Account = account.Account.DisplayName,
            AccountPath = SitePaths.AccountPlan(account.Id) + "#coverage",
            Tier = site.TierOf(account.Account),
            Owner = account.Account.Owner,
            Zone = g.First().Zone.Name,
            Tasks = Lists.Join(g.Select(c => site.Words(c.Task.Label)), site),
            Count = g.Count(),
            Potential = g.First().Zone.PotentialTotal,
            Sales = g.First().Zone.CurrentSales,
            Keys = keys,
        });
}

/// <summary>Tasks of a zone that the same channels lead together without a rule.</summary>
public sealed record OverlapLine
{
    public required string Account { get; init; }

    public required string AccountPath { get; init; }

    public required string? Owner { get; init; }

    public required string Zone { get; init; }

    public required string Tasks { get; init; }

    public required ImmutableArray<ChannelRef> Channels { get; init; }

    public required FilterKeys Keys { get; init; }

    public static IEnumerable<OverlapLine> Of(AccountDossier account, CoverageGrid grid, SiteContext site) => grid.OverlapsWithoutRule
        .GroupBy(c => (c.Zone.Id, Leads: string.Join('\n', c.LeadingChannels.Select(x => x.Value))))
        .Select(g => new OverlapLine
        {
            Account = account.Account.DisplayName,
            AccountPath = SitePaths.AccountPlan(account.Id) + "#coverage",
            Owner = account.Account.Owner,
            Zone = g.First().Zone.Name,
            Tasks = Lists.Join(g.Select(c => site.Words(c.Task.Label)), site),
            Channels = [.. g.First().LeadingChannels.Select(c => ChannelRef.Of(c, site))],
            Keys = FilterKeys.Of(account, g.First().LeadingChannels, site),
        });
}
