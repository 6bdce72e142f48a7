using KspSite.Core.Domain;
using KspSite.Core.Rules;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Facilitation;

/// <summary>The quality of plans (M-04) at the dates of the dated snapshots, and today.</summary>
internal sealed record QualityOverTime(bool HasHistory, SiteContext Site)
{
    public static QualityOverTime Of(SiteContext site) => new(HasHistory: false, site);

    /// <summary>The last snapshot before the day; null where there is none.</summary>
    public DatedScore? Before(AccountDossier account, DateOnly start) => null;

    /// <summary>The latest after the day: the site's own figure.</summary>
    public DatedScore? After(AccountDossier account, DateOnly end) =>
        Site.AsOf > end && Site.Metrics.Number("M-04", account.Subject()) is { } score ? new(score, Site.AsOf) : null;
}
