using KspSite.Archives;
using KspSite.Core.Diagnostics;
using KspSite.Input;
using KspSite.Output;

namespace KspSite.Publishing;

/// <summary>
/// The site in the output folder, exactly as it was built. Publishing does not build: what goes out is what the publisher has
/// looked at.
/// </summary>
internal sealed record BuiltSite(SiteManifest Manifest, byte[] ManifestBytes, ImmutableArray<PublishFile> Files)
{
    private const int MostNamed = 3;

    /// <summary>Null after a finding PB-01: nothing was built, somebody changed it since, or a file of it cannot be read.</summary>
    public static BuiltSite? Read(string folder, string shown, ICollection<Finding> findings)
    {
        try
        {
            return Whole(folder, shown, findings);
        }
        catch (RefusedFileException e)
        {
            findings.Add(PublishFaults.SourceRefused(e));
            return null;
        }
    }

    private static BuiltSite? Whole(string folder, string shown, ICollection<Finding> findings)
    {
        var path = Path.Combine(folder, Output.Manifest.FileName);
        if (!File.Exists(path))
        {
            findings.Add(PublishFaults.NothingBuilt(shown, SitesBeside(folder, shown)));
            return null;
        }
        var bytes = DiskFaults.Read(path);
        if (SiteManifest.Parse(bytes) is not { } manifest || manifest.Files.IsEmpty || !manifest.Files.All(f => PortableNames.IsPortablePath(f.Path)))
        {
            findings.Add(PublishFaults.NothingBuilt(shown, SitesBeside(folder, shown)));
            return null;
        }
        var changed = SideBySide.SelectMany(manifest.Files, f => IsAsBuilt(folder, f) ? [] : (string[])[f.Path]);
        if (changed.IsEmpty) return new BuiltSite(manifest, bytes, [.. manifest.Files.Select(f => FileOf(folder, f))]);
        findings.Add(PublishFaults.NotAsBuilt(shown, changed.Length, Named(changed)));
        return null;
    }

    /// <summary>
    /// PB-06 where a file that the site was made from is another by now, or cannot be read to tell. Of files that the readers see in part the
    /// manifest has the name alone: whether they changed is not known.
    /// </summary>
    public ImmutableArray<Finding> InputNewer(string site)
    {
        var (changed, unknown) = (new List<string>(), new List<Finding>());
        var lists = new Dictionary<string, HashSet<(string Path, string Sha256)>>(StringComparer.Ordinal);
        foreach (var input in Manifest.Inputs.Where(i => !i.IsNameOnly))
        {
            try
            {
                if (!HasHash(Path.Combine(site, input.Path), input) && !IsInArchive(site, input, lists)) changed.Add(input.Path);
            }
            catch (RefusedFileException e)
            {
                unknown.Add(PublishFaults.InputRefused(input.Path, e));
            }
        }
        return changed.Count == 0 ? [.. unknown] : [PublishFaults.InputNewer(changed.Count, Named(changed)), .. unknown];
    }

    // Sites for single audiences lie beside the team's: output-customer beside output.
    private static ImmutableArray<string> SitesBeside(string folder, string shown)
    {
        var (parent, name) = (Path.GetDirectoryName(Path.GetFullPath(folder))!, Path.GetFileName(folder));
        if (!Directory.Exists(parent) || name.Length == 0) return [];
        try
        {
            return
            [
                .. Directory.EnumerateDirectories(parent, name + "-*").Where(d => File.Exists(Path.Combine(d, Output.Manifest.FileName)))
                    .Select(d => Path.Combine(Path.GetDirectoryName(shown) ?? "", Path.GetFileName(d))).Order(StringComparer.Ordinal),
            ];
        }
        catch (Exception e) when (DiskFaults.IsRefusal(e))
        {
            // They would only be a help to whoever forgot --output: that there is no site here is told all the same.
            return [];
        }
    }

    private static string Named(IReadOnlyCollection<string> paths) => string.Join(", ", paths.Take(MostNamed)) + (paths.Count > MostNamed ? " …" : "");

    private static PublishFile FileOf(string folder, InputRecord record)
    {
        var path = Path.Combine(folder, record.Path);
        return new PublishFile(record.Path, record.Sha256, record.Size, () => DiskFaults.Read(path), File.GetLastWriteTimeUtc(path));
    }

    private static bool IsAsBuilt(string folder, InputRecord record)
    {
        var file = new FileInfo(Path.Combine(folder, record.Path));
        return file.Exists && file.LinkTarget is null && file.Length == record.Size && HasHash(file.FullName, record);
    }

    // Of an archive in the history, the site was made from the files in it: its list says what they are, and is read once for all of them.
    private static bool IsInArchive(string site, InputRecord record, Dictionary<string, HashSet<(string Path, string Sha256)>> lists)
    {
        for (var slash = record.Path.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = record.Path.IndexOf('/', slash + 1))
        {
            var path = Path.Combine(site, record.Path[..slash]);
            if (!File.Exists(path)) continue;
            if (!lists.TryGetValue(path, out var list)) lists[path] = list = ListOf(path);
            return list.Contains((ArchivePaths.Input + record.Path[(slash + 1)..], record.Sha256));
        }
        return false;
    }

    // Empty for a file that is no sound archive: then all of it has changed.
    private static HashSet<(string Path, string Sha256)> ListOf(string path)
    {
        using var archive = ArchiveFile.Open(path, path, []);
        return archive is null ? [] : [.. archive.Manifest.Files.Select(f => (f.Path, f.Sha256))];
    }

    private static bool HasHash(string path, InputRecord record) => File.Exists(path) && Output.Manifest.HashOf(DiskFaults.Read(path)) == record.Sha256;
}
