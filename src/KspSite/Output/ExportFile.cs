using System.Text;
using KspSite.Commands;
using KspSite.Core.Diagnostics;
using KspSite.Input;

namespace KspSite.Output;

/// <summary>Writes one exported page, whole or not at all. Of existing files it replaces only those that it has made itself.</summary>
internal static class ExportFile
{
    private static readonly byte[] Mark = Encoding.UTF8.GetBytes("<meta name=\"generator\" content=\"KspSite ");

    /// <summary>Empty when the file is in place. Findings SI-05 and SI-06 otherwise.</summary>
    public static ImmutableArray<Finding> Write(string site, string path, ReadOnlyMemory<byte> content, CommandEnvironment environment)
    {
        var shown = Path.GetRelativePath(environment.CurrentDirectory, path).Replace('\\', '/');
        if (Directory.Exists(path)) return [NotOurs(shown, new("这里是一个文件夹，请写明文件名。", "This is a folder; name a file."))];
        if (SourceFolders.At(path, site) is { } source) return [NotOurs(shown, new($"{source.Name} 文件夹里是网站的来源，不能写进去。", $"The site is made from the folder {source.Name}; nothing is written into it."))];
        // A name that nobody else has, and short, whatever the length of the file's own.
        var next = Path.Combine(Path.GetDirectoryName(path)!, $".kspsite-{Guid.NewGuid():N}");
        var isOurs = false;
        try
        {
            if (SiteManifest.Around(path) is not null)
                return [NotOurs(shown, new("这个文件夹里是生成或发布的网站，读它的人也会看到这一页。", "The folder is that of a site that was built or published, whose readers would see this page too."))];
            if (File.Exists(path) && !IsOurs(path)) return [NotOurs(shown, new("这个文件不是本工具导出的，没有覆盖它。", "This file was not exported by this tool and has not been overwritten."))];
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var file = new FileStream(next, FileMode.CreateNew, FileAccess.Write))
            {
                isOurs = true;
                file.Write(content.Span);
            }
            File.Move(next, path, overwrite: true);
            return [];
        }
        catch (Exception e) when (DiskFaults.IsRefusal(e))
        {
            if (isOurs) DiskFaults.DeleteLeftover(next);
            return [CannotWrite(shown, e)];
        }
    }

    private static bool IsOurs(string path)
    {
        using var file = PlainFiles.Open(path);
        var head = new byte[4096];
        return head.AsSpan(0, file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)).IndexOf(Mark) >= 0;
    }

    private static Finding CannotWrite(string path, Exception reason) => FaultKinds.CannotWrite.Refused(
        path, reason,
        DiskFaults.IsDiskFull(reason) ? new("磁盘空间不足，这一页没有写入。", "The disk is full; the page was not written.") : new("这一页没有写入。", "The page was not written."),
        DiskFaults.IsDiskFull(reason)
            ? new("请腾出空间，或用 --output 指定另一个磁盘上的文件。", "Free some space, or name a file on another disk with --output.")
            : new("请检查文件夹的写入权限，关闭正在使用这个文件的程序，然后重试。", "Check that you may write to the folder, close the program that has the file open, and try again."));

    private static Finding NotOurs(string path, Words message) => FaultKinds.ForeignFiles.Finding(
        new SourceRef(path), message, new("请用 --output 指定另一个文件。", "Name another file with --output."));
}
