namespace KspSite.Output;

/// <summary>A generated folder: what in it is ours, and its removal without touching anything else.</summary>
internal static class OwnedFolder
{
    /// <summary>Files that file managers leave behind when somebody looks into a folder.</summary>
    private static readonly string[] Droppings = [".DS_Store", "Thumbs.db", "desktop.ini"];

    /// <summary>Files and links that the folder's manifest does not list, in ordinal order; empty for a folder of ours.</summary>
    public static ImmutableArray<string> ForeignFiles(string folder) => ForeignFiles(FolderEntry.Under(folder), Listed(folder));

    public static ImmutableArray<string> ForeignFiles(IEnumerable<FolderEntry> entries, IReadOnlySet<string> listed) =>
        [.. entries.Where(e => !IsOurs(e, listed)).Select(e => e.Path).Order(StringComparer.Ordinal)];

    /// <summary>Deletes what the manifest lists, then the folders that are empty. Answers whether nothing is left.</summary>
    /// <param name="written">Files that an interrupted run wrote before there was a manifest; null for none.</param>
    public static bool Delete(string folder, IReadOnlySet<string>? written = null)
    {
        if (!Directory.Exists(folder)) return true;
        var listed = Listed(folder);
        var entries = FolderEntry.Under(folder).ToList();
        var ours = entries.Where(e => IsOurs(e, listed) || (written is not null && IsOurs(e, written))).ToList();
        var isWhole = ours.Count == entries.Count;
        Failures.Unwrapped(() => Parallel.ForEach(ours.Where(e => e.Path != Manifest.FileName), e => File.Delete(Path.Combine(folder, e.Path))));
        // The manifest goes last, and not at all while something else remains: the folder can be recognised until then.
        if (isWhole) File.Delete(Path.Combine(folder, Manifest.FileName));
        return DeleteIfEmpty(new DirectoryInfo(folder));
    }

    private static IReadOnlySet<string> Listed(string folder) => Manifest.Read(folder)?.Paths ?? ImmutableHashSet<string>.Empty;

    private static bool IsOurs(FolderEntry entry, IReadOnlySet<string> listed) =>
        !entry.IsLink && (listed.Contains(entry.Path) || Droppings.Contains(Path.GetFileName(entry.Path)));

    private static bool DeleteIfEmpty(DirectoryInfo folder)
    {
        var empty = true;
        foreach (var inner in folder.EnumerateDirectories().ToList()) empty &= inner.LinkTarget is null && DeleteIfEmpty(inner);
        empty &= !folder.EnumerateFiles().Any();
        if (empty) folder.Delete();
        return empty;
    }
}
