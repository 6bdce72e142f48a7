using KspSite.Core.Diagnostics;
using KspSite.Output;

namespace KspSite.Publishing;

/// <summary>How a publish ended.</summary>
/// <param name="Plan">Null where it did not get so far.</param>
internal sealed record PublishOutcome(ImmutableArray<Finding> Findings, PublishPlan? Plan, bool IsDone)
{
    /// <summary>Files at the target that are neither ours nor in the way.</summary>
    public int Foreign { get; init; }

    /// <summary>Whether it took up the work of an interrupted run.</summary>
    public bool Resumed { get; init; }

    public PublishOutcome StoppedBy(Finding finding) => this with { Findings = [.. Findings, finding], IsDone = false };

    public static PublishOutcome Refused(params ImmutableArray<Finding> findings) => new(findings, null, IsDone: false);
}

/// <summary>Brings a built site to a folder or share, file by file, so that a reader meets no broken link at any moment.</summary>
internal static class Publisher
{
    private const int MostDriftNamed = 20;

    public static PublishOutcome Publish(PublishRequest request, BuiltSite built, TimeProvider clock)
    {
        if (PublishTarget.Danger(request) is { } danger) return PublishOutcome.Refused(danger);
        try
        {
            if (OtherReaders(request, built) is { } others) return PublishOutcome.Refused(others);
            var files = WantedFiles(request, built);
            return request.Atomic || AtomicTarget.IsOne(request.Target) ? AtomicTarget.Publish(request, built, files, clock) : InPlace(request, built, files, clock);
        }
        catch (Exception e) when (DiskFaults.IsRefusal(e))
        {
            // Until the first change is tried; a publish that is under way tells how far it came.
            return PublishOutcome.Refused(PublishFaults.Stopped(request, null, 0, e));
        }
    }

    /// <summary>Everything the target shall hold, without the manifest; in ordinal order of the paths.</summary>
    public static ImmutableArray<PublishFile> WantedFiles(PublishRequest request, BuiltSite built)
    {
        var files = ServerFiles.AddTo(built.Files, request);
        return [.. files.Concat(request.Compress ? CompressedCopies.Of(files, request.Target) : []).OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    /// <summary>Findings for what somebody changed at the target; errors unless it may be overwritten.</summary>
    private static ImmutableArray<Finding> DriftFindings(PublishRequest request, PublishPlan plan) =>
    [
        .. plan.Drift.OrderBy(d => d.Sha256 is null).Take(MostDriftNamed).Select(d => PublishFaults.Drifted(request.Target, d, request.OverwriteDrift)),
        .. plan.Drift.Length > MostDriftNamed ? [PublishFaults.MoreDrift(request.Target, plan.Drift.Length - MostDriftNamed)] : ImmutableArray<Finding>.Empty,
    ];

    // The slip that matters most: what was built for us, sent to where a customer reads.
    private static Finding? OtherReaders(PublishRequest request, BuiltSite built)
    {
        if (request.ChangeAudience || SiteManifest.In(request.Target) is not { } there) return null;
        return there.Readers == built.Manifest.Readers ? null : PublishFaults.OtherReaders(request.Target, there.Readers, built.Manifest.Readers);
    }

    private static PublishOutcome InPlace(PublishRequest request, BuiltSite built, ImmutableArray<PublishFile> files, TimeProvider clock)
    {
        if (request.DryRun) return LookWithRoom(request, files).Outcome;
        var isNew = !Directory.Exists(request.Target);
        try
        {
            return PublishGuard.Locked(request.Target, request, clock, hold => Write(request, built, files, hold));
        }
        finally
        {
            LeaveNoTrace(request.Target, isNew);
        }
    }

    /// <summary>What there is at the target, and what would be done; no target where somebody else's files are in the way.</summary>
    public static (PublishOutcome Outcome, TargetFolder? Target) Look(PublishRequest request, ImmutableArray<PublishFile> files)
    {
        var findings = new List<Finding>();
        if (TargetFolder.Read(request.Target, [.. files.Select(f => f.Path)], findings) is not { } target) return (PublishOutcome.Refused([.. findings]), null);
        var plan = PublishPlan.Make(files.ToDictionary(f => f.Path, f => f.Sha256, StringComparer.Ordinal), target.Known, target.Published, target.Actual);
        findings.AddRange(DriftFindings(request, plan));
        var isDone = !findings.Exists(f => f.Severity == Severity.Error);
        return (new([.. findings], plan, isDone) { Foreign = target.Foreign.Length, Resumed = target.IsHalfDone }, target);
    }

    // File by file, the room for all of it has to be there.
    private static (PublishOutcome Outcome, TargetFolder? Target) LookWithRoom(PublishRequest request, ImmutableArray<PublishFile> files)
    {
        var (look, target) = Look(request, files);
        return look is { IsDone: true, Plan: { } plan } && NoRoom(request, plan, files) is { } full ? (look.StoppedBy(full), target) : (look, target);
    }

    private static PublishOutcome Write(PublishRequest request, BuiltSite built, ImmutableArray<PublishFile> files, PublishLock hold)
    {
        var (look, target) = LookWithRoom(request, files);
        if (!look.IsDone || look.Plan is not { } plan || target is null) return look;
        var manifest = PublishedManifest.Write(built.ManifestBytes, files);
        if (plan.Changes.IsEmpty && target.Manifest is { } old && old.AsSpan().SequenceEqual(manifest) && !target.IsHalfDone) return look;
        return Carry(request, target, plan, files, manifest, hold) is { } stopped ? look.StoppedBy(stopped) : look;
    }

    private static Finding? Carry(PublishRequest request, TargetFolder target, PublishPlan plan, ImmutableArray<PublishFile> files, byte[] manifest, PublishLock hold)
    {
        var wanted = files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var known = new Dictionary<string, ImmutableHashSet<string>>(target.Known, StringComparer.Ordinal);
        foreach (var file in files) known[file.Path] = known.GetValueOrDefault(file.Path, []).Add(file.Sha256);
        var writer = new TargetWriter(request.Target, hold);
        return PublishGuard.Run(request, e => PublishFaults.Stopped(request, writer.Done, plan.Changes.Length, e), () => writer.Carry(plan, wanted, known, manifest));
    }

    private static Finding? NoRoom(PublishRequest request, PublishPlan plan, ImmutableArray<PublishFile> files)
    {
        var sizes = files.ToDictionary(f => f.Path, f => f.Size, StringComparer.Ordinal);
        // What is replaced gives its room back only afterwards, one file at a time.
        var needed = plan.Changes.Where(c => c.Kind == ChangeKind.Add).Sum(c => sizes[c.Path]);
        return FreeSpace.Of(request.Target) is { } free && free < needed ? PublishFaults.NoRoom(request.Target, needed, free) : null;
    }

    // The folder for the work is there only while there is work, or something to take up again.
    // Where another publish has begun, or the share is gone, the next one tidies up.
    private static void LeaveNoTrace(string target, bool isNew) => DiskFaults.Tolerate(() =>
    {
        var work = new DirectoryInfo(TargetFolder.WorkFolder(target));
        if (work.Exists && !work.EnumerateFileSystemInfos().Any()) work.Delete();
        if (isNew && Directory.Exists(target) && !Directory.EnumerateFileSystemEntries(target).Any()) Directory.Delete(target);
    });
}
