using KspSite.Core.Domain;
using KspSite.Core.Rules;
using KspSite.Rendering.Charts;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Facilitation;

/// <summary>The three checks of a workshop's promises.</summary>
/// <param name="State">done, due or ahead, seen from the as-of date.</param>
public sealed record CheckDay(int Days, DateOnly On, string State, FigureView Kept, FigureView Partly, int Missing);

/// <summary>After the workshop: what was promised, whether it was kept, whether the plans live on and are better.</summary>
public sealed record FollowUpModel
{
    public required WorkshopHead Head { get; init; }

    public required ImmutableArray<CheckDay> Checks { get; init; }

    public required Chart Chart { get; init; }

    public required ImmutableArray<CommitmentLine> Commitments { get; init; }

    public required ImmutableArray<FollowUpLine> Plans { get; init; }

    /// <summary>Days after the workshop by which the first review is to be booked (WS-09).</summary>
    public required int ReviewWithin { get; init; }

    /// <summary>Plan by plan, the weakest first.</summary>
    public required ImmutableArray<RoomPlanLine> Quality { get; init; }

    public required FigureView ReviewBooked { get; init; }

    public required FigureView Survival { get; init; }

    public required ImmutableArray<ParkingLine> OpenItems { get; init; }

    public required WorkshopEffect Effect { get; init; }

    public required ImmutableArray<HandOver> HandOver { get; init; }

    /// <summary>Of the workshop's facilitators.</summary>
    public required ImmutableArray<FacilitatorCohort> Cohorts { get; init; }
}

public static class FollowUpPage
{
    public static IEnumerable<Page> Build(SiteContext site)
    {
        foreach (var workshop in site.Portfolio.Workshops)
        {
            yield return site.PageOf(workshop, "follow-up", () => PageContent.Of(Model(workshop, site), m => [m.Chart]));
        }
    }

    private static FollowUpModel Model(WorkshopDossier workshop, SiteContext site)
    {
        var commitments = CommitmentLine.Of(workshop, site);
        var facilitators = workshop.Workshop.Facilitator is { } names ? Core.Input.CellText.SplitList(names) : [];
        return new()
        {
            Head = WorkshopHead.Of(workshop, "follow-up", site),
            Checks = [.. Core.Metrics.WorkshopCommitmentMetrics.Checks.Select((c, i) => Day(c.Days, i, commitments, workshop, site))],
            Chart = CommitmentsChart.Draw(CommitmentsChart.From(workshop.Commitments), site.ChartAt("commitments")),
            Commitments = commitments,
            Plans = FollowUpLine.Of(workshop, site),
            ReviewWithin = (int)site.Settings.Value(Core.Rules.Workshops.FirstReviewNotBooked.MaxDays),
            Quality = RoomPlanLine.All(workshop, site),
            ReviewBooked = site.Figure("W-12", workshop.Subject()),
            Survival = site.Figure("W-13", workshop.Subject()),
            OpenItems = [.. ParkingLine.Of(workshop, site).Where(i => i.Status.Code == "open")],
            Effect = WorkshopEffect.Of(workshop, site),
            HandOver = Facilitation.HandOver.Of(workshop, site),
            Cohorts = [.. FacilitatorCohort.All(site).Where(c => facilitators.Contains(c.Facilitator))],
        };
    }

    private static CheckDay Day(int days, int index, ImmutableArray<CommitmentLine> commitments, WorkshopDossier workshop, SiteContext site)
    {
        var on = workshop.Workshop.EndDate.AddDays(days);
        var missing = commitments.Count(c => c.Checks[index].Result is null);
        var state = on > site.AsOf ? "ahead" : missing > 0 ? "due" : "done";
        var suffix = Core.Numerals.Text(days);
        return new(days, on, state, site.Figure("W-11.kept_" + suffix, workshop.Subject()), site.Figure("W-11.partly_" + suffix, workshop.Subject()), missing);
    }
}
