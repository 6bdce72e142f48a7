using KspSite.Core.Input;

namespace KspSite.Core.Domain;

/// <summary>Every table of the import format, in the order of the dictionary.</summary>
public static class AllTables
{
    public static ImmutableArray<Table> Tables { get; } =
    [
        Accounts.Table,
        Plans.Table,
        Zones.Table,
        Whitespaces.Table,
        Channels.Table,
        ChannelCoverages.Table,
        ChannelConflicts.Table,
        CustomerViews.Table,
        Stakeholders.Table,
        StakeholderLinks.Table,
        Positionings.Table,
        Pitches.Table,
        Goals.Table,
        Strategies.Table,
        PlanActions.Table,
        Resources.Table,
        SalesFigures.Table,
        GoalProgresses.Table,
        Reviews.Table,
        ReviewParticipants.Table,
        ReviewItems.Table,
        RelationSnapshots.Table,
        Workshops.Table,
        AgendaBlocks.Table,
        WorkshopParticipants.Table,
        Attendances.Table,
        Challenges.Table,
        SectionStatuses.Table,
        ParkingLotItems.Table,
        Commitments.Table,
        PlanRevisions.Table,
    ];

    public static Table? Find(string name) => Tables.FirstOrDefault(t => t.Name == name);
}
