using KspSite.Core.Diagnostics;
using KspSite.Output;

namespace KspSite.Publishing;

/// <summary>What is at a target: which of it is ours, and what its files really hold. Reading it changes nothing.</summary>
internal sealed record TargetFolder
{
    /// <summary>Where lock, journal and unfinished files lie while a publish is under way. Servers do not show it.</summary>
    public const string WorkName = ".kspsite";

    public const string JournalName = "journal.json";

    /// <summary>In the place of a hash: a link, which is never followed.</summary>
    public const string Link = "link";

    /// <summary>The hashes that each path may have by our own doing.</summary>
    public required IReadOnlyDictionary<string, ImmutableHashSet<string>> Known { get; init; }

    /// <summary>The paths of the last complete publish.</summary>
    public required IReadOnlySet<string> Published { get; init; }

    /// <summary>Hashes of what is there, for the wanted and the known paths.</summary>
    public required IReadOnlyDictionary<string, string> Actual { get; init; }

    /// <summary>The published manifest as it is there; null where there is none.</summary>
    public required byte[]? Manifest { get; init; }

    /// <summary>Files and links that are neither ours nor wanted; they are left alone.</summary>
    public required ImmutableArray<string> Foreign { get; init; }

    /// <summary>Whether a run before this one was interrupted.</summary>
    public required bool IsHalfDone { get; init; }

    public static string WorkFolder(string target) => Path.Combine(target, WorkName);

    /// <summary>Null after a finding PB-02: the folder holds somebody else's files, or leads elsewhere.</summary>
    public static TargetFolder? Read(string folder, IReadOnlyCollection<string> wanted, ICollection<Finding> findings)
    {
        var (files, links) = Entries(folder);
        if (links.FirstOrDefault(l => wanted.Any(w => w.StartsWith(l + "/", StringComparison.Ordinal))) is { } led)
        {
            findings.Add(PublishFaults.LinkedFolder(folder, led));
            return null;
        }
        var manifest = files.Contains(Output.Manifest.FileName) ? DiskFaults.Read(Path.Combine(folder, Output.Manifest.FileName)) : null;
        var listed = manifest is null ? null : SiteManifest.Parse(manifest);
        var journal = Path.Combine(WorkFolder(folder), JournalName) is var path && File.Exists(path) ? PublishJournal.Parse(DiskFaults.Read(path)) : null;
        var others = files.Where(f => f != Output.Manifest.FileName).ToList();
        if (listed is null && journal is null && (others.Count > 0 || manifest is not null))
        {
            findings.Add(PublishFaults.Foreign(folder, others.Count, string.Join(", ", others.Take(3)) + (others.Count > 3 ? " …" : "")));
            return null;
        }
        var known = Merge(listed, journal);
        var ours = new HashSet<string>(wanted.Concat(known.Keys), StringComparer.Ordinal);
        return new TargetFolder
        {
            Known = known,
            Published = (listed?.Files ?? []).Select(f => f.Path).ToHashSet(StringComparer.Ordinal),
            Manifest = manifest,
            Actual = Hashes(folder, others.Where(ours.Contains), links.Where(ours.Contains)),
            Foreign = [.. others.Concat(links).Where(f => !ours.Contains(f)).Order(StringComparer.Ordinal)],
            IsHalfDone = journal is not null,
        };
    }

    private static Dictionary<string, ImmutableHashSet<string>> Merge(SiteManifest? listed, Dictionary<string, ImmutableHashSet<string>>? journal)
    {
        var known = journal ?? new(StringComparer.Ordinal);
        foreach (var file in listed?.Files ?? [])
        {
            if (file.Path != Output.Manifest.FileName && PortableNames.IsPortablePath(file.Path)) known[file.Path] = known.GetValueOrDefault(file.Path, []).Add(file.Sha256);
        }
        return known;
    }

    private static Dictionary<string, string> Hashes(string folder, IEnumerable<string> files, IEnumerable<string> links)
    {
        var hashes = SideBySide.Select([.. files], f => (Path: f, Hash: Output.Manifest.HashOf(DiskFaults.Read(Path.Combine(folder, f))))).ToDictionary(f => f.Path, f => f.Hash, StringComparer.Ordinal);
        foreach (var link in links) hashes[link] = Link;
        return hashes;
    }

    private static (HashSet<string> Files, List<string> Links) Entries(string folder)
    {
        var (files, links) = (new HashSet<string>(StringComparer.Ordinal), new List<string>());
        if (Directory.Exists(folder)) Visit(new DirectoryInfo(folder), "");
        return (files, links);

        void Visit(DirectoryInfo at, string prefix)
        {
            foreach (var entry in at.EnumerateFileSystemInfos())
            {
                if (prefix.Length == 0 && entry.Name == WorkName) continue;
                if (entry.LinkTarget is not null) links.Add(prefix + entry.Name);
                else if (entry is DirectoryInfo inner) Visit(inner, prefix + entry.Name + "/");
                else files.Add(prefix + entry.Name);
            }
        }
    }
}
