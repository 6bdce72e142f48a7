using KspSite.Fuzz.Targets;

namespace KspSite.Fuzz;

/// <summary>What a run can be asked for.</summary>
internal static class AllTargets
{
    public static ImmutableArray<FuzzTarget> All { get; } =
    [
        new("csv", CsvTarget.Run, CsvTarget.Seeds),
        new("cells", CellsTarget.Run, CellsTarget.Seeds),
        new("mapping", MappingTarget.Run, MappingTarget.Seeds),
        new("xlsx", WorkbookTarget.Run, WorkbookTarget.Seeds),
    ];

    public static FuzzTarget? Find(string name) => All.FirstOrDefault(t => t.Name == name);
}
