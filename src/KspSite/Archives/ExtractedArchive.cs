using KspSite.Core.Diagnostics;

namespace KspSite.Archives;

/// <summary>
/// A part of an archive in a folder of its own, which only this user may read and which goes away again. Each file was checked
/// against the list while it was written.
/// </summary>
internal sealed class ExtractedArchive : IDisposable
{
    private ExtractedArchive(string folder, ArchiveManifest manifest) => (Folder, Manifest) = (folder, manifest);

    /// <summary>Holds <c>input</c>, <c>theme</c>, <c>site</c> … as the archive does, as far as they were asked for.</summary>
    public string Folder { get; }

    public ArchiveManifest Manifest { get; }

    /// <summary>Opens an archive and unpacks it. Null after findings AR-01 to AR-03; nothing is then left on the disk.</summary>
    /// <param name="parts">The folders wanted, such as <see cref="ArchivePaths.Input"/>.</param>
    public static ExtractedArchive? Open(string path, string shown, ICollection<Finding> findings, params ReadOnlySpan<string> parts)
    {
        using var archive = ArchiveFile.Open(path, shown, findings);
        return archive is null ? null : Of(archive, findings, parts);
    }

    public static ExtractedArchive? Of(ArchiveFile archive, ICollection<Finding> findings, params ReadOnlySpan<string> parts)
    {
        var extracted = new ExtractedArchive(Directory.CreateTempSubdirectory("kspsite-").FullName, archive.Manifest);
        var isWhole = false;
        try
        {
            isWhole = extracted.Write(archive, findings, parts);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(ArchiveFaults.NotWritten(extracted.Folder,
                new("无法把存档展开到临时文件夹。", "The archive cannot be unpacked to the temporary folder."),
                new("请腾出磁盘空间，检查临时文件夹的写入权限。", "Free some space and check that you may write to the temporary folder."), e.Message.ReplaceLineEndings(" ")));
        }
        finally
        {
            if (!isWhole) extracted.Dispose();
        }
        return isWhole ? extracted : null;
    }

    public void Dispose()
    {
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }

    private bool Write(ArchiveFile archive, ICollection<Finding> findings, ReadOnlySpan<string> parts)
    {
        foreach (var file in archive.Manifest.Files)
        {
            if (!IsIn(file.Path, parts)) continue;
            // Every part of the path was found portable when the archive was opened: it cannot lead out of the folder.
            var full = Path.Combine(Folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            using var output = new FileStream(full, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            if (!archive.Copy(file, output, findings)) return false;
        }
        return true;
    }

    private static bool IsIn(string path, ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (path.StartsWith(part, StringComparison.Ordinal)) return true;
        }
        return false;
    }
}
