using System.Collections.Concurrent;
using KspSite.Core.Diagnostics;
using KspSite.Input;
using KspSite.Rendering.Site;

namespace KspSite.Output;

/// <summary>
/// Takes a site file by file, from any thread, and keeps none of them in memory: files that differ from the old site are
/// written beside it at once. <see cref="Finish"/> completes the new site there, <see cref="PutInPlace"/> swaps it in. A
/// writer that is disposed before has changed nothing.
/// </summary>
internal sealed class SiteWriter : IDisposable
{
    private readonly OutputTarget _target;
    private readonly FileStream _lock;
    private readonly OldSite _old;
    private readonly Staging _staging;
    private readonly ConcurrentBag<InputRecord> _records = [];
    private readonly ConcurrentBag<string> _kept = [];
    private int _written;
    private bool _isChanged;
    private bool _isInPlace;

    private SiteWriter(OutputTarget target, FileStream ours, OldSite old) =>
        (_target, _lock, _old, _staging) = (target, ours, old, new Staging(target));

    /// <summary>Null after a finding SI-05 or SI-06: the folder is not ours to replace, or another run writes to it.</summary>
    /// <exception cref="IOException">The disk refuses; so does every other member.</exception>
    public static SiteWriter? Open(OutputTarget target, ICollection<Finding> findings)
    {
        if (File.Exists(target.Folder))
        {
            findings.Add(OutputFaults.NoFolder(target.Shown));
            return null;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(target.Folder)!);
        var ours = OutputLock.Take(target.Lock);
        if (ours is null)
        {
            findings.Add(OutputFaults.Locked(target.Shown));
            return null;
        }
        try
        {
            return Open(target, ours, findings);
        }
        catch
        {
            ours.Dispose();
            throw;
        }
    }

    /// <summary>As the user would write the folder, for messages.</summary>
    public string Shown => _target.Shown;

    /// <returns>The same file, its content on the disk and no longer in memory.</returns>
    /// <exception cref="InvalidOperationException">The path is not portable: a bug.</exception>
    public SiteFile Store(SiteFile file)
    {
        SitePaths.RequirePortable(file.Path);
        // Pieces are made once: they are written before it is known whether they had to be.
        var record = file.IsInPieces ? _staging.WritePieces(file) : Manifest.RecordOf(file);
        _records.Add(record);
        var isKept = _old.Has(record);
        if (isKept)
        {
            _kept.Add(file.Path);
            if (file.IsInPieces) _staging.Drop(file);
        }
        else
        {
            Interlocked.Increment(ref _written);
            if (!file.IsInPieces) _staging.Write(file);
        }
        var place = Path.Combine(isKept ? _target.Folder : _target.Next, file.Path);
        return new SiteFile(file.Path, () => File.ReadAllBytes(place));
    }

    /// <summary>Completes the new site beside the old one. A site that equals the old one is left as it is: nothing is touched.</summary>
    /// <exception cref="InvalidOperationException">Two paths clash: a bug.</exception>
    public OutputChanges Finish(BuildFacts facts)
    {
        SitePaths.RequireDistinct(_records.Select(r => r.Path));
        var manifest = Manifest.Write(facts, _records);
        var changes = new OutputChanges(_written, _kept.Count, _old.CountWithout(_records.Select(r => r.Path).ToHashSet(StringComparer.Ordinal)));
        _isChanged = changes.Written > 0 || changes.Removed > 0 || !_old.HasContent(new SiteFile(Manifest.FileName, manifest));
        if (!_isChanged) return changes;
        _staging.Keep(_kept);
        _staging.Seal(manifest);
        return changes;
    }

    /// <summary>Whatever fails here, a whole site is in place afterwards, the old one or the new one; after an interruption at the latest when the next run has begun.</summary>
    public void PutInPlace()
    {
        // What was put there for nothing goes.
        _staging.Dispose();
        if (_isChanged) FolderSwap.Swap(_target);
        else Abandon();
        _isInPlace = true;
        FolderSwap.DeleteOld(_target);
    }

    public void Dispose()
    {
        _staging.Dispose();
        if (!_isInPlace) Abandon();
        _lock.Dispose();
    }

    private static SiteWriter? Open(OutputTarget target, FileStream ours, ICollection<Finding> findings)
    {
        if (FolderSwap.Recover(target) is { } leftover)
        {
            findings.Add(leftover);
            ours.Dispose();
            return null;
        }
        var old = OldSite.In(target.Folder);
        if (old.ForeignFiles is not { Length: > 0 } foreign) return new SiteWriter(target, ours, old);
        findings.Add(OutputFaults.Foreign(target.Shown, foreign));
        ours.Dispose();
        return null;
    }

    // The reason of the failure matters more than what cannot be cleaned up; the next run tries again.
    private void Abandon() => DiskFaults.Tolerate(() => FolderSwap.DeleteNew(_target, _staging.Announced));
}

/// <summary>How many files of a site were made anew, left as they were, and taken away. The manifest does not count.</summary>
internal readonly record struct OutputChanges(int Written, int Kept, int Removed);
