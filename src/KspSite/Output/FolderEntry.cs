using System.IO.Enumeration;

namespace KspSite.Output;

/// <summary>A file, or a link of any kind, below a folder. Folders themselves are no entries.</summary>
/// <param name="Path">Relative to the folder, with forward slashes.</param>
/// <param name="Touched">The later of creation and last writing, in UTC.</param>
internal readonly record struct FolderEntry(string Path, bool IsLink, long Size, DateTime Touched)
{
    /// <summary>All entries at any depth, in no particular order. Links are listed and never followed.</summary>
    public static IEnumerable<FolderEntry> Under(string folder) => new FileSystemEnumerable<FolderEntry>(folder, Of, Options)
    {
        ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory || IsLinked(ref entry),
        ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLinked(ref entry),
    };

    private static readonly EnumerationOptions Options = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    private static FolderEntry Of(ref FileSystemEntry entry)
    {
        var path = string.Concat(entry.Directory[entry.RootDirectory.Length..], "/", entry.FileName).Replace('\\', '/').TrimStart('/');
        if (IsLinked(ref entry)) return new FolderEntry(path, IsLink: true, 0, default);
        var (created, written) = (entry.CreationTimeUtc.UtcDateTime, entry.LastWriteTimeUtc.UtcDateTime);
        return new FolderEntry(path, IsLink: false, entry.Length, created > written ? created : written);
    }

    private static bool IsLinked(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
