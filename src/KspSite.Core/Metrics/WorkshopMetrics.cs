using KspSite.Core.Domain;
using KspSite.Core.Rules;

namespace KspSite.Core.Metrics;

/// <summary>W-01 to W-15: the room, the clock, the plans that leave the room, and what becomes of them.</summary>
public static class WorkshopMetrics
{
    public static ImmutableArray<MetricDefinition> All { get; } =
    [
        WorkshopAgendaMetrics.Variance, WorkshopDriftMetrics.Drift, WorkshopAttendanceMetrics.Attendance,
        WorkshopSectionMetrics.SectionCompletion, WorkshopSectionMetrics.ModuleOutput,
        WorkshopPlanMetrics.RoomQuality, WorkshopRoomMetrics.ChallengeCoverage, WorkshopRoomMetrics.ParkingLot,
        WorkshopPlanMetrics.PitchReadiness, WorkshopAttendanceMetrics.PreWork,
        WorkshopCommitmentMetrics.Kept, WorkshopFollowUpMetrics.FirstReviewBooked, WorkshopFollowUpMetrics.PlanSurvival,
        WorkshopAgendaMetrics.MethodMix, WorkshopFollowUpMetrics.BoardScore,
    ];

    /// <summary>The accounts that the participants bring, each once, in the order of the participants.</summary>
    public static ImmutableArray<AccountDossier> AccountsOf(WorkshopDossier workshop, Portfolio portfolio) =>
        [.. workshop.Participants.Select(p => AccountOf(p, portfolio)).OfType<AccountDossier>().DistinctBy(a => a.Id)];

    /// <summary>Null where the participant brings none.</summary>
    public static AccountDossier? AccountOf(WorkshopParticipant participant, Portfolio portfolio) =>
        participant.BringsAccount is { } id ? portfolio.Find(id) : null;

    internal static IEnumerable<MetricValue> PerWorkshop(MetricContext context, MetricDefinition metric, Func<WorkshopDossier, Figure> figure) =>
        context.Portfolio.Workshops.Select(w => metric.Value(w.Subject(), figure(w)));
}
