using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Rules;
using KspSite.Core.Rules.Channels;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Coverage;

/// <summary>G-05 as a table: what share of each account's business goes through which channel, held against the plan.</summary>
public sealed record ChannelMatrix
{
    // More columns than this are no table that anybody reads; the rest stands on the channels' own pages.
    private const int Columns = 12;

    /// <summary>Channels that have a share somewhere, the largest in the portfolio first; empty where no share is known.</summary>
    public required Limited<ChannelRef> Channels { get; init; }

    /// <summary>Accounts with a share, in the order given.</summary>
    public required Limited<MixLine> Accounts { get; init; }

    /// <summary>Percentage points from which on a channel counts as far from plan (CH-07).</summary>
    public required string FarPoints { get; init; }

    public bool IsEmpty => Accounts.IsEmpty;

    public static ChannelMatrix Of(IEnumerable<AccountDossier> accounts, SiteContext site)
    {
        var shares = accounts.Select(a => (Account: a, Shares: SharesOf(a, site))).Where(a => a.Shares.Count > 0).ToList();
        var used = shares.SelectMany(a => a.Shares.Keys).Distinct()
            .OrderByDescending(c => site.Metrics.Number("M-22.actual", new Subject(SubjectType.Channel, c.Value)) ?? -1).ThenBy(c => c.Value, StringComparer.Ordinal);
        var shown = Limited.First(Columns, used);
        return new ChannelMatrix
        {
            Channels = new([.. shown.Items.Select(c => ChannelRef.Of(c, site))], shown.More),
            Accounts = Limited.First(site.MostRows, shares, a => Line(a.Account, a.Shares, shown.Items, site)),
            FarPoints = Numerals.Text(site.Settings.Value(MixDrift.MaxPoints)),
        };
    }

    private static Dictionary<Id<Channel>, (decimal? Planned, decimal? Actual)> SharesOf(AccountDossier account, SiteContext site)
    {
        var subject = account.Subject();
        return account.Coverage.Select(r => r.Channel).Distinct()
            .Select(c => (Channel: c, Planned: site.Metrics.Number("M-22.planned." + c, subject), Actual: site.Metrics.Number("M-22.actual." + c, subject)))
            .Where(c => c.Planned is not null || c.Actual is not null).ToDictionary(c => c.Channel, c => (c.Planned, c.Actual));
    }

    private static MixLine Line(AccountDossier account, Dictionary<Id<Channel>, (decimal? Planned, decimal? Actual)> shares, ImmutableArray<Id<Channel>> channels, SiteContext site) => new()
    {
        Name = account.Account.DisplayName,
        Path = SitePaths.AccountPlan(account.Id) + "#coverage",
        Tier = site.TierOf(account.Account),
        Keys = FilterKeys.Of(account, site),
        Cells = [.. channels.Select(c => shares.TryGetValue(c, out var share) ? Cell(account, c, share.Planned, share.Actual, site) : MixCell.None)],
        Drift = site.Figure("M-23", account),
    };

    private static MixCell Cell(AccountDossier account, Id<Channel> channel, decimal? planned, decimal? actual, SiteContext site)
    {
        var points = (actual - planned) * 100;
        var state = points is not { } off || Math.Abs(off) <= site.Settings.Value(MixDrift.MaxPoints) ? "near" : off > 0 ? "above" : "below";
        var figure = site.Figure(actual is null ? "M-22.planned." + channel : "M-22.actual." + channel, account);
        var title = site.Theme.Strings["cov.mix_cell"].Replace("{0}", Formats.Share(planned), StringComparison.Ordinal).Replace("{1}", Formats.Share(actual), StringComparison.Ordinal);
        return new MixCell(state, figure, actual is null, points is not { } shown || Math.Abs(shown) < 0.5m ? null : Formats.Signed(points, 0), title);
    }
}

/// <summary>An account as a row of the matrix; one cell per channel shown.</summary>
public sealed record MixLine
{
    public required string Name { get; init; }

    public required string Path { get; init; }

    public required Coded? Tier { get; init; }

    public required FilterKeys Keys { get; init; }

    public required ImmutableArray<MixCell> Cells { get; init; }

    public required FigureView Drift { get; init; }
}

/// <summary>A channel's share at an account.</summary>
/// <param name="State"><c>near</c> the plan, far <c>above</c> or <c>below</c> it, or <c>none</c>: the channel has no share here.</param>
/// <param name="Share">Null where there is none.</param>
/// <param name="IsPlan">The share is the planned one, because the actual one is not known.</param>
/// <param name="Points">Actual less planned, percentage points with sign; whole; null where that is 0 or one is not known.</param>
public sealed record MixCell(string State, FigureView? Share, bool IsPlan, string? Points, string Title)
{
    public static MixCell None { get; } = new("none", null, IsPlan: false, null, "");
}
