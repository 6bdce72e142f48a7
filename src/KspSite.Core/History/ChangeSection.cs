using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.History;

/// <summary>An account that both exports have.</summary>
public sealed record ComparedAccount(AccountDossier Before, AccountDossier After, Snapshot Earlier, Snapshot Later);

/// <summary>One part of a plan and how two exports of it are compared: a file in <c>Sections/</c> and a line in <see cref="AllChangeSections"/>.</summary>
/// <param name="Code">First part of the kinds of its changes.</param>
public sealed record ChangeSection(string Code, Words Title)
{
    /// <summary>Tables that both exports must have.</summary>
    public required ImmutableArray<Table> Tables { get; init; }

    public required Func<ComparedAccount, IEnumerable<Change>> Compare { get; init; }
}

/// <summary>Every section, in the order in which changes are told.</summary>
public static class AllChangeSections
{
    public static ImmutableArray<ChangeSection> All { get; } =
    [
        Sections.AccountChanges.Section,
        Sections.PlanChanges.Section,
        Sections.ZoneChanges.Section,
        Sections.ViewChanges.Section,
        Sections.PositioningChanges.Section,
        Sections.GoalChanges.Section,
        Sections.PeopleChanges.Section,
        Sections.StrategyChanges.Section,
        Sections.ActionChanges.Section,
        Sections.CoverageChanges.Section,
        Sections.ConflictChanges.Section,
        Sections.ResourceChanges.Section,
        Sections.ReviewChanges.Section,
    ];
}
