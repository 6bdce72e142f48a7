namespace KspSite.Output;

/// <summary>A generated folder: what in it is ours, and its removal without touching anything else.</summary>
internal static class OwnedFolder
{
    /// <summary>Files that file managers leave behind when somebody looks into a folder.</summary>
    private static readonly string[] Droppings = [".DS_Store", "Thumbs.db", "desktop.ini"];

    /// <summary>Files and links that the folder's manifest does not list, in ordinal order; empty for a folder of ours.</summary>
    public static ImmutableArray<string> ForeignFiles(string folder)
    {
        var listed = Manifest.ListedIn(folder) ?? [];
        return [.. Entries(folder, "").Where(e => !IsOurs(e, listed)).Select(e => e.Path).Order(StringComparer.Ordinal)];
    }

    /// <summary>Deletes what the manifest lists, then the folders that are empty. Answers whether nothing is left.</summary>
    public static bool Delete(string folder)
    {
        if (!Directory.Exists(folder)) return true;
        var listed = Manifest.ListedIn(folder);
        var entries = Entries(folder, "").ToList();
        // An interrupted run may have left half a manifest, which is then the first and only file.
        if (listed is null && entries is [{ Path: Manifest.FileName }]) listed = [Manifest.FileName];
        var ours = entries.Where(e => IsOurs(e, listed ?? [])).OrderBy(e => e.Path == Manifest.FileName).ToList();
        // The manifest goes last: until then an interruption leaves a folder that can still be recognised.
        foreach (var entry in ours.Where(e => e.Path != Manifest.FileName || ours.Count == entries.Count)) entry.Info.Delete();
        return DeleteIfEmpty(new DirectoryInfo(folder));
    }

    private static bool IsOurs((string Path, FileSystemInfo Info) entry, HashSet<string> listed) =>
        entry.Info.LinkTarget is null && (listed.Contains(entry.Path) || Droppings.Contains(entry.Info.Name));

    private static IEnumerable<(string Path, FileSystemInfo Info)> Entries(string folder, string prefix)
    {
        foreach (var info in new DirectoryInfo(folder).EnumerateFileSystemInfos())
        {
            if (info is not DirectoryInfo || info.LinkTarget is not null) yield return (prefix + info.Name, info);
            else foreach (var inner in Entries(info.FullName, prefix + info.Name + "/")) yield return inner;
        }
    }

    private static bool DeleteIfEmpty(DirectoryInfo folder)
    {
        var empty = true;
        foreach (var inner in folder.EnumerateDirectories().ToList()) empty &= inner.LinkTarget is null && DeleteIfEmpty(inner);
        empty &= !folder.EnumerateFiles().Any();
        if (empty) folder.Delete();
        return empty;
    }
}
