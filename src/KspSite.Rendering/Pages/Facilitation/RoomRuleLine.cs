using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Rendering.Charts;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Facilitation;

/// <summary>A plan in the room that fails a rule: the participant, and where the plan page says what is weak.</summary>
public sealed record FailingPlan(string Participant, string Href);

/// <summary>A rule that plans in the room fail, with the question to put to the room: "8 of 12 lack …".</summary>
public sealed record RoomRuleLine(string Id, string Path, Coded Severity, string Title, string Ask, int Failing, int Applicable, FigureView Passing, ImmutableArray<FailingPlan> Plans)
{
    /// <summary>Those of the rules that somebody fails, in their order.</summary>
    public static IEnumerable<RoomRuleLine> Of(ImmutableArray<RoomRule> rules, WorkshopDossier workshop, SiteContext site) =>
        rules.Where(r => r.Failing > 0).Select(r => Line(r, workshop, site));

    private static RoomRuleLine Line(RoomRule room, WorkshopDossier workshop, SiteContext site)
    {
        var rule = room.Rule;
        var failing = workshop.Participants.Select(p => (Participant: p, Account: WorkshopMetrics.AccountOf(p, site.Portfolio)))
            .Where(p => p.Account is not null).DistinctBy(p => p.Account!.Id)
            .Where(p => site.Checks.Of(rule.Id, p.Account!.Subject()) is { Outcome: Outcome.Fail or Outcome.NoData });
        return new(rule.Id, SitePaths.Rule(rule.Id), Codes.Of(rule.Severity, site), site.Words(rule.Title), site.Words(rule.Ask), room.Failing, room.Plans,
            site.Figure("W-06." + rule.Id, workshop.Subject()),
            [.. failing.Select(p => new FailingPlan(p.Participant.Name, $"{SitePaths.AccountPlan(p.Account!.Id)}#{rule.Id}"))]);
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
}

/// <summary>A WS rule that the workshop fails, with a sentence for each participant it speaks of, or one for the workshop.</summary>
public sealed record WorkshopShortfall(string RuleId, string Path, Coded Severity, string Title, string Ask, ImmutableArray<string> Messages)
{
    /// <summary>The most severe first. The workshop's own sentence only repeats its participants', so it stands only where there are none.</summary>
    public static ImmutableArray<WorkshopShortfall> Of(WorkshopDossier workshop, SiteContext site)
    {
        var ofPeople = Shortfall.Of(workshop.Participants.Select(p => p.Subject()), site).ToLookup(s => s.RuleId, StringComparer.Ordinal);
        return
        [
            .. Shortfall.Of([workshop.Subject()], site).Concat(ofPeople.SelectMany(g => g)).DistinctBy(s => s.RuleId, StringComparer.Ordinal)
                .OrderByDescending(s => AllRules.Find(s.RuleId)!.Severity)
                .Select(s => new WorkshopShortfall(s.RuleId, s.Path, s.Severity, site.Words(AllRules.Find(s.RuleId)!.Title), s.Ask,
                    ofPeople.Contains(s.RuleId) ? [.. ofPeople[s.RuleId].Select(x => x.Message)] : [s.Message])),
        ];
    }
}
