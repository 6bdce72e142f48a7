using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Rendering.Pages.Quality;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Facilitation;

/// <summary>Who comes, with which account, and what is still missing before the first block.</summary>
public sealed record ParticipantLine
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string? Team { get; init; }

    public required string? Role { get; init; }

    public required string? Manager { get; init; }

    /// <summary>Null where the participant brings no account, or one that this site does not have.</summary>
    public required string? Account { get; init; }

    /// <summary>As the input gives it, also where this site does not have the account.</summary>
    public required string? AccountId { get; init; }

    public required string? AccountPath { get; init; }

    public required Coded? Tier { get; init; }

    /// <summary>Null where not recorded.</summary>
    public required bool? Prework { get; init; }

    /// <summary>M-02 of the account; null without one.</summary>
    public required FigureView? KeyAccountIndex { get; init; }

    /// <summary>Why the account may be the wrong one to work on: failed rules of account selection.</summary>
    public required ImmutableArray<SelectionReason> Doubts { get; init; }

    /// <summary>W-04.mean.</summary>
    public required FigureView Completion { get; init; }

    /// <summary>Names of the sections without anything in them.</summary>
    public required ImmutableArray<string> EmptySections { get; init; }

    public required ImmutableArray<string> Challenges { get; init; }

    /// <summary>W-03 of the participant.</summary>
    public required FigureView Attendance { get; init; }

    /// <summary>1..5; null where not given or not for this audience.</summary>
    public required int? Score { get; init; }

    public static ImmutableArray<ParticipantLine> All(WorkshopDossier workshop, SiteContext site) =>
        [.. workshop.Participants.Select(p => Of(p, workshop, site))];

    public static ParticipantLine Of(WorkshopParticipant participant, WorkshopDossier workshop, SiteContext site)
    {
        var account = WorkshopMetrics.AccountOf(participant, site.Portfolio);
        return new()
        {
            Id = participant.Id.Value,
            Name = participant.Name,
            Team = participant.Team,
            Role = participant.Role,
            Manager = participant.Manager,
            Account = account?.Account.DisplayName,
            AccountId = participant.BringsAccount?.Value,
            AccountPath = account is null ? null : SitePaths.Account(account.Id),
            Tier = account is null ? null : site.TierOf(account.Account),
            Prework = participant.PreworkDone,
            KeyAccountIndex = account is null ? null : site.Figure("M-02", account),
            Doubts = account is null ? [] : [.. Doubted(account, site)],
            Completion = site.Figure("W-04.mean", participant.Subject()),
            EmptySections = account is null ? [] :
                [.. SectionCompleteness.Of(account, site.Portfolio).Where(s => s.Share == 0).Select(s => site.Label(Vocabularies.PlanSection, s.Section))],
            Challenges = [.. workshop.Challenges.Where(c => c.Participant == participant.Id).Select(c => c.Text)],
            Attendance = site.Figure("W-03", participant.Subject()),
            Score = participant.EvaluationScore,
        };
    }

    private static IEnumerable<SelectionReason> Doubted(AccountDossier account, SiteContext site) => AllRules.Rules
        .Where(r => r.Family == "KA").Select(r => site.Checks.Of(r.Id, account.Subject())).OfType<CheckResult>()
        .Where(r => r.Outcome == Outcome.Fail)
        .Select(r => new SelectionReason(r.Rule.Id, SitePaths.Rule(r.Rule.Id), site.Words(r.Message ?? r.Rule.Title)));
}
