using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Facilitation;

/// <summary>A score from 5 down to 1 and how many gave it.</summary>
public sealed record ScoreCount(int Score, int Count);

/// <summary>How the participants rated the workshop. A family of its own: the team that learns does not read who rated what.</summary>
/// <param name="Mean">1..5; null where nobody gave a score.</param>
/// <param name="Counts">From 5 down to 1; empty where nobody did.</param>
public sealed record EvaluationModel(WorkshopHead Head, decimal? Mean, int Given, ImmutableArray<ScoreCount> Counts, ImmutableArray<ParticipantLine> Participants);

public static class EvaluationPage
{
    public static IEnumerable<Page> Build(SiteContext site) => site.Portfolio.Workshops.Select(w => site.PageOf(w, "evaluation", () => Model(w, site)));

    private static EvaluationModel Model(WorkshopDossier workshop, SiteContext site)
    {
        var scores = workshop.Participants.Select(p => p.EvaluationScore).OfType<int>().ToList();
        return new(WorkshopHead.Of(workshop, "evaluation", site), Statistics.Mean(scores.Select(s => (decimal)s)), scores.Count,
            scores.Count > 0 ? [.. Enumerable.Range(1, 5).Reverse().Select(i => new ScoreCount(i, scores.Count(s => s == i)))] : [],
            ParticipantLine.All(workshop, site));
    }
}
