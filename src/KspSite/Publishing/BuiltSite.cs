using KspSite.Core.Diagnostics;
using KspSite.Input;
using KspSite.Output;

namespace KspSite.Publishing;

/// <summary>
/// The site in the output folder, exactly as it was built. Publishing does not build: what goes out is what the publisher has
/// looked at.
/// </summary>
internal sealed record BuiltSite(string Folder, SiteManifest Manifest, byte[] ManifestBytes, ImmutableArray<PublishFile> Files)
{
    private const int MostNamed = 3;

    /// <summary>Null after a finding PB-01: nothing was built, or somebody changed it since.</summary>
    public static BuiltSite? Read(string folder, string shown, ICollection<Finding> findings)
    {
        var path = Path.Combine(folder, Output.Manifest.FileName);
        if (!File.Exists(path))
        {
            findings.Add(PublishFaults.NothingBuilt(shown, SitesBeside(folder, shown)));
            return null;
        }
        var bytes = File.ReadAllBytes(path);
        if (SiteManifest.Parse(bytes) is not { } manifest || manifest.Files.IsEmpty || !manifest.Files.All(f => PortableNames.IsPortablePath(f.Path)))
        {
            findings.Add(PublishFaults.NothingBuilt(shown, SitesBeside(folder, shown)));
            return null;
        }
        var changed = SideBySide.SelectMany(manifest.Files, f => IsAsBuilt(folder, f) ? [] : (string[])[f.Path]);
        if (changed.IsEmpty) return new BuiltSite(folder, manifest, bytes, [.. manifest.Files.Select(f => FileOf(folder, f))]);
        findings.Add(PublishFaults.NotAsBuilt(shown, changed.Length, Named(changed)));
        return null;
    }

    /// <summary>PB-06 where a file that the site was made from is another by now.</summary>
    public Finding? InputNewer(string site)
    {
        var changed = Manifest.Inputs.Where(i => !HasHash(Path.Combine(site, i.Path), i)).Select(i => i.Path).ToList();
        return changed.Count == 0 ? null : PublishFaults.InputNewer(changed.Count, Named(changed));
    }

    // Sites for single audiences lie beside the team's: output-customer beside output.
    private static ImmutableArray<string> SitesBeside(string folder, string shown)
    {
        var (parent, name) = (Path.GetDirectoryName(Path.GetFullPath(folder))!, Path.GetFileName(folder));
        if (!Directory.Exists(parent) || name.Length == 0) return [];
        return
        [
            .. Directory.EnumerateDirectories(parent, name + "-*").Where(d => File.Exists(Path.Combine(d, Output.Manifest.FileName)))
                .Select(d => Path.Combine(Path.GetDirectoryName(shown) ?? "", Path.GetFileName(d))).Order(StringComparer.Ordinal),
        ];
    }

    private static string Named(IReadOnlyCollection<string> paths) => string.Join(", ", paths.Take(MostNamed)) + (paths.Count > MostNamed ? " …" : "");

    private static PublishFile FileOf(string folder, InputRecord record)
    {
        var path = Path.Combine(folder, record.Path);
        return new PublishFile(record.Path, record.Sha256, record.Size, () => File.ReadAllBytes(path), File.GetLastWriteTimeUtc(path));
    }

    private static bool IsAsBuilt(string folder, InputRecord record)
    {
        var file = new FileInfo(Path.Combine(folder, record.Path));
        return file.Exists && file.LinkTarget is null && file.Length == record.Size && HasHash(file.FullName, record);
    }

    private static bool HasHash(string path, InputRecord record) => File.Exists(path) && Output.Manifest.HashOf(File.ReadAllBytes(path)) == record.Sha256;
}
