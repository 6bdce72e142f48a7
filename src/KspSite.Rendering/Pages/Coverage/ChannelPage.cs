using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Rendering.Charts;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Coverage;

/// <summary>One channel: where it works, in which role, how much goes through it, with whom it collides.</summary>
public sealed record ChannelModel
{
    public required ChannelLine Channel { get; init; }

    public required bool ManagerHasPage { get; init; }

    public required FigureView MedianAge { get; init; }

    public required ImmutableArray<string> Tasks { get; init; }

    public required ImmutableArray<ChannelAccount> Accounts { get; init; }

    /// <summary>Zones in scope where the channel has a role.</summary>
    public required ImmutableArray<ChannelZone> Zones { get; init; }

    public required ImmutableArray<ConflictLine> Open { get; init; }

    public required ImmutableArray<ConflictLine> Settled { get; init; }

    public required bool HasConflicts { get; init; }

    public required Chart Sales { get; init; }
}

/// <summary>What the channel sells at one account.</summary>
/// <param name="Leads">Cells of zone and task that the channel leads.</param>
/// <param name="Rules">Rules that its rows name; null where none does.</param>
public sealed record ChannelAccount(string Name, string Path, Coded? Tier, string? Owner, int Leads, FigureView Planned, FigureView Actual, AmountSum PlannedSales, AmountSum ActualSales, string? Rules);

/// <summary>The channel's role in each task of a zone.</summary>
public sealed record ChannelZone(string Account, string AccountPath, string Zone, ImmutableArray<RoleCell> Cells);

/// <summary>State: <c>covered</c> (leads), <c>overlap</c> (leads beside another, no rule), <c>ruled</c>, <c>helps</c> or <c>na</c> (no role).</summary>
public sealed record RoleCell(string State, string Mark, string Title);

public static class ChannelPage
{
    public static IEnumerable<Page> Build(SiteContext site)
    {
        var lines = new Lazy<ImmutableArray<ChannelLine>>(() => ChannelLine.All(site));
        var accounts = new Lazy<ILookup<Id<Channel>, (AccountDossier, CoverageGrid)>>(() => ByChannel(site));
        var links = site.Portfolio.Channels.Select(c => new Crumb(c.Name, SitePaths.Channel(c.Id))).ToList();
        foreach (var (i, channel) in site.Portfolio.Channels.Index())
        {
            yield return new Page(links[i].Path, "channel", channel.Name, () => PageContent.Of(Model(channel, lines.Value[i], [.. accounts.Value[channel.Id]], site), m => [m.Sales]))
            {
                Section = SitePaths.Coverage,
                Trail = [new(site.Theme.Strings["nav.coverage"], SitePaths.Coverage)],
                Styles = ["coverage.css"],
                Previous = links.ElementAtOrDefault(i - 1),
                Next = links.ElementAtOrDefault(i + 1),
            };
        }
    }

    /// <summary>The accounts where a channel sells, has a role or collides: each only once, in input order.</summary>
    private static ILookup<Id<Channel>, (AccountDossier, CoverageGrid)> ByChannel(SiteContext site) => site.Portfolio.Accounts
        .SelectMany(a =>
        {
            var grid = CoverageGrid.Of(a, site.Settings);
            return a.Coverage.Select(r => (Id<Channel>?)r.Channel).Concat(a.Sales.Select(s => s.Channel)).Concat(a.Conflicts.SelectMany(c => (Id<Channel>?[])[c.ChannelA, c.ChannelB]))
                .OfType<Id<Channel>>().Distinct().Select(channel => (Channel: channel, Account: (a, grid)));
        })
        .ToLookup(x => x.Channel, x => x.Account);

    private static ChannelModel Model(Channel channel, ChannelLine line, List<(AccountDossier Account, CoverageGrid Grid)> accounts, SiteContext site)
    {
        var id = channel.Id;
        return new ChannelModel
        {
            Channel = line,
            ManagerHasPage = site.HasPage(channel.Manager),
            MedianAge = site.Figure("M-25.median_age", channel.Subject()),
            Tasks = [.. site.Settings.Current(Vocabularies.CoverageTask).Terms.Select(t => site.Words(t.Label))],
            Accounts = [.. accounts.Where(a => a.Account.Coverage.Any(r => r.Channel == id)).Select(a => At(a.Account, a.Grid, id, site))],
            Zones = [.. accounts.SelectMany(a => a.Grid.Zones.Where(z => a.Grid.Of(z).Any(c => HasRole(c, id))).Select(z => In(z, a.Account, a.Grid, id, site)))],
            Open = [.. accounts.SelectMany(a => Conflicts(a.Account, id, open: true, site)).OrderByDescending(c => c.Days)],
            Settled = [.. accounts.SelectMany(a => Conflicts(a.Account, id, open: false, site)).OrderByDescending(c => c.Resolved)],
            HasConflicts = site.Portfolio.Has(ChannelConflicts.Table),
            Sales = Sales([.. accounts.SelectMany(a => a.Account.Sales.Where(s => s.Channel == id))], site),
        };
    }

    private static ChannelAccount At(AccountDossier account, CoverageGrid grid, Id<Channel> channel, SiteContext site)
    {
        var rows = account.Coverage.Where(r => r.Channel == channel).ToList();
        var rules = rows.Select(r => r.RuleRef).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return new ChannelAccount(
            account.Account.DisplayName, SitePaths.AccountPlan(account.Id) + "#coverage",
            site.TierOf(account.Account), account.Account.Owner,
            grid.ApplicableCells.Count(c => c.LeadingChannels.Contains(channel)),
            site.Figure("M-22.planned." + channel, account), site.Figure("M-22.actual." + channel, account),
            AmountSum.Of(Given(rows, r => r.PlannedSales), site), AmountSum.Of(Given(rows, r => r.ActualSales), site),
            rules.Count > 0 ? Lists.Join(rules, site) : null);
    }

    // Sales stand on one row per zone, not on each task's: rows without are no gap in the data.
    private static IEnumerable<Money?> Given(IEnumerable<ChannelCoverage> rows, Func<ChannelCoverage, Money?> amount) =>
        rows.Select(amount).Where(m => m is not null);

    private static ChannelZone In(Zone zone, AccountDossier account, CoverageGrid grid, Id<Channel> channel, SiteContext site) => new(
        account.Account.DisplayName, SitePaths.AccountPlan(account.Id) + "#coverage", zone.Name,
        [.. grid.Of(zone).Select(c => Role(c, channel, site))]);

    private static bool HasRole(CoverageCell cell, Id<Channel> channel) => RoleOf(cell, channel) is not null;

    // The strongest of several rows: the vocabulary runs from lead to fulfil.
    private static CoverageRole? RoleOf(CoverageCell cell, Id<Channel> channel) => cell.Rows
        .Where(r => r.Channel == channel && r.Applicable && r.Role != CoverageRole.None)
        .Select(r => (CoverageRole?)r.Role).Min();

    private static RoleCell Role(CoverageCell cell, Id<Channel> channel, SiteContext site)
    {
        if (RoleOf(cell, channel) is not { } role) return new("na", "·", site.Theme.Strings["cov.no_role"]);
        var (code, label) = (Vocabularies.CoverageRole.CodeOf(role), site.Label(Vocabularies.CoverageRole, role));
        if (role != CoverageRole.Lead) return new("helps", code, label);
        if (!cell.IsOverlap) return new("covered", code, label);
        var others = Lists.Join(cell.LeadingChannels.Where(c => c != channel).Select(c => ChannelRef.Of(c, site).Name), site);
        var with = label + site.Theme.Strings["cov.beside"].Replace("{0}", others, StringComparison.Ordinal);
        return cell.IsOverlapWithoutRule ? new("overlap", "‼" + code, with) : new("ruled", "≡" + code, with);
    }

    private static IEnumerable<ConflictLine> Conflicts(AccountDossier account, Id<Channel> channel, bool open, SiteContext site) => account.Conflicts
        .Where(c => (c.ChannelA == channel || c.ChannelB == channel) && c.HasBegun(site.AsOf) && c.IsOpen(site.AsOf) == open)
        .Select(c => ConflictLine.Of(c, account, site));

    private static Chart Sales(ImmutableArray<SalesFigure> rows, SiteContext site) => rows.IsEmpty
        ? SalesChart.Definition.Empty(site.ChartAt("sales-chart"), new("没有写明这条渠道的销售数据。在“销售数据”表（sales_figures）填写“渠道编号”即可显示。", "No sales figures name this channel. Fill in channel_id in sales_figures to show them."))
        : site.Sales(rows);
}
