using KspSite.Core.Domain;

namespace KspSite.Core.Metrics;

/// <summary>Whether a participant's plan has a section that the workshop should have filled (W-05, WS-06).</summary>
public static class SectionOutput
{
    /// <summary>
    /// By the latest section_status up to the as-of date: complete, checked and not applicable count, no status does not. Where
    /// the build has no such table, the section is complete when no required cell is empty. Never without an account.
    /// </summary>
    public static bool IsComplete(WorkshopParticipant participant, PlanSection section, Portfolio portfolio)
    {
        if (WorkshopMetrics.AccountOf(participant, portfolio) is not { } account) return false;
        if (!portfolio.Has(SectionStatuses.Table)) return SectionCompleteness.Of(section, account, portfolio).Share == 1;
        // Participant ids repeat between workshops; together with the account the row is this participant's.
        var latest = account.SectionStatuses
            .Where(s => s.Section == section && (s.Participant is null || s.Participant == participant.Id) && DateOnly.FromDateTime(s.AsOf) <= portfolio.AsOf)
            .OrderBy(s => s.AsOf).LastOrDefault();
        return latest?.Status is SectionState.Complete or SectionState.Checked or SectionState.Na;
    }
}
