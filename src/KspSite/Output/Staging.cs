using System.Runtime.ExceptionServices;
using KspSite.Input;
using KspSite.Rendering.Site;

namespace KspSite.Output;

/// <summary>
/// The folder beside the old site in which the new one is put together. Every path is noted in a list beside it before its
/// file is made, so that after an interruption the next run knows what it may delete.
/// </summary>
internal sealed class Staging(OutputTarget target) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private readonly HashSet<string> _announced = new(StringComparer.Ordinal);
    private StreamWriter? _list;

    // What cannot be noted is not made, and nothing after it by any thread: the list would no longer say what is ours.
    private ExceptionDispatchInfo? _refused;
    private volatile bool _linksRefused;

    /// <summary>A new file, from any thread.</summary>
    public void Write(SiteFile file)
    {
        Announce([file.Path]);
        using var handle = File.OpenHandle(Path.Combine(target.Next, file.Path), FileMode.CreateNew, FileAccess.Write, FileShare.None);
        RandomAccess.Write(handle, file.Content.Span, 0);
    }

    /// <summary>A new file, of which is known only afterwards whether it is one: <see cref="Drop"/> takes it back.</summary>
    public InputRecord WritePieces(SiteFile file)
    {
        Announce([file.Path]);
        using var stream = new FileStream(Path.Combine(target.Next, file.Path), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        return Manifest.RecordOf(file, stream);
    }

    public void Drop(SiteFile file) => File.Delete(Path.Combine(target.Next, file.Path));

    /// <summary>
    /// Files that are the same as in the old site: a second name for each, which takes no room and keeps its time, or a copy
    /// with its time on disks that know one name only.
    /// </summary>
    public void Keep(IReadOnlyCollection<string> paths)
    {
        Announce(paths);
        Failures.Unwrapped(() => Parallel.ForEach(paths, Keep));
    }

    /// <summary>From here on the manifest, which is in the folder, says what is ours.</summary>
    public void Seal(byte[] manifest)
    {
        Write(new SiteFile(Manifest.FileName, manifest));
        Dispose();
        File.Delete(target.List);
    }

    public void Dispose()
    {
        // Closing writes what could not be written before, and meets the full disk a second time; the first time is reported.
        DiskFaults.Tolerate(() => _list?.Dispose());
        _list = null;
    }

    /// <summary>What this run may have made, whatever of the list has reached the disk.</summary>
    public IReadOnlySet<string> Announced
    {
        get
        {
            lock (_gate) return _announced.ToHashSet(StringComparer.Ordinal);
        }
    }

    /// <summary>What an unsealed folder of an interrupted run may hold. A line cut short belongs to a file that was not made.</summary>
    public static IReadOnlySet<string> AnnouncedBefore(OutputTarget target) =>
        File.Exists(target.List) ? Lines(target.List) : ImmutableHashSet<string>.Empty;

    private static HashSet<string> Lines(string path)
    {
        var lines = new HashSet<string>(StringComparer.Ordinal);
        using var reader = new StreamReader(PlainFiles.Open(path));
        while (reader.ReadLine() is { } line) lines.Add(line);
        return lines;
    }

    private void Keep(string path)
    {
        var (from, to) = (Path.Combine(target.Folder, path), Path.Combine(target.Next, path));
        if (!_linksRefused)
        {
            if (FileSystemCalls.TryLink(from, to)) return;
            _linksRefused = true;
        }
        File.Copy(from, to);
    }

    private void Announce(IReadOnlyCollection<string> paths)
    {
        lock (_gate)
        {
            _refused?.Throw();
            try
            {
                Note(paths);
            }
            catch (Exception e) when (DiskFaults.IsRefusal(e))
            {
                _refused = ExceptionDispatchInfo.Capture(e);
                throw;
            }
            foreach (var path in paths)
            {
                _announced.Add(path);
                if (_folders.Add(Path.GetDirectoryName(path)!)) Directory.CreateDirectory(Path.Combine(target.Next, Path.GetDirectoryName(path)!));
            }
        }
    }

    private void Note(IEnumerable<string> paths)
    {
        _list ??= new StreamWriter(new FileStream(target.List, FileMode.Create, FileAccess.Write, FileShare.Read), bufferSize: 1 << 16);
        foreach (var path in paths) _list.Write(path + "\n");
        _list.Flush();
    }
}
