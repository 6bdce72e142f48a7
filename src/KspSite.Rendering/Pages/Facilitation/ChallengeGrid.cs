using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Rules;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Facilitation;

/// <summary>How many challenges of a theme belong to a module; none: both are 0.</summary>
public sealed record ChallengeCell(int Answered, int All);

public sealed record ChallengeRow(string Theme, ImmutableArray<ChallengeCell> Cells, FigureView Answered);

public sealed record ChallengeLine(string Id, string ParticipantId, string Participant, string Text, string? Theme, string? Module, Coded? Status, string? Answer);

/// <summary>G-25: themes against modules. The last column is for challenges that no module answers.</summary>
public sealed record ChallengeGrid(ImmutableArray<string> Modules, bool HasUnmapped, ImmutableArray<ChallengeRow> Rows, ImmutableArray<ChallengeLine> Lines, FigureView Answered)
{
    public static ChallengeGrid Of(WorkshopDossier workshop, SiteContext site)
    {
        var modules = workshop.Agenda.Where(b => b.IsModule).Select(b => b.ModuleCode ?? b.Title).Distinct().ToList();
        var names = workshop.Participants.ToDictionary(p => p.Id, p => p.Name);
        var unmapped = workshop.Challenges.Any(c => !modules.Contains(c.ModuleCode ?? ""));
        return new(
            [.. modules],
            unmapped,
            [.. workshop.Challenges.GroupBy(c => c.Theme ?? "", StringComparer.Ordinal).Select(theme => Row(theme.Key, [.. theme], modules, unmapped, workshop, site))],
            [.. workshop.Challenges.Select(c => new ChallengeLine(c.Id.Value, c.Participant.Value, names.GetValueOrDefault(c.Participant, c.Participant.Value), c.Text, c.Theme, c.ModuleCode,
                c.Status is { } status ? new(Vocabularies.ChallengeStatus.CodeOf(status), site.Label(Vocabularies.ChallengeStatus, status)) : null, c.Answer))],
            site.Figure("W-07.all", workshop.Subject()));
    }

    private static ChallengeRow Row(string theme, List<Challenge> challenges, List<string> modules, bool unmapped, WorkshopDossier workshop, SiteContext site)
    {
        IEnumerable<ChallengeCell> cells = modules.Select(m => Cell(challenges.Where(c => c.ModuleCode == m)));
        if (unmapped) cells = cells.Append(Cell(challenges.Where(c => !modules.Contains(c.ModuleCode ?? ""))));
        return new(theme.Length > 0 ? theme : site.Theme.Strings["workshop.no_theme"], [.. cells],
            theme.Length > 0 ? site.Figure("W-07.theme." + theme, workshop.Subject()) : site.Figure("W-07.all", workshop.Subject()));
    }

    private static ChallengeCell Cell(IEnumerable<Challenge> challenges)
    {
        var all = challenges.ToList();
        return new(all.Count(c => c.Status == ChallengeStatus.Answered), all.Count);
    }
}

/// <summary>A question set aside. Days: since it was raised; null where the date is missing or it is no longer open.</summary>
public sealed record ParkingLine(string Id, string Text, string? RaisedBy, string? Block, string? Owner, DateOnly? RaisedOn, DateOnly? Due, Coded Status, string? Answer, int? Days, bool IsLate)
{
    /// <summary>Open ones first, in input order.</summary>
    public static ImmutableArray<ParkingLine> Of(WorkshopDossier workshop, SiteContext site)
    {
        var blocks = workshop.Agenda.ToDictionary(b => b.Seq, b => b.ModuleCode ?? b.Title);
        return [.. workshop.ParkingLot.OrderBy(i => i.Status == ParkingStatus.Open ? 0 : 1).Select(i => new ParkingLine(
            i.Id.Value, i.Text, i.RaisedBy, i.Seq is { } seq ? blocks.GetValueOrDefault(seq) : null, i.Owner, i.RaisedOn, i.Due,
            new(Vocabularies.ParkingStatus.CodeOf(i.Status), site.Label(Vocabularies.ParkingStatus, i.Status)), i.Answer,
            i.Status == ParkingStatus.Open && i.RaisedOn is { } raised ? site.AsOf.DayNumber - raised.DayNumber : null,
            i.Status == ParkingStatus.Open && i.Due < site.AsOf))];
    }
}
