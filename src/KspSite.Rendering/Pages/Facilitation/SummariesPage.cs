using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Core.Rules.Workshops;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Facilitation;

/// <summary>What one participant takes home: where he was, what his plan is, what he promised.</summary>
public sealed record ParticipantSummary
{
    public required ParticipantLine Participant { get; init; }

    /// <summary>False where all that was recorded says so.</summary>
    public required bool TookPart { get; init; }

    /// <summary>Minutes attended of the modules' minutes; null where not recorded.</summary>
    public required string? Minutes { get; init; }

    /// <summary><see cref="AttendanceGrid.MinutesNotRecorded"/>; 0 where there are no minutes either.</summary>
    public required int MinutesNotRecorded { get; init; }

    public required FigureView? Completeness { get; init; }

    public required FigureView? Quality { get; init; }

    public required FigureView Pitches { get; init; }

    public required ImmutableArray<CommitmentLine> Commitments { get; init; }

    /// <summary>The first review planned after the workshop; where none is, the next one that the plan names.</summary>
    public required DateOnly? FirstReview { get; init; }

    /// <summary>Of the account's data, or of the whole input where there is no account.</summary>
    public required string InputHash { get; init; }
}

public sealed record SummariesModel(WorkshopHead Head, ImmutableArray<ParticipantSummary> Summaries);

public static class SummariesPage
{
    public static IEnumerable<Page> Build(SiteContext site) => site.Portfolio.Workshops.Select(w =>
        site.PageOf(w, "summaries", () => new SummariesModel(WorkshopHead.Of(w, "summaries", site), [.. w.Participants.Select(p => Of(p, w, site))])));

    private static ParticipantSummary Of(WorkshopParticipant participant, WorkshopDossier workshop, SiteContext site)
    {
        var account = WorkshopMetrics.AccountOf(participant, site.Portfolio);
        var own = workshop.Commitments.Where(c => c.Participant == participant.Id).Select(c => c.Id.Value).ToHashSet(StringComparer.Ordinal);
        var attendance = site.Metrics.Find("W-03", participant.Subject())?.Figure;
        var minutes = attendance is { Number: not null, Parts.Length: >= 2 } ? $"{attendance.Parts[0].Value} / {attendance.Parts[1].Value}" : null;
        return new()
        {
            Participant = ParticipantLine.Of(participant, workshop, site),
            TookPart = attendance?.Number != 0,
            Minutes = minutes,
            MinutesNotRecorded = minutes is null ? 0 : AttendanceGrid.MinutesNotRecorded(workshop),
            Completeness = account is null ? null : site.Figure("M-03", account),
            Quality = account is null ? null : site.Figure("M-04", account),
            Pitches = site.Figure("W-09", participant.Subject()),
            Commitments = [.. CommitmentLine.Of(workshop, site).Where(c => own.Contains(c.Id))],
            FirstReview = FirstReviewNotBooked.PlannedAfter(workshop.Workshop.EndDate, account)
                ?? FirstReviewNotBooked.NextReviewAfter(workshop.Workshop.EndDate, account),
            InputHash = account is null ? site.Fingerprints.Whole : site.Fingerprints.Of(account.Id),
        };
    }
}
