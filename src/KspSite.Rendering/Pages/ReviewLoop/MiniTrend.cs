using KspSite.Core.Domain;
using KspSite.Core.Rules;
using KspSite.Rendering.Charts;
using KspSite.Rendering.Charts.Drawing;
using KspSite.Rendering.Charts.Surface;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.ReviewLoop;

/// <summary>G-14, one small multiple: an account's scores on the axes that all accounts share.</summary>
/// <param name="Points">Every review of the picture in words: date, score, status; missed dates too. Oldest first.</param>
public sealed record MiniTrend(string Account, string Path, string Svg, FigureView Score, FigureView Direction, bool IsDeclining, string Points, ReviewKeys Keys)
{
    // The same fifteen months as the portfolio's line.
    private const int Months = 15;

    /// <summary>Declining first, then the lowest trend; accounts without a scored review are left out. Only those shown are drawn.</summary>
    public static Limited<MiniTrend> First(int limit, SiteContext site)
    {
        var scored = site.Portfolio.Accounts.Where(a => a.HeldReviews.Any(r => site.Metrics.Number("M-55", r.Subject()) is not null))
            .OrderByDescending(a => site.Metrics.Number("M-58", a.Subject()) ?? 0).ThenBy(a => site.Metrics.Number("M-56", a.Subject()) ?? 0)
            .ThenBy(a => site.Metrics.Number("M-55", a.Subject()) ?? 0).ToList();
        return Limited.First(limit, scored, a => Of(a, ReviewTrendChart.From(a, site.Metrics, site.Settings), site));
    }

    /// <summary>The first day of the pictures.</summary>
    internal static DateOnly From(DateOnly asOf) => new DateOnly(asOf.Year, asOf.Month, 1).AddMonths(1 - Months);

    private static MiniTrend Of(AccountDossier account, ReviewTrendData data, SiteContext site)
    {
        var days = new Span(TimeAxis.Value(From(site.AsOf)), TimeAxis.Value(site.AsOf));
        return new(
            account.Account.DisplayName, SitePaths.AccountHistory(account.Id),
            MiniTrendDrawing.Draw(data.Held.Select(r => (TimeAxis.Value(r.Date), (double?)r.Score, r.Rag)), data.Missed.Select(TimeAxis.Value), days),
            site.Figure("M-55", account), site.Figure("M-56.direction", account), site.Metrics.Number("M-58", account.Subject()) == 1,
            Words(data, site), ReviewKeys.Of(account) with { Period = PeriodsOf(data, site) });
    }

    // A period leaves out the accounts that had nothing in it: neither a review nor a missed one.
    private static string PeriodsOf(ReviewTrendData data, SiteContext site) => string.Join(' ', Periods.All
        .Where(p => data.Held.Select(r => r.Date).Concat(data.Missed).Any(d => Periods.Holds(d, p.Days, site.AsOf))).Select(p => p.Code));

    private static string Words(ReviewTrendData data, SiteContext site)
    {
        var held = data.Held.Select(r => (r.Date, Text: $"{site.Formats.Date(r.Date)} {Formats.Number(r.Score, 0)} {StatusMark.Of(r.Rag).Sign}"));
        var missed = data.Missed.Select(d => (Date: d, Text: $"{site.Formats.Date(d)} ✕"));
        return Lists.Join(held.Concat(missed).OrderBy(x => x.Date).Select(x => x.Text), site);
    }
}
