using KspSite.Input;
using KspSite.Rendering.Site;

namespace KspSite.Output;

/// <summary>The site that is in place before a build, as it lies on the disk. Empty where there is none yet.</summary>
internal sealed class OldSite
{
    private readonly string _folder;
    private readonly ListedFiles _listed;
    private readonly Dictionary<string, FolderEntry> _files = new(StringComparer.Ordinal);
    private readonly DateTime _finished;

    private OldSite(string folder)
    {
        _folder = folder;
        _listed = Manifest.Read(folder) ?? ListedFiles.None;
        foreach (var entry in Directory.Exists(folder) ? FolderEntry.Under(folder) : []) _files[entry.Path] = entry;
        _finished = _files.TryGetValue(Manifest.FileName, out var manifest) ? manifest.Touched : DateTime.MinValue;
    }

    public static OldSite In(string folder) => new(folder);

    /// <summary>Files and links that no build of ours made, in ordinal order.</summary>
    public ImmutableArray<string> ForeignFiles => OwnedFolder.ForeignFiles(_files.Values, _listed.Paths);

    /// <summary>Files of ours that the new site does not have.</summary>
    public int CountWithout(IReadOnlySet<string> paths) => _listed.Hashes.Keys.Count(p => _files.ContainsKey(p) && !paths.Contains(p));

    /// <summary>
    /// Whether the file lies there with this very content. Size and the manifest's hash answer for a file that nobody has
    /// touched since its manifest was written; any other is read.
    /// </summary>
    public bool Has(InputRecord file)
    {
        if (!_files.TryGetValue(file.Path, out var old) || old.IsLink || old.Size != file.Size) return false;
        if (old.Touched <= _finished && _listed.Hashes.TryGetValue(file.Path, out var hash)) return hash == file.Sha256;
        using var stream = PlainFiles.Open(Path.Combine(_folder, file.Path));
        return Manifest.HashOf(stream) == file.Sha256;
    }

    public bool HasContent(SiteFile file)
    {
        if (!_files.TryGetValue(file.Path, out var old) || old.IsLink || old.Size != file.Content.Length) return false;
        return PlainFiles.ReadAllBytes(Path.Combine(_folder, file.Path)).AsSpan().SequenceEqual(file.Content.Span);
    }
}
