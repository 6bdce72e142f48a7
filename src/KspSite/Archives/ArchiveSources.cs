using System.Security.Cryptography;
using KspSite.Core.Diagnostics;
using KspSite.Input;
using KspSite.Output;

namespace KspSite.Archives;

/// <summary>A file on its way into an archive.</summary>
/// <param name="Read">Its content; read once, when its turn comes.</param>
internal sealed record ArchiveSource(string Path, Func<ReadOnlyMemory<byte>> Read);

/// <summary>
/// Everything a site was made from and the site itself, in the order of the archive. Whatever lies in the input folder comes
/// along, also what no table uses: the site's data page speaks of it.
/// </summary>
internal static class ArchiveSources
{
    /// <summary>Null after findings AR-06.</summary>
    public static ImmutableArray<ArchiveSource>? Of(ArchiveRequest request, ICollection<Finding> findings)
    {
        ImmutableArray<ArchiveSource> sources =
        [
            .. Folder(request, InputFolder.Name, ArchivePaths.Input, findings),
            .. request.Build.Files.Append(request.Build.ManifestFile)
                .OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => new ArchiveSource(ArchivePaths.Site + f.Path, () => f.Content)),
            .. request.Build.ThemeUsed!.Files.Select(f => new ArchiveSource(ArchivePaths.Theme + f.Key, () => f.Value)),
        ];
        foreach (var source in sources.Where(s => !PortableNames.IsPortablePath(s.Path))) findings.Add(NotPortable(request, source.Path));
        return findings.Any(f => f.Severity == Severity.Error) ? null : sources;
    }

    private static IEnumerable<ArchiveSource> Folder(ArchiveRequest request, string folder, string prefix, ICollection<Finding> findings)
    {
        var found = FolderFiles.Under(Path.Combine(request.Site.Site, folder));
        foreach (var link in found.Refused) findings.Add(NotFollowed(request, prefix + link.Path));
        foreach (var (path, reason) in found.Unreadable) findings.Add(NotFollowed(request, prefix + path, reason));
        var read = request.Build.Inputs.ToDictionary(i => i.Path, i => i.Sha256, StringComparer.Ordinal);
        return found.Files.Where(f => f.FullPath != request.Target).Select(file => new ArchiveSource(prefix + file.Path, () => Content(prefix + file.Path, file.FullPath, read)));
    }

    // The site was made a moment ago: what it was made from must be what goes in beside it.
    private static ReadOnlyMemory<byte> Content(string path, string fullPath, Dictionary<string, string> read)
    {
        var content = File.ReadAllBytes(fullPath);
        if (read.TryGetValue(path, out var hash) && hash != Convert.ToHexStringLower(SHA256.HashData(content))) throw new InputChangedException(path);
        return content;
    }

    private static Finding NotFollowed(ArchiveRequest request, string path, string? reason = null) => ArchiveFaults.NotWritten(
        request.Shown,
        new($"{path} 是链接或打不开的文件夹，存档里放不进它的内容。", $"{path} is a link, or a folder that cannot be opened; its content cannot go into the archive."),
        new("请把文件本身放进 input 文件夹，或把链接移走。", "Put the file itself into the folder input, or move the link away."), reason);

    private static Finding NotPortable(ArchiveRequest request, string path) => ArchiveFaults.NotWritten(
        request.Shown,
        new("这个文件名在其他系统上无法展开（保留名、特殊字符或过长）。", "This file name cannot be unpacked on other systems (a reserved name, a special character, or too long)."),
        new("请把文件改名，或移出 input 文件夹。", "Rename the file, or move it out of the folder input."), path);
}

/// <summary>A file was saved between the making of the site and its archiving. The message is its path.</summary>
internal sealed class InputChangedException(string path) : Exception(path);
