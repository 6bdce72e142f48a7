using KspSite.Core.Diagnostics;
using KspSite.Output;

namespace KspSite.Archives;

/// <summary>
/// A part of an archive in a folder of this user's own among the temporary ones, which disposing removes. Each file was checked
/// against the list while it was written.
/// </summary>
internal sealed class ExtractedArchive : IDisposable
{
    private ExtractedArchive(string folder) => Folder = folder;

    /// <summary>Holds <c>input</c>, <c>theme</c>, <c>site</c> … as the archive does, as far as they were asked for.</summary>
    public string Folder { get; }

    /// <summary>Opens an archive and unpacks it. Null after findings AR-01 to AR-03; nothing is then left on the disk.</summary>
    /// <param name="isWanted">Which paths to unpack, such as <see cref="ArchivePaths.IsExport"/>.</param>
    public static ExtractedArchive? Open(string path, string shown, ICollection<Finding> findings, Func<string, bool> isWanted)
    {
        using var archive = ArchiveFile.Open(path, shown, findings);
        return archive is null ? null : Of(archive, findings, isWanted);
    }

    public static ExtractedArchive? Of(ArchiveFile archive, ICollection<Finding> findings, Func<string, bool> isWanted)
    {
        ExtractedArchive? extracted = null;
        var isWhole = false;
        try
        {
            extracted = new ExtractedArchive(Directory.CreateTempSubdirectory("kspsite-").FullName);
            isWhole = extracted.Write(archive, findings, isWanted);
        }
        catch (Exception e) when (DiskFaults.IsRefusal(e))
        {
            findings.Add(ArchiveFaults.NotWritten((extracted?.Folder ?? Path.GetTempPath()).Replace('\\', '/'),
                new("无法把存档展开到临时文件夹。", "The archive cannot be unpacked to the temporary folder."),
                new("请腾出磁盘空间，检查临时文件夹的写入权限。", "Free some space and check that you may write to the temporary folder."), e.Message.ReplaceLineEndings(" ")));
        }
        finally
        {
            if (!isWhole) extracted?.Dispose();
        }
        return isWhole ? extracted : null;
    }

    // Where a scanner has a file of it open, what was to be done with it is done, and the system clears its temporary folder.
    public void Dispose() => DiskFaults.Tolerate(() =>
    {
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    });

    private bool Write(ArchiveFile archive, ICollection<Finding> findings, Func<string, bool> isWanted)
    {
        foreach (var file in archive.Manifest.Files)
        {
            if (!isWanted(file.Path)) continue;
            // Every part of the path was found portable when the archive was opened: it cannot lead out of the folder.
            var full = Path.Combine(Folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            using var output = new FileStream(full, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            if (!archive.Copy(file, output, findings)) return false;
        }
        return true;
    }
}
