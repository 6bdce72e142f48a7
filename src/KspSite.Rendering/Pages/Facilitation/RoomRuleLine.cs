using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Rendering.Pages.Quality;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Facilitation;

/// <summary>A plan in the room that fails a rule: the participant, and where the plan page says what is weak.</summary>
public sealed record FailingPlan(string Participant, string Href);

/// <summary>A rule that plans in the room fail, with the question to put to the room: "8 of 12 lack …".</summary>
public sealed record RoomRuleLine(string Id, string Path, Coded Severity, string Title, string Ask, int Failing, int Applicable, FigureView Passing, ImmutableArray<FailingPlan> Plans)
{
    /// <summary>Rules that somebody fails, worst first (W-06); of equals the more severe.</summary>
    public static ImmutableArray<RoomRuleLine> Of(WorkshopDossier workshop, SiteContext site) =>
    [
        .. AllRules.Rules.Where(r => site.Metrics.Number("W-06." + r.Id, workshop.Subject()) < 1)
            .OrderBy(r => site.Metrics.Number("W-06." + r.Id, workshop.Subject())).ThenByDescending(r => r.Severity)
            .Select(r => Line(r, workshop, site)),
    ];

    private static RoomRuleLine Line(Rule rule, WorkshopDossier workshop, SiteContext site)
    {
        var results = workshop.Participants.Select(p => (Participant: p, Account: WorkshopMetrics.AccountOf(p, site.Portfolio)))
            .Where(p => p.Account is not null).DistinctBy(p => p.Account!.Id)
            .Select(p => (p.Participant, Account: p.Account!, Result: site.Checks.Of(rule.Id, p.Account!.Subject())))
            .Where(p => p.Result is { Outcome: not Outcome.NotApplicable }).ToList();
        var failing = results.Where(p => p.Result!.Outcome != Outcome.Pass).ToList();
        return new(rule.Id, SitePaths.Rule(rule.Id), Codes.Of(rule.Severity, site), site.Words(rule.Title), site.Words(rule.Ask), failing.Count, results.Count,
            site.Figure("W-06." + rule.Id, workshop.Subject()),
            [.. failing.Select(p => new FailingPlan(p.Participant.Name, $"{SitePaths.AccountPlan(p.Account.Id)}#{rule.Id}"))]);
    }
}

/// <summary>What a rule holds against a plan, a participant or the workshop itself.</summary>
public sealed record Shortfall(string RuleId, string Path, Coded Severity, string Message, string Ask)
{
    /// <summary>Failures on exactly these subjects, in the order of the rules.</summary>
    public static ImmutableArray<Shortfall> Of(IEnumerable<Subject> subjects, SiteContext site) =>
    [
        .. subjects.SelectMany(site.Checks.On).Where(r => r.Outcome == Outcome.Fail && r.Message is not null)
            .OrderByDescending(r => r.Severity)
            .Select(r => new Shortfall(r.Rule.Id, SitePaths.Rule(r.Rule.Id), Codes.Of(r.Severity, site), site.Words(r.Message!.Value), site.Words(r.Rule.Ask))),
    ];

    /// <summary>What the WS rules hold against the workshop: the sentences of its participants, and its own where they speak of nobody.</summary>
    public static ImmutableArray<Shortfall> OfWorkshop(WorkshopDossier workshop, SiteContext site)
    {
        var ofPeople = Of(workshop.Participants.Select(p => p.Subject()), site);
        var told = ofPeople.Select(s => s.RuleId).ToHashSet(StringComparer.Ordinal);
        return [.. Of([workshop.Subject()], site).Where(s => !told.Contains(s.RuleId)), .. ofPeople];
    }
}
