using KspSite.Output;

namespace KspSite.Input;

/// <summary>A file below a folder. <paramref name="Path"/> is relative to that folder, with forward slashes.</summary>
internal sealed record FolderFile(string Path, string FullPath);

/// <summary>
/// The files of a folder at any depth, in ordinal order of their paths, so that no machine's directory order shows. Hidden
/// files and the <c>~$</c> files that Excel leaves beside an open workbook do not count.
/// </summary>
/// <param name="Refused">Links that leave the folder, would read a folder twice or lead nowhere.</param>
/// <param name="Unreadable">Folders that may not be listed, with the system's reason.</param>
internal sealed record FolderFiles(
    ImmutableArray<FolderFile> Files, ImmutableArray<FolderFile> Refused, ImmutableArray<(string Path, string Reason)> Unreadable)
{
    /// <summary>Pipes, devices and the like, which are no files and must not be opened.</summary>
    public ImmutableArray<FolderFile> NoFiles { get; private init; } = [];

    /// <param name="excluded">Folders below the root that are left out, relative to it, with forward slashes.</param>
    public static FolderFiles Under(string root, params IReadOnlyCollection<string> excluded)
    {
        var walk = new Walk(RealPath(root), excluded);
        walk.Visit(root, "");
        return new FolderFiles(Sorted(walk.Files), Sorted(walk.Refused), [.. walk.Unreadable]) { NoFiles = Sorted(walk.NoFiles) };
    }

    public static bool IsHidden(string name) => name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal);

    private static ImmutableArray<FolderFile> Sorted(List<FolderFile> files) => [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)];

    private static string RealPath(string folder) =>
        Path.TrimEndingDirectorySeparator(new DirectoryInfo(folder).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Path.GetFullPath(folder));

    private sealed class Walk(string root, IReadOnlyCollection<string> excluded)
    {
        public List<FolderFile> Files { get; } = [];

        public List<FolderFile> Refused { get; } = [];

        public List<FolderFile> NoFiles { get; } = [];

        public List<(string Path, string Reason)> Unreadable { get; } = [];

        public void Visit(string folder, string prefix)
        {
            foreach (var entry in Entries(folder, prefix).Where(e => !IsHidden(e.Name)))
            {
                var path = prefix + entry.Name;
                if (entry is DirectoryInfo && excluded.Contains(path, StringComparer.OrdinalIgnoreCase)) continue;
                if (entry.LinkTarget is not null && !IsFileInside(entry)) Refused.Add(new FolderFile(path, entry.FullName));
                else if (entry is DirectoryInfo) Visit(entry.FullName, path + "/");
                else if (IsNoFile((FileInfo)entry)) NoFiles.Add(new FolderFile(path, entry.FullName));
                else Files.Add(new FolderFile(path, entry.FullName));
            }
        }

        private IReadOnlyList<FileSystemInfo> Entries(string folder, string prefix)
        {
            try
            {
                return [.. new DirectoryInfo(folder).EnumerateFileSystemInfos()];
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Unreadable.Add((prefix.TrimEnd('/'), e.Message));
                return [];
            }
        }

        // Such a thing has no length of its own: of the others the system need not be asked.
        private static bool IsNoFile(FileInfo entry) => (entry.LinkTarget is not null || entry.Length == 0) && !FileSystemCalls.IsPlainFile(entry.FullName);

        private bool IsFileInside(FileSystemInfo link)
        {
            try
            {
                return link is FileInfo && link.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target
                    && target.FullName.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
            }
            catch (Exception e) when (DiskFaults.IsRefusal(e))
            {
                // It leads to itself, or through a folder that may not be looked into.
                return false;
            }
        }
    }
}
