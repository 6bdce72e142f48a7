using KspSite.Core.Domain;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Facilitation;

/// <summary>The sheet that is signed at the door: a page per day, a column per half-day.</summary>
public sealed record AttendanceSheetModel(WorkshopHead Head, ImmutableArray<AgendaDay> Days, ImmutableArray<ParticipantLine> Participants, ImmutableArray<int> SpareRows);

public static class AttendanceSheetPage
{
    private const int Spare = 4;

    public static IEnumerable<Page> Build(SiteContext site) => site.Portfolio.Workshops.Select(w =>
        site.PageOf(w, "attendance", () => new AttendanceSheetModel(WorkshopHead.Of(w, "attendance", site), DaysOf(w, site), ParticipantLine.All(w, site), [.. Enumerable.Range(1, Spare)])));

    // Without an agenda the days of the workshop still need a sheet each.
    internal static ImmutableArray<AgendaDay> DaysOf(WorkshopDossier workshop, SiteContext site)
    {
        var days = AgendaView.Of(workshop, site).Days;
        if (!days.IsEmpty) return days;
        var count = workshop.Workshop.EndDate.DayNumber - workshop.Workshop.StartDate.DayNumber + 1;
        return [.. Enumerable.Range(0, Math.Clamp(count, 1, 10)).Select(i => new AgendaDay(i + 1, workshop.Workshop.DateOf(i + 1), null, null, []))];
    }
}
