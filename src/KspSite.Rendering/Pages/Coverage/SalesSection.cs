using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Rendering.Charts;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Coverage;

/// <summary>Sales of the portfolio: lines, concentration, growth by account.</summary>
public sealed record SalesSection
{
    // More names than this in a sentence nobody reads.
    private const int MostNames = 30;

    public required Chart Chart { get; init; }

    public required FigureView TopThree { get; init; }

    public required FigureView Hhi { get; init; }

    /// <summary>Largest current sales first.</summary>
    public required Limited<AccountSales> Accounts { get; init; }

    /// <summary>By channel over the last twelve months of the chart; empty without sales.</summary>
    public required ImmutableArray<ChannelSales> Channels { get; init; }

    /// <summary>The months that <see cref="Channels"/> counts, as "2025-11 – 2026-10"; empty without sales.</summary>
    public required string ChannelSpan { get; init; }

    /// <summary>Accounts whose figures do not span the whole chart: a change of the total is partly theirs. May be empty.</summary>
    public required Limited<string> Partial { get; init; }

    /// <summary>Accounts that report in periods of another length and are not in the chart. May be empty.</summary>
    public required Limited<string> LeftOut { get; init; }

    public static SalesSection Of(SiteContext site)
    {
        var accounts = site.Portfolio.Accounts;
        ImmutableArray<SalesFigure> rows = [.. accounts.SelectMany(a => a.Sales)];
        var points = SalesChart.From(rows);
        var selling = accounts.Where(a => !a.Sales.IsEmpty).ToList();
        return new SalesSection
        {
            Chart = site.Sales(rows),
            TopThree = site.Figure("M-07.top3", Subject.Portfolio),
            Hhi = site.Figure("M-07.hhi", Subject.Portfolio),
            Accounts = Limited.First(site.MostRows, [.. accounts.OrderByDescending(a => a.Account.CurrentSales?.Amount ?? decimal.MinValue)],
                a => new AccountSales(a.Account.DisplayName, SitePaths.AccountPlan(a.Id) + "#sales", a.Account.CurrentSales, site.Figure("M-08", a))),
            Channels = ChannelSales.Of(rows, points, site),
            ChannelSpan = ChannelSales.Window(points) is { } window ? $"{window.First} – {window.Last}" : "",
            Partial = Limited.First(MostNames, points.IsEmpty ? [] : selling.Select(a => Span(a, points)).OfType<string>()),
            LeftOut = Limited.First(MostNames, points.IsEmpty ? [] : selling.Where(a => a.Sales.All(s => s.Period.Grain != points[0].Period.Grain)).Select(a => a.Account.DisplayName)),
        };
    }

    // "锐芯（2026-01 – 2026-10）" where the account starts later or ends earlier than the chart.
    private static string? Span(AccountDossier account, ImmutableArray<SalesPoint> points)
    {
        var own = account.Sales.Where(s => s.Period.Grain == points[0].Period.Grain).Select(s => s.Period).OrderBy(p => p.MonthIndex).ToList();
        if (own.Count == 0 || (own[0] == points[0].Period && own[^1] == points[^1].Period)) return null;
        return $"{account.Account.DisplayName} {own[0]} – {own[^1]}";
    }
}

/// <summary>An account's present sales and their growth.</summary>
public sealed record AccountSales(string Name, string Path, Money? Sales, FigureView Growth);
