using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Facilitation;

/// <summary>One plan of the room as it leaves it: its quality and what it still fails.</summary>
/// <param name="Errors">Failed rules of that severity; no data is not counted here.</param>
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
        var failed = site.Checks.On(account.Subject()).Where(r => r.Outcome == Outcome.Fail).ToList();
        return new(
            participant, account.Account.DisplayName, SitePaths.Account(account.Id), site.Figure("M-04", account), site.Figure("M-03", account),
            failed.Count(r => r.Severity == Severity.Error), failed.Count(r => r.Severity == Severity.Warning),
            SitePaths.AccountPlan(account.Id) + "#quality");
    }
}
