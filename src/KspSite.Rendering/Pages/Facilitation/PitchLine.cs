using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Core.Rules.Pitches;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Facilitation;

/// <summary>An elevator talk in the roster: prepared, or needed and missing (then <see cref="Id"/> is null).</summary>
public sealed record PitchLine
{
    public required string? Id { get; init; }

    public required string Participant { get; init; }

    public required string Account { get; init; }

    public required string AccountPath { get; init; }

    /// <summary>Whom the talk is for; null where the row does not say.</summary>
    public required string? Player { get; init; }

    public required string? PlayerTitle { get; init; }

    public required Coded? Light { get; init; }

    public required string? Text { get; init; }

    public required int? Seconds { get; init; }

    /// <summary>Longer than 90 seconds.</summary>
    public required bool IsLong { get; init; }

    public required DateOnly? RehearsedOn { get; init; }

    public required string? NextStep { get; init; }

    /// <summary>The account has influential players without a green light who need one; the talk is for such a player.</summary>
    public required bool IsNeeded { get; init; }

    /// <summary>In the order of the participants; those needed and missing after those there are.</summary>
    public static ImmutableArray<PitchLine> Of(WorkshopDossier workshop, SiteContext site) =>
    [
        .. workshop.Participants.Select(p => (Participant: p, Account: WorkshopMetrics.AccountOf(p, site.Portfolio)))
            .Where(p => p.Account is not null).DistinctBy(p => p.Account!.Id)
            .SelectMany(p => Of(p.Participant, p.Account!, site)),
    ];

    private static IEnumerable<PitchLine> Of(WorkshopParticipant participant, AccountDossier account, SiteContext site)
    {
        var limits = (Influence: site.Settings.Value(PlayerWithoutPitch.MinInfluence), Seconds: site.Settings.Value(PitchTooLong.MaxSeconds));
        var needing = account.Players.Where(p => p.Influence >= limits.Influence && p.EffectiveLight != Core.Domain.Light.Green).ToList();
        var prepared = account.Pitches.Select(x => Line(x, x.Person is { } id ? account.People.FirstOrDefault(p => p.Id == id) : null));
        var missing = needing.Where(p => !account.Pitches.Any(x => x.Person == p.Id)).Select(p => Line(null, p));
        return prepared.Concat(missing);

        PitchLine Line(Pitch? pitch, Stakeholder? player) => new()
        {
            Id = pitch?.Id.Value,
            Participant = participant.Name,
            Account = account.Account.DisplayName,
            AccountPath = SitePaths.AccountPlan(account.Id) + "#players",
            Player = player?.Name,
            PlayerTitle = player?.Title,
            Light = player is null ? null : new(Vocabularies.Light.CodeOf(player.EffectiveLight), site.Label(Vocabularies.Light, player.EffectiveLight)),
            Text = pitch?.Text,
            Seconds = pitch?.Seconds,
            IsLong = pitch?.Seconds > limits.Seconds,
            RehearsedOn = pitch?.RehearsedOn,
            NextStep = pitch?.NextStep,
            IsNeeded = player is not null && needing.Contains(player),
        };
    }
}
