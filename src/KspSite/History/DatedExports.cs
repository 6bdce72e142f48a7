using KspSite.Core.Diagnostics;
using KspSite.Core.History;
using KspSite.Core.Input;
using KspSite.Input;
using KspSite.Mapping;

namespace KspSite.History;

/// <summary>Dated exports, read.</summary>
/// <param name="Exports">Ascending by date; those that cannot be used are not among them. Nothing in them is narrowed to an audience yet.</param>
/// <param name="Records">Every file that was read, for the manifest.</param>
internal sealed record DatedExports(ImmutableArray<LoadedExport> Exports, ImmutableArray<Finding> Findings, ImmutableArray<InputRecord> Records)
{
    /// <summary>Reads each export once, side by side. Those on or after the as-of date are left aside (HI-04).</summary>
    /// <param name="usual">The site's mapping, for exports without one of their own.</param>
    public static DatedExports Read(HistoryFolder folder, SiteSettings settings, MappingSet? usual = null)
    {
        var past = folder.Entries.Where(e => e.Date < settings.AsOf).ToList();
        var read = SideBySide.Select(past, e => Export.Read(e, settings, usual));
        return new(
            [.. read.Select(r => r.Loaded).OfType<LoadedExport>()],
            [
                .. folder.Findings,
                .. read.SelectMany(r => r.Findings),
                .. folder.Entries.Where(e => e.Date >= settings.AsOf).Select(e => HistoryFaults.NotPast(e.Name, settings.AsOf)),
            ],
            [.. read.SelectMany(r => r.Records)]);
    }

    private sealed record Export(LoadedExport? Loaded, ImmutableArray<Finding> Findings, ImmutableArray<InputRecord> Records)
    {
        public static Export Read(HistoryEntry entry, SiteSettings settings, MappingSet? usual)
        {
            using var place = ExportPlace.Open(entry.FullPath, entry.Name);
            if (place.Folder is null) return new(null, [HistoryFaults.Unusable(entry.Name, place.Fault!)], []);
            var loaded = LoadedExport.Read(place.Folder, entry.Name, settings with { AsOf = entry.Date }, usual);
            if (loaded.Unusable is { } reason) return new(null, [HistoryFaults.Unusable(entry.Name, reason)], loaded.Records);
            var errors = loaded.Findings.Where(f => f.Severity == Severity.Error).ToList();
            return new(loaded, errors.Count == 0 ? [] : [HistoryFaults.RowsLeftOut(entry.Name, errors)], loaded.Records);
        }
    }
}

/// <summary>One folder of exports as a portfolio of its date, without its faulty rows.</summary>
/// <param name="Place">As messages name it.</param>
/// <param name="Findings">Everything that reading reported.</param>
internal sealed record LoadedExport(string Place, LoadResult Result, ImmutableArray<Finding> Findings, ImmutableArray<InputRecord> Records)
{
    /// <summary>Why it is no portfolio at all; null where it is one.</summary>
    public Finding? Unusable => Findings.FirstOrDefault(f => f.Id == FaultKinds.NoInput.Id);

    /// <summary>As it was exported, for whoever may see everything.</summary>
    public Snapshot Whole => new(Place, Result.Portfolio);

    /// <param name="usual">The site's mapping: in force where the folder has none of its own.</param>
    public static LoadedExport Read(string folder, string name, SiteSettings settings, MappingSet? usual, params IReadOnlyCollection<string> excluded)
    {
        var input = InputFolder.ReadExports(folder, name, usual ?? MappingSet.Empty, excluded);
        var loaded = PortfolioReader.Read(input.Tables, settings);
        return new(name, loaded, [.. input.Findings, .. loaded.Findings], input.Records);
    }
}
