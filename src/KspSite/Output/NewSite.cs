using System.Runtime.ExceptionServices;
using KspSite.Rendering.Site;

namespace KspSite.Output;

/// <summary>Writes the files of a site into the folder beside the old one.</summary>
internal static class NewSite
{
    public static void Write(OutputTarget target, IReadOnlyList<SiteFile> files, byte[] manifest)
    {
        Directory.CreateDirectory(target.Next);
        // First, so that whatever an interruption leaves is listed.
        Write(target, new SiteFile(Manifest.FileName, manifest));
        foreach (var folder in files.Select(f => Path.GetDirectoryName(f.Path)!).Distinct(StringComparer.Ordinal))
        {
            Directory.CreateDirectory(Path.Combine(target.Next, folder));
        }
        try
        {
            Parallel.ForEach(files, file => Write(target, file));
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions[0]);
        }
    }

    private static void Write(OutputTarget target, SiteFile file)
    {
        var path = Path.Combine(target.Next, file.Path);
        using (var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0)) stream.Write(file.Content.Span);
        var old = new FileInfo(Path.Combine(target.Folder, file.Path));
        // Synchronising tools go by the time: an unchanged file keeps it.
        if (IsSame(old, file.Content)) File.SetLastWriteTimeUtc(path, old.LastWriteTimeUtc);
    }

    private static bool IsSame(FileInfo old, ReadOnlyMemory<byte> content) =>
        old.Exists && old.Length == content.Length && File.ReadAllBytes(old.FullName).AsSpan().SequenceEqual(content.Span);
}
