using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Facilitation;

/// <summary>A section that is not full: cells filled of those required, and what the facilitator noted.</summary>
public sealed record OpenSection(string Section, int Filled, int Required, string? Noted, string? Comment);

/// <summary>The list that a participant takes to his place: what to fill in, what to think over.</summary>
public sealed record Handout(ParticipantLine Participant, FigureView? Quality, Limited<OpenSection> Sections, Limited<Shortfall> Shortfalls, ImmutableArray<CommitmentLine> Commitments, DateOnly? NextReview, bool IsReviewLate);

public sealed record HandoutsModel(WorkshopHead Head, ImmutableArray<Handout> Handouts);

public static class HandoutsPage
{
    // One A4 page holds so much at a legible size.
    private const int SectionLimit = 12;
    private const int ShortfallLimit = 8;

    public static IEnumerable<Page> Build(SiteContext site) => site.Portfolio.Workshops.Select(w =>
        site.PageOf(w, "handouts", () => new HandoutsModel(WorkshopHead.Of(w, "handouts", site), [.. w.Participants.Select(p => Of(p, w, site))])));

    private static Handout Of(WorkshopParticipant participant, WorkshopDossier workshop, SiteContext site)
    {
        var account = WorkshopMetrics.AccountOf(participant, site.Portfolio);
        return new(
            ParticipantLine.Of(participant, workshop, site),
            account is null ? null : site.Figure("M-04", account),
            Limited.First(SectionLimit, account is null ? [] : SectionCompleteness.Of(account, site.Portfolio).Where(s => s.Share < 1).OrderBy(s => s.Share).Select(s => Section(s, participant, site))),
            Limited.First(ShortfallLimit, account is null ? [] : Shortfall.Of([account.Subject()], site)),
            [.. CommitmentLine.Of(workshop, site).Where(c => workshop.Commitments.Any(x => x.Id.Value == c.Id && x.Participant == participant.Id))],
            account?.Plan?.NextReview,
            account?.OverdueReview(site.AsOf) is not null);
    }

    private static OpenSection Section(SectionCompleteness section, WorkshopParticipant participant, SiteContext site)
    {
        var note = SectionOutput.LatestOf(participant, section.Section, site.Portfolio);
        return new(site.Label(Vocabularies.PlanSection, section.Section), section.Filled, section.Required,
            note is null ? null : site.Label(Vocabularies.SectionState, note.Status), note?.Comment);
    }
}
