using KspSite.Input;
using KspSite.Output;

namespace KspSite.Preview;

/// <summary>What the folders that a site is made from hold at one moment: every file by path, with its size and times.</summary>
internal sealed class SourceSnapshot : IEquatable<SourceSnapshot>
{
    // What editors and browsers write beside a file while they save or load it; see FolderFiles for Excel's.
    private static readonly string[] Unfinished = [".tmp", ".swp", ".swx", ".bak", ".part", ".crdownload", ".download"];

    private readonly Dictionary<string, FolderEntry> _files;

    private SourceSnapshot(Dictionary<string, FolderEntry> files) => _files = files;

    /// <summary>A folder that does not exist is as good as an empty one.</summary>
    public static SourceSnapshot Of(ImmutableArray<string> folders)
    {
        var files = new Dictionary<string, FolderEntry>(StringComparer.Ordinal);
        foreach (var folder in folders)
        {
            foreach (var entry in Entries(folder).Where(e => !IsIgnored(e.Path))) files[Path.GetFileName(folder) + "/" + entry.Path] = entry;
        }
        return new SourceSnapshot(files);
    }

    public bool Equals(SourceSnapshot? other) =>
        other is not null && _files.Count == other._files.Count && _files.All(f => other._files.TryGetValue(f.Key, out var same) && same == f.Value);

    public override bool Equals(object? obj) => Equals(obj as SourceSnapshot);

    public override int GetHashCode() => _files.Count;

    /// <summary>Files that are new, gone or different, in ordinal order.</summary>
    public ImmutableArray<string> ChangedSince(SourceSnapshot older) =>
    [
        .. _files.Keys.Union(older._files.Keys)
            .Where(path => !_files.TryGetValue(path, out var now) || !older._files.TryGetValue(path, out var then) || now != then)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Lock files, temporary files and hidden ones: nothing of a site is made from them.</summary>
    public static bool IsIgnored(string path) =>
        path.Split('/').Any(FolderFiles.IsHidden) || path.EndsWith('~') || Unfinished.Contains(Path.GetExtension(path).ToLowerInvariant());

    private static List<FolderEntry> Entries(string folder)
    {
        try
        {
            return Directory.Exists(folder) ? [.. FolderEntry.Under(folder)] : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Something vanished while it was listed, or may not be listed; reading the site reports what stays so.
            return [];
        }
    }
}
