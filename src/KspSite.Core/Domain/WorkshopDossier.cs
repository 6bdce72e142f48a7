using KspSite.Core.Input;

namespace KspSite.Core.Domain;

/// <summary>A workshop with everything that belongs to it. Agenda by seq, the rest in input order; each may be empty.</summary>
public sealed record WorkshopDossier
{
    public required Workshop Workshop { get; init; }

    public Id<Workshop> Id => Workshop.Id;

    public ImmutableArray<AgendaBlock> Agenda { get; init; } = [];

    public ImmutableArray<WorkshopParticipant> Participants { get; init; } = [];

    public ImmutableArray<Attendance> Attendance { get; init; } = [];

    public ImmutableArray<Challenge> Challenges { get; init; } = [];

    public ImmutableArray<ParkingLotItem> ParkingLot { get; init; } = [];

    public ImmutableArray<Commitment> Commitments { get; init; } = [];

    private static readonly ImmutableArray<Table> OwnTables =
        [Workshops.Table, AgendaBlocks.Table, WorkshopParticipants.Table, Attendances.Table, Domain.Challenges.Table, ParkingLotItems.Table];

    /// <summary>Whether every table that accounts are made from is the very same in both.</summary>
    internal static bool OnlyWorkshopsDiffer(TableRows one, TableRows other) =>
        AllTables.Tables.Where(t => !OwnTables.Contains(t)).All(t => one.IsSame(t, other));

    internal static ImmutableArray<WorkshopDossier> Build(TableRows tables)
    {
        var agenda = tables.All(AgendaBlocks.Table).ToLookup(b => b.Workshop);
        var participants = tables.All(WorkshopParticipants.Table).ToLookup(p => p.Workshop);
        var attendance = tables.All(Attendances.Table).ToLookup(a => a.Workshop);
        var challenges = tables.All(Domain.Challenges.Table).ToLookup(c => c.Workshop);
        var parking = tables.All(ParkingLotItems.Table).ToLookup(i => i.Workshop);
        var commitments = tables.All(Domain.Commitments.Table).ToLookup(c => c.Workshop);
        return
        [
            .. tables.All(Workshops.Table).Select(w => new WorkshopDossier
            {
                Workshop = w,
                Agenda = [.. agenda[w.Id].OrderBy(b => b.Seq)],
                Participants = [.. participants[w.Id]],
                Attendance = [.. attendance[w.Id]],
                Challenges = [.. challenges[w.Id]],
                ParkingLot = [.. parking[w.Id]],
                Commitments = [.. commitments[w.Id]],
            }),
        ];
    }
}
