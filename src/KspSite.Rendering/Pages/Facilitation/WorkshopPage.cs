using KspSite.Core.Audiences;
using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Rules;
using KspSite.Rendering.Charts;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Facilitation;

/// <summary>How many participants have filled everything that a module should leave behind (W-05).</summary>
public sealed record ModuleOutputLine(string Code, string Title, string Sections, FigureView Output, bool IsPast, bool IsLeftOut);

/// <summary>The facilitator's dashboard: before, during, after.</summary>
public sealed record WorkshopModel
{
    public required WorkshopHead Head { get; init; }

    public required ImmutableArray<TitledFigure> Headlines { get; init; }

    /// <summary>What the WS rules hold against the workshop and its participants.</summary>
    public required ImmutableArray<WorkshopShortfall> Shortfalls { get; init; }

    public required ImmutableArray<ParticipantLine> Participants { get; init; }

    public required ImmutableArray<Material> Materials { get; init; }

    public required AgendaView Agenda { get; init; }

    /// <summary>G-21.</summary>
    public required Chart AgendaChart { get; init; }

    public required Chart DriftChart { get; init; }

    /// <summary>W-14, methods in use only.</summary>
    public required ImmutableArray<TitledFigure> Methods { get; init; }

    public required AttendanceGrid Attendance { get; init; }

    public required ImmutableArray<ModuleOutputLine> Outputs { get; init; }

    /// <summary>The five rules that most of the room's plans fail.</summary>
    public required ImmutableArray<RoomRuleLine> WorstRules { get; init; }

    /// <summary>G-24.</summary>
    public required Chart RoomChart { get; init; }

    public required ImmutableArray<PitchLine> Pitches { get; init; }

    public required FigureView PitchReadiness { get; init; }

    public required ChallengeGrid Challenges { get; init; }

    public required ImmutableArray<ParkingLine> ParkingLot { get; init; }

    public required int CommitmentCount { get; init; }

    /// <summary>G-26.</summary>
    public required Chart CommitmentsChart { get; init; }

    /// <summary>Null where this audience does not get it.</summary>
    public required string? EvaluationPath { get; init; }

    public required string SectionsPath { get; init; }

    public required string FollowUpPath { get; init; }

    /// <summary>Null where this audience does not get it.</summary>
    public required string? RunSheetPath { get; init; }
}

public static class WorkshopPage
{
    private const int WorstCount = 5;

    public static IEnumerable<Page> Build(SiteContext site)
    {
        foreach (var workshop in site.Portfolio.Workshops)
        {
            yield return site.PageOf(workshop, "index", () => PageContent.Of(Model(workshop, site), m => [m.AgendaChart, m.DriftChart, m.RoomChart, m.CommitmentsChart])) with
            {
                Styles = ["workshop.css", "quality.css"],
            };
        }
    }

    private static WorkshopModel Model(WorkshopDossier workshop, SiteContext site)
    {
        var (subject, rules) = (workshop.Subject(), RoomRule.WorstFirst(workshop, site.Portfolio, site.Checks));
        return new()
        {
            Head = WorkshopHead.Of(workshop, "index", site),
            Headlines = Headlines(workshop, site),
            Shortfalls = WorkshopShortfall.Of(workshop, site),
            Participants = ParticipantLine.All(workshop, site),
            Materials = Material.For(workshop, site),
            Agenda = AgendaView.Of(workshop, site),
            AgendaChart = AgendaTimeChart.Draw(AgendaTimeChart.From(workshop), site.ChartAt("agenda")),
            DriftChart = AgendaTimeChart.DrawDrift(AgendaTimeChart.From(workshop), site.ChartAt("agenda-drift")),
            Methods = [.. Vocabularies.TeachingMethod.Terms.Select(t => new TitledFigure(site.Words(t.Label), site.Figure("W-14." + t.Code, subject))).Where(m => m.Figure.Number > 0)],
            Attendance = AttendanceGrid.Of(workshop, site),
            Outputs = [.. ModuleOutputs.Of(workshop, site)],
            WorstRules = [.. RoomRuleLine.Of(rules, workshop, site).Take(WorstCount)],
            RoomChart = RoomRulesChart.Draw(rules, site.ChartAt("room-rules")),
            Pitches = PitchLine.Of(workshop, site),
            PitchReadiness = site.Figure("W-09", subject),
            Challenges = ChallengeGrid.Of(workshop, site),
            ParkingLot = ParkingLine.Of(workshop, site),
            CommitmentCount = workshop.Commitments.Length,
            CommitmentsChart = Charts.CommitmentsChart.Draw(Charts.CommitmentsChart.From(workshop.Commitments), site.ChartAt("commitments")),
            EvaluationPath = site.Audience.Has(PageFamily.Evaluation) ? WorkshopFiles.PathOf(workshop.Id, "evaluation") : null,
            SectionsPath = WorkshopFiles.PathOf(workshop.Id, "sections"),
            FollowUpPath = WorkshopFiles.PathOf(workshop.Id, "follow-up"),
            RunSheetPath = !RunSheetPage.IsWhole(site) ? null : WorkshopFiles.PathOf(workshop.Id, "run"),
        };
    }

    // What the facilitator asks first: before, who is prepared; in the room, the clock; afterwards, what was kept.
    private static ImmutableArray<TitledFigure> Headlines(WorkshopDossier workshop, SiteContext site)
    {
        string[] names = WorkshopHead.PhaseOf(workshop, site.AsOf) switch
        {
            "before" => ["W-10", "W-04.mean", "W-09", "W-07.all", "W-08.open"],
            "during" => ["W-02.drift", "W-02.projected_end", "W-03", "W-04.mean", "W-07.all", "W-08.open"],
            _ => ["W-03", "W-04.mean", "W-11.kept_30", "W-11.kept_60", "W-11.kept_90", "W-12", "W-13", "W-08.open"],
        };
        return [.. names.Select(n => new TitledFigure(site.Theme.Strings["workshop.figure_" + n.Replace('-', '_').Replace('.', '_')], site.Figure(n, workshop.Subject())))];
    }
}
