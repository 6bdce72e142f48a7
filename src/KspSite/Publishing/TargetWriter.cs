using KspSite.Output;

namespace KspSite.Publishing;

/// <summary>Carries a plan out at a target. Each file changes in one step: it is written beside the target's files and then takes its name.</summary>
internal sealed class TargetWriter(string target, PublishLock hold)
{
    // Over a network each file waits for answers; a few at a time hide that.
    private const int AtOnce = 4;
    private const int Tries = 4;

    private int _done;
    private int _part;

    /// <summary>Changes that are complete.</summary>
    public int Done => _done;

    /// <exception cref="SourceChangedException">The built site changed meanwhile.</exception>
    /// <exception cref="LockLostException">Somebody else has the target.</exception>
    /// <exception cref="IOException">The target refuses.</exception>
    public void Carry(PublishPlan plan, IReadOnlyDictionary<string, PublishFile> wanted, IReadOnlyDictionary<string, ImmutableHashSet<string>> known, byte[] manifest)
    {
        DeleteParts();
        WriteWhole(Path.Combine(TargetFolder.WorkName, TargetFolder.JournalName), PublishJournal.Write(known), null, toDisk: true);
        foreach (var phase in plan.Changes.GroupBy(c => c.Phase))
        {
            Failures.Unwrapped(() => Parallel.ForEach(phase, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, change => Apply(change, wanted)));
        }
        hold.Confirm();
        WriteWhole(Manifest.FileName, manifest, null, toDisk: true);
        File.Delete(Path.Combine(TargetFolder.WorkFolder(target), TargetFolder.JournalName));
    }

    private void Apply(PublishChange change, IReadOnlyDictionary<string, PublishFile> wanted)
    {
        hold.Confirm();
        if (change.Kind == ChangeKind.Remove) Remove(change.Path);
        else
        {
            var file = wanted[change.Path];
            var content = file.Read();
            if (Manifest.HashOf(content) != file.Sha256) throw new SourceChangedException(file.Path);
            WriteWhole(file.Path, content, file.Time, toDisk: false);
        }
        Interlocked.Increment(ref _done);
    }

    private void Remove(string path)
    {
        Retry(Path.Combine(target, path), File.Delete);
        RemoveEmptyFolders(target, path);
    }

    /// <summary>The folders above a file that is gone, up to the target; one with somebody's file in it stays.</summary>
    internal static void RemoveEmptyFolders(string target, string path)
    {
        for (var folder = Path.GetDirectoryName(path)!; folder.Length > 0; folder = Path.GetDirectoryName(folder)!)
        {
            var full = new DirectoryInfo(Path.Combine(target, folder));
            try
            {
                if (!full.Exists || full.EnumerateFileSystemInfos().Any()) return;
                full.Delete();
            }
            catch (IOException)
            {
                // Somebody put a file there just now, or it went with another of its files.
                return;
            }
        }
    }

    private void WriteWhole(string path, byte[] content, DateTime? time, bool toDisk)
    {
        var part = Path.Combine(TargetFolder.WorkFolder(target), $"part-{Numerals.Text(Interlocked.Increment(ref _part))}");
        using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            stream.Write(content);
            if (toDisk) stream.Flush(flushToDisk: true);
        }
        if (time is { } built) File.SetLastWriteTimeUtc(part, built);
        var full = Path.Combine(target, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        Retry(full, to => File.Move(part, to, overwrite: true));
    }

    private void DeleteParts()
    {
        foreach (var part in Directory.EnumerateFiles(TargetFolder.WorkFolder(target), "part-*")) File.Delete(part);
    }

    // On Windows a file that a reader or a scanner has open cannot be replaced for a moment.
    private static void Retry(string path, Action<string> action) => DiskFaults.Naming(path, () =>
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                action(path);
                return attempt;
            }
            catch (Exception e) when (OperatingSystem.IsWindows() && attempt < Tries && DiskFaults.IsRefusal(e))
            {
                Thread.Sleep(attempt * 200);
            }
        }
    });
}

/// <summary>A file of the built site is no longer what its manifest says. The message is its path.</summary>
internal sealed class SourceChangedException(string path) : Exception(path);
