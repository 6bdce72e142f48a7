using KspSite.Core.Domain;

namespace KspSite.Core.Metrics;

/// <summary>Whether a participant's plan has a section that the workshop should have filled (W-05, WS-06).</summary>
public static class SectionOutput
{
    /// <summary>
    /// By the latest section_status up to the as-of date: complete, checked and not applicable count, no status does not. Where
    /// nobody took notes (<see cref="Portfolio.HasSectionNotes"/>), the section is complete when no required cell is empty. Never without an account.
    /// </summary>
    public static bool IsComplete(WorkshopParticipant participant, PlanSection section, Portfolio portfolio)
    {
        if (WorkshopMetrics.AccountOf(participant, portfolio) is not { } account) return false;
        if (!portfolio.HasSectionNotes) return SectionCompleteness.Of(section, account, portfolio).Share == 1;
        return LatestOf(participant, section, portfolio)?.Status is SectionState.Complete or SectionState.Checked or SectionState.Na;
    }

    /// <summary>The latest word on the section up to the as-of date; null where nothing was noted, or without an account.</summary>
    public static SectionStatus? LatestOf(WorkshopParticipant participant, PlanSection section, Portfolio portfolio) =>
        // Participant ids repeat between workshops; together with the account the row is this participant's.
        WorkshopMetrics.AccountOf(participant, portfolio)?.SectionStatuses
            .Where(s => s.Section == section && (s.Participant is null || s.Participant == participant.Id) && DateOnly.FromDateTime(s.AsOf) <= portfolio.AsOf)
            .OrderBy(s => s.AsOf).LastOrDefault();
}
