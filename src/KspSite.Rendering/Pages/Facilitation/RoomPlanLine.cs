using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using KspSite.Rendering.Pages.Sheet;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Facilitation;

/// <summary>One plan of the room as it leaves it: its quality and what it still fails.</summary>
/// <param name="Errors">Rules of that severity that did not pass, for want of data too: as many as the plan's page lists.</param>
/// <param name="Warnings">See <paramref name="Errors"/>.</param>
public sealed record RoomPlanLine(string Participant, string Account, string AccountPath, FigureView Quality, FigureView Completeness, int Errors, int Warnings, string QualityHref)
{
    /// <summary>A line per account brought, the lowest quality first.</summary>
    public static ImmutableArray<RoomPlanLine> All(WorkshopDossier workshop, SiteContext site) =>
    [
        .. workshop.Participants.Select(p => (p.Name, Account: WorkshopMetrics.AccountOf(p, site.Portfolio)))
            .Where(p => p.Account is not null).DistinctBy(p => p.Account!.Id)
            .Select(p => Line(p.Name, p.Account!, site))
            .OrderBy(l => l.Quality.Number ?? decimal.MaxValue),
    ];

    private static RoomPlanLine Line(string participant, AccountDossier account, SiteContext site)
    {
        var (errors, warnings) = QualityBlock.CountOf(account, site);
        return new(
            participant, account.Account.DisplayName, SitePaths.Account(account.Id), site.Figure("M-04", account), site.Figure("M-03", account),
            errors, warnings,
            SitePaths.AccountPlan(account.Id) + "#quality");
    }
}
