using System.Security.Cryptography;
using KspSite.Core.Diagnostics;
using KspSite.History;
using KspSite.Input;
using KspSite.Output;

namespace KspSite.Archives;

/// <summary>A file on its way into an archive.</summary>
/// <param name="Pack">Called once, when its turn comes.</param>
internal sealed record ArchiveSource(string Path, Func<PackedFile> Pack)
{
    /// <param name="read">Its content.</param>
    public static ArchiveSource Of(string path, Func<ReadOnlyMemory<byte>> read) => new(path, () => PackedFile.Of(path, read()));
}

/// <summary>
/// Everything a site was made from and the site itself, in the order of the archive. Whatever lies in the input folder comes
/// along, also what no table uses: the site's data page speaks of it.
/// </summary>
internal static class ArchiveSources
{
    /// <summary>Null after findings AR-06.</summary>
    /// <exception cref="RefusedFileException">A file cannot be read, here or when it is packed.</exception>
    public static ImmutableArray<ArchiveSource>? Of(ArchiveRequest request, ICollection<Finding> findings)
    {
        var past = Path.GetFullPath(request.History.Name, request.Site.Site);
        if (Directory.Exists(past) && !RealPaths.IsIn(past, request.Site.Site))
        {
            findings.Add(HistoryOutside(request.History.Name));
            return null;
        }
        var history = request.History.Name + "/";
        var exports = History(request, findings);
        ImmutableArray<ArchiveSource> sources =
        [
            .. Folder(request, InputFolder.Name, findings).Where(f => !f.Path.StartsWith(history, StringComparison.OrdinalIgnoreCase)),
            .. exports.OrderBy(f => f.Path, StringComparer.Ordinal),
            .. request.Pages.WithManifest(request.Build.Facts).Select(f => f with { Path = ArchivePaths.Site + f.Path }).Select(f => new ArchiveSource(f.Path, () => f)),
            .. request.Build.ThemeUsed!.Files.Select(f => ArchiveSource.Of(ArchivePaths.Theme + f.Key, () => f.Value)),
        ];
        foreach (var source in sources.Where(s => !PortableNames.IsPortablePath(s.Path))) findings.Add(NotPortable(request, source.Path));
        return findings.Any(f => f.Severity == Severity.Error) ? null : sources;
    }

    private static IEnumerable<ArchiveSource> Folder(ArchiveRequest request, string folder, ICollection<Finding> findings)
    {
        var found = FolderFiles.Under(Path.Combine(request.Site.Site, folder));
        foreach (var link in found.Refused) findings.Add(NotFollowed(request, folder + "/" + link.Path));
        foreach (var none in found.NoFiles) findings.Add(Faults.NoFile(folder + "/" + none.Path));
        foreach (var (path, reason) in found.Unreadable) findings.Add(NotReadable(request, (folder + "/" + path).TrimEnd('/'), reason));
        var read = request.Build.Inputs.ToDictionary(i => i.Path, i => i.Sha256, StringComparer.Ordinal);
        return [.. found.Files.Select(file => ArchiveSource.Of(folder + "/" + file.Path, () => Content(folder + "/" + file.Path, file.FullPath, read)))];
    }

    // An archive in the history lends only its data, unpacked under its own name: archives in archives in archives would double
    // with every month. The name stays, because the site tells where its past comes from.
    private static List<ArchiveSource> History(ArchiveRequest request, ICollection<Finding> findings)
    {
        var folder = Path.Combine(request.Site.Site, request.History.Name);
        if (!Directory.Exists(folder)) return [];
        var sources = new List<ArchiveSource>();
        foreach (var file in Folder(request, request.History.Name, findings))
        {
            using var place = ExportPlace.Open(Path.Combine(request.Site.Site, file.Path), file.Path);
            if (!IsArchive(file.Path) || place.Folder is null) sources.Add(file);
            else sources.AddRange(FolderFiles.Under(place.Folder).Files.Select(f => Kept(file.Path + "/" + f.Path, DiskFaults.Read(f.FullPath))));
        }
        return sources;
    }

    private static ArchiveSource Kept(string path, ReadOnlyMemory<byte> content) => ArchiveSource.Of(path, () => content);

    private static bool IsArchive(string path) => Path.GetExtension(path).Equals(".zip", StringComparison.OrdinalIgnoreCase);

    // The site was made a moment ago: what it was made from must be what goes in beside it.
    private static ReadOnlyMemory<byte> Content(string path, string fullPath, Dictionary<string, string> read)
    {
        var content = DiskFaults.Read(fullPath);
        if (read.TryGetValue(path, out var hash) && hash != Convert.ToHexStringLower(SHA256.HashData(content))) throw new InputChangedException(path);
        return content;
    }

    // Under another name in the archive, its site.yaml would not find it, and the site could not be made from it again.
    private static Finding HistoryOutside(string folder) => ArchiveFaults.NotWritten(
        Settings.SiteYaml.Path,
        new("history 所指的文件夹在站点之外，存档里放不进它。", "The folder of the history lies outside the site; it cannot go into the archive."),
        new("请把这个文件夹移进站点，并照此改 history，如 history: history。", "Move the folder into the site and change history to match, such as history: history."), folder);

    private static Finding NotReadable(ArchiveRequest request, string path, string reason) => ArchiveFaults.NotWritten(
        request.Shown,
        new($"文件夹 {path} 打不开，存档里放不进它的内容。", $"The folder {path} cannot be opened; its content cannot go into the archive."),
        new("请检查读取权限。", "Check that you may read it."), reason);

    private static Finding NotFollowed(ArchiveRequest request, string path) => ArchiveFaults.NotWritten(
        request.Shown,
        new($"{path} 是链接，存档里放不进它的内容。", $"{path} is a link; its content cannot go into the archive."),
        new("请把文件本身放进 input 文件夹，或把链接移走。", "Put the file itself into the folder input, or move the link away."));

    private static Finding NotPortable(ArchiveRequest request, string path) => ArchiveFaults.NotWritten(
        request.Shown,
        new("这个文件名在其他系统上无法展开（保留名、特殊字符或过长）。", "This file name cannot be unpacked on other systems (a reserved name, a special character, or too long)."),
        new("请把文件改名，或移出 input 文件夹。", "Rename the file, or move it out of the folder input."), path);
}

/// <summary>A file was saved between the making of the site and its archiving. The message is its path.</summary>
internal sealed class InputChangedException(string path) : Exception(path);
