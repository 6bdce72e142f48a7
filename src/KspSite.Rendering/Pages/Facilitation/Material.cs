using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Facilitation;

/// <summary>Something to bring into the room; its words are <c>workshop.material_&lt;name&gt;</c>.</summary>
/// <param name="Count">At least one.</param>
/// <param name="Path">The page to print it from; null for what no printer gives.</param>
public sealed record Material(string Name, int Count, string? Path)
{
    /// <summary>In the order in which the room needs it; what nobody comes for is left out.</summary>
    public static ImmutableArray<Material> For(WorkshopDossier workshop, SiteContext site)
    {
        var people = workshop.Participants.Length;
        var teams = workshop.Participants.Select(p => p.Team).OfType<string>().Distinct().Count();
        return
        [
            .. new Material[]
            {
                Paper("attendance", AttendanceSheetPage.DaysOf(workshop, site).Length),
                Paper("blank", people),
                Paper("sheets", WorkshopMetrics.AccountsOf(workshop, site.Portfolio).Length),
                Paper("handouts", people),
                Paper("summaries", people),
                Paper("run", RunSheetPage.IsWhole(site) ? 1 : 0),
                // A room without teams works as one.
                new("boards", Math.Max(1, teams), null),
                new("wall", 1, null),
            }.Where(m => m.Count > 0),
        ];

        Material Paper(string name, int count) => new(name, count, WorkshopFiles.PathOf(workshop.Id, name));
    }
}
