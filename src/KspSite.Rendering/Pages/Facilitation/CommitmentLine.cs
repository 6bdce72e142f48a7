using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Facilitation;

/// <summary>One check of a promise.</summary>
/// <param name="Result">Null where it has not been checked.</param>
/// <param name="IsDue">The day of the check has come and nothing was noted.</param>
public sealed record CommitmentCheckCell(int Days, DateOnly On, Coded? Result, bool IsDue);

/// <summary>A promise made in front of peers, and what became of it.</summary>
public sealed record CommitmentLine
{
    public required string Id { get; init; }

    /// <summary>Null where somebody else promised.</summary>
    public required string? ParticipantId { get; init; }

    /// <summary>The participant's name, else the owner's.</summary>
    public required string Who { get; init; }

    public required string? Account { get; init; }

    public required string? AccountPath { get; init; }

    public required string Text { get; init; }

    public required DateOnly Due { get; init; }

    public required DateOnly? DoneDate { get; init; }

    /// <summary>The due date has passed and it was not kept.</summary>
    public required bool IsLate { get; init; }

    public required string? Witness { get; init; }

    /// <summary>After 30, 60 and 90 days.</summary>
    public required ImmutableArray<CommitmentCheckCell> Checks { get; init; }

    public static ImmutableArray<CommitmentLine> Of(WorkshopDossier workshop, SiteContext site)
    {
        var names = workshop.Participants.ToDictionary(p => p.Id, p => p);
        return [.. workshop.Commitments.Select(c => Line(c, c.Participant is { } id ? names.GetValueOrDefault(id) : null, workshop, site))];
    }

    private static CommitmentLine Line(Commitment commitment, WorkshopParticipant? participant, WorkshopDossier workshop, SiteContext site)
    {
        var account = (commitment.Account ?? participant?.BringsAccount) is { } id ? site.Portfolio.Find(id) : null;
        return new()
        {
            Id = commitment.Id.Value,
            ParticipantId = commitment.Participant?.Value,
            Who = participant?.Name ?? commitment.Owner ?? commitment.Participant?.Value ?? Formats.Missing,
            Account = account?.Account.DisplayName,
            AccountPath = account is null ? null : SitePaths.Account(account.Id),
            Text = commitment.Text,
            Due = commitment.Due,
            DoneDate = commitment.DoneDate,
            IsLate = WorkshopCommitmentMetrics.IsLate(commitment, site.AsOf),
            Witness = commitment.Witness,
            Checks = [.. WorkshopCommitmentMetrics.Checks.Select(check => Cell(check.Days, check.Check(commitment), workshop, site))],
        };
    }

    private static CommitmentCheckCell Cell(int days, CommitmentCheck? result, WorkshopDossier workshop, SiteContext site)
    {
        var on = workshop.Workshop.EndDate.AddDays(days);
        var known = result is CommitmentCheck.Kept or CommitmentCheck.Partly or CommitmentCheck.Not;
        return new(days, on, result is { } value && known ? new(Vocabularies.CommitmentCheck.CodeOf(value), site.Label(Vocabularies.CommitmentCheck, value)) : null, !known && on <= site.AsOf);
    }
}
