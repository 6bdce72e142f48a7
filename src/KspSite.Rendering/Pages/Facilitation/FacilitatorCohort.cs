using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Facilitation;

/// <summary>
/// Everyone who went through one facilitator's workshops, and what became of their promises. A workshop with several
/// facilitators counts for each of them. Commitments are counted, workshops are not averaged.
/// </summary>
public sealed record FacilitatorCohort(string Facilitator, int Workshops, int Participants, int Commitments, ImmutableArray<Rate> Kept, ImmutableArray<Rate> Partly)
{
    /// <summary>By name; empty where no workshop names its facilitator.</summary>
    public static ImmutableArray<FacilitatorCohort> All(SiteContext site) =>
    [
        .. site.Portfolio.Workshops
            .SelectMany(w => (w.Workshop.Facilitator is { } names ? CellText.SplitList(names) : []).Distinct().Select(name => (Name: name, Workshop: w)))
            .GroupBy(x => x.Name, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Of(g.Key, [.. g.Select(x => x.Workshop)], site)),
    ];

    private static FacilitatorCohort Of(string name, List<WorkshopDossier> workshops, SiteContext site)
    {
        ImmutableArray<Commitment> commitments = [.. workshops.SelectMany(w => w.Commitments)];
        return new(name, workshops.Count, workshops.Sum(w => w.Participants.Length), commitments.Length, Rates(CommitmentCheck.Kept), Rates(CommitmentCheck.Partly));

        ImmutableArray<Rate> Rates(CommitmentCheck outcome) =>
            [.. WorkshopCommitmentMetrics.Checks.Select(c => Rate.From(WorkshopCommitmentMetrics.ShareOf(commitments, c.Check, outcome), site))];
    }
}
