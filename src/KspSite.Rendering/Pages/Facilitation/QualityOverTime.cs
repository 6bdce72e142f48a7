using System.Collections.Concurrent;
using KspSite.Core.Domain;
using KspSite.Core.History;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Facilitation;

/// <summary>
/// The quality of plans (M-04) before a workshop, by the last dated export, and now. An old export need not carry every table,
/// and a rule without its table would pass nobody or everybody; so both sides are judged by the rules whose tables both have.
/// </summary>
internal sealed class QualityOverTime(SiteContext site)
{
    private readonly ConcurrentDictionary<Snapshot, MetricContext> _judged = new();
    private readonly Lazy<MetricContext> _now = new(() => new(site.Portfolio, site.Checks));

    public bool HasHistory => !site.Past.History.IsEmpty;

    /// <summary>Null on both sides unless the workshop is over and the last export before it holds the account.</summary>
    public (DatedScore? Before, DatedScore? After) Of(AccountDossier account, Workshop workshop)
    {
        if (site.AsOf <= workshop.EndDate || site.Past.History.LatestBefore(workshop.StartDate) is not { } snapshot || snapshot.Portfolio.Find(account.Id) is not { } past) return default;
        var before = QualityMetrics.Of(past, _judged.GetOrAdd(snapshot, Judge), IsInBoth).Number;
        var after = QualityMetrics.Of(account, _now.Value, IsInBoth).Number;
        return before is { } then && after is { } now ? (new(then, snapshot.Date), new(now, site.AsOf)) : default;

        bool IsInBoth(Rule rule) => rule.Tables.All(t => snapshot.Portfolio.Has(t) && site.Portfolio.Has(t));
    }

    private static MetricContext Judge(Snapshot snapshot) => new(snapshot.Portfolio, RuleEngine.Check(snapshot.Portfolio));
}
