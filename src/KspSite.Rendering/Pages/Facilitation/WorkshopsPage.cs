using KspSite.Core.Domain;
using KspSite.Core.Rules;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Facilitation;

/// <summary>A workshop as a row of the index.</summary>
public sealed record WorkshopLine
{
    public required WorkshopHead Head { get; init; }

    public required string Path { get; init; }

    public required int Participants { get; init; }

    public required int Commitments { get; init; }

    public required FigureView Prework { get; init; }

    public required FigureView Attendance { get; init; }

    public required FigureView Completion { get; init; }

    public required FigureView ParkingOpen { get; init; }

    /// <summary>W-11 kept, after 30, 60 and 90 days.</summary>
    public required ImmutableArray<FigureView> Kept { get; init; }

    public required FigureView ReviewBooked { get; init; }

    public required FigureView Survival { get; init; }

    public static WorkshopLine Of(WorkshopDossier workshop, SiteContext site)
    {
        return new()
        {
            Head = WorkshopHead.Of(workshop, "index", site),
            Path = SitePaths.Workshop(workshop.Id),
            Participants = workshop.Participants.Length,
            Commitments = workshop.Commitments.Length,
            Prework = Figure("W-10"),
            Attendance = Figure("W-03"),
            Completion = Figure("W-04.mean"),
            ParkingOpen = Figure("W-08.open"),
            Kept = [Figure("W-11.kept_30"), Figure("W-11.kept_60"), Figure("W-11.kept_90")],
            ReviewBooked = Figure("W-12"),
            Survival = Figure("W-13"),
        };

        FigureView Figure(string name) => site.Figure(name, workshop.Subject());
    }
}

/// <summary>All workshops, the latest first, and the cohorts of their facilitators.</summary>
public sealed record WorkshopsModel(ImmutableArray<WorkshopLine> Workshops, ImmutableArray<FacilitatorCohort> Cohorts);

public static class WorkshopsPage
{
    /// <summary>Made also without any workshop: the page then says what to export, and that <c>init --workshop</c> makes one.</summary>
    public static IEnumerable<Page> Build(SiteContext site)
    {
        var latestFirst = site.Portfolio.Workshops.OrderByDescending(w => w.Workshop.StartDate).ThenBy(w => w.Id.Value, StringComparer.Ordinal);
        yield return new Page(SitePaths.Workshops, "workshops", site.Theme.Strings["nav.workshops"],
            () => new WorkshopsModel([.. latestFirst.Select(w => WorkshopLine.Of(w, site))], FacilitatorCohort.All(site)))
        {
            Section = SitePaths.Workshops,
            Styles = ["workshop.css"],
            Kind = "workshop",
        };
    }
}
