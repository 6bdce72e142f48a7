using KspSite.Commands;
using KspSite.Output;

namespace KspSite.Init;

/// <summary>
/// Puts new files into a folder, all of them or none: they are written beside each other first and then moved to their places,
/// which takes no room. Where the disk refuses, the folder is as it was, as far as the disk lets what was made be taken back, so that
/// the same command can be given again. A run that is killed among the moves leaves the files that it had moved.
/// </summary>
internal static class NewFiles
{
    private const string StageName = ".kspsite-init";

    /// <summary>False where the disk refuses; the reason is then on the error stream, and nothing was written.</summary>
    public static bool Write(string folder, IEnumerable<(string Path, Func<byte[]> Content)> files, Language language, CommandEnvironment environment) =>
        Write(folder, stage =>
        {
            foreach (var (path, content) in files) WriteOne(Path.Combine(stage, path), content());
        }, language, environment);

    /// <inheritdoc cref="Write(string, IEnumerable{ValueTuple{string, Func{byte[]}}}, Language, CommandEnvironment)"/>
    /// <param name="write">Gets another folder, and writes the files into it as they are to lie in <paramref name="folder"/>.</param>
    public static bool Write(string folder, Action<string> write, Language language, CommandEnvironment environment)
    {
        try
        {
            Write(folder, write);
            return true;
        }
        catch (Exception e) when (DiskFaults.IsRefusal(e))
        {
            environment.Error.WriteLine(Fault(folder, e).In(language));
            return false;
        }
    }

    private static void Write(string folder, Action<string> write)
    {
        var made = new Stack<string>();
        var moved = new List<string>();
        var stage = Path.Combine(folder, StageName);
        var isDone = false;
        try
        {
            MakeFolder(folder, made);
            // Of a run that was ended half-way.
            if (Directory.Exists(stage)) Directory.Delete(stage, recursive: true);
            MakeFolder(stage, made);
            write(stage);
            foreach (var file in Directory.EnumerateFiles(stage, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList())
            {
                var place = Path.Combine(folder, Path.GetRelativePath(stage, file));
                MakeFolder(Path.GetDirectoryName(place)!, made);
                File.Move(file, place);
                moved.Add(place);
            }
            isDone = true;
        }
        finally
        {
            TakeBack(stage, isDone ? [] : moved, isDone ? [] : made);
        }
    }

    private static void WriteOne(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        stream.Write(content);
    }

    private static void MakeFolder(string folder, Stack<string> made)
    {
        if (Directory.Exists(folder)) return;
        if (Path.GetDirectoryName(folder) is { } parent) MakeFolder(parent, made);
        Directory.CreateDirectory(folder);
        made.Push(folder);
    }

    private static void TakeBack(string stage, List<string> files, Stack<string> folders)
    {
        // What failed before is what is told, and the rest is taken back all the same.
        foreach (var file in files) DiskFaults.DeleteLeftover(file);
        if (Directory.Exists(stage)) DiskFaults.Tolerate(() => Directory.Delete(stage, recursive: true));
        foreach (var folder in folders.Where(Directory.Exists)) DiskFaults.Tolerate(() => DeleteEmpty(folder));
    }

    private static void DeleteEmpty(string folder)
    {
        if (!Directory.EnumerateFileSystemEntries(folder).Any()) Directory.Delete(folder);
    }

    private static Words Fault(string folder, Exception reason) => reason switch
    {
        RefusedFileException refused => new(
            $"错误：读不了 {refused.Path}：{reason.Message}。没有写入任何文件。请关闭正在使用它的程序，检查读取权限，然后再运行一次。",
            $"error: cannot read {refused.Path}: {reason.Message} Nothing was written. Close the program that has it open, check that you may read it, and run this again."),
        _ when DiskFaults.IsDiskFull(reason) => new(
            $"错误：磁盘已满，没有在 {folder} 写入任何文件。请腾出空间，或换一个磁盘上的文件夹。",
            $"error: the disk is full; nothing was written to {folder}. Free some space, or choose a folder on another disk."),
        _ => new(
            $"错误：无法写入 {folder}：{reason.Message}。没有写入任何文件。请检查那里的写入权限，或另选一个文件夹。",
            $"error: cannot write to {folder}: {reason.Message} Nothing was written. Check that you may write there, or choose another folder."),
    };
}
