using System.Runtime.InteropServices;
using KspSite.Core.Diagnostics;
using KspSite.Output;

namespace KspSite.Publishing;

/// <summary>
/// A target that is a link to one whole site and is turned to the next in a single step. The sites lie side by side in a
/// hidden folder beside it; the one before stays for readers who are still on it, older ones go.
/// </summary>
internal static class AtomicTarget
{
    /// <summary>Whether a target was made this way before: it then stays this way.</summary>
    public static bool IsOne(string target) =>
        new DirectoryInfo(target).LinkTarget is { } led && Path.GetFileName(Path.GetDirectoryName(led)) == Path.GetFileName(VersionsOf(target));

    public static PublishOutcome Publish(PublishRequest request, BuiltSite built, ImmutableArray<PublishFile> files, TimeProvider clock)
    {
        if (OperatingSystem.IsWindows()) return PublishOutcome.Refused(PublishFaults.NoLink(request.Target, new("这个系统不能一步替换链接。", "This system cannot replace a link in one step.")));
        if (new DirectoryInfo(request.Target) is { Exists: true, LinkTarget: null } folder && folder.EnumerateFileSystemInfos().Any())
        {
            return PublishOutcome.Refused(PublishFaults.NoLink(request.Target, new("目标已是普通文件夹，不能换成链接。", "The target is a plain folder already; it cannot become a link.")));
        }
        if (new DirectoryInfo(request.Target).LinkTarget is not null && !IsOne(request.Target))
        {
            return PublishOutcome.Refused(PublishFaults.NoLink(request.Target, new("目标是别人的链接。", "The target is a link that publishing did not make.")));
        }
        return request.DryRun ? Look(request, files, []) : Locked(request, built, files, clock);
    }

    private static PublishOutcome Locked(PublishRequest request, BuiltSite built, ImmutableArray<PublishFile> files, TimeProvider clock)
    {
        PublishLock? hold = null;
        try
        {
            hold = PublishLock.Take(VersionsOf(request.Target), clock, out var holder);
            return hold is null ? PublishOutcome.Refused(PublishFaults.Locked(request.Target, holder)) : Write(request, built, files, hold);
        }
        finally
        {
            hold?.Dispose();
        }
    }

    private static PublishOutcome Look(PublishRequest request, ImmutableArray<PublishFile> files, List<Finding> findings)
    {
        if (TargetFolder.Read(request.Target, [.. files.Select(f => f.Path)], findings) is not { } current) return PublishOutcome.Refused([.. findings]);
        var plan = PublishPlan.Make(files.ToDictionary(f => f.Path, f => f.Sha256, StringComparer.Ordinal), current.Known, current.Published, current.Actual);
        return new PublishOutcome(Publisher.DriftFindings(request, plan), plan, IsDone: true) { Foreign = current.Foreign };
    }

    private static PublishOutcome Write(PublishRequest request, BuiltSite built, ImmutableArray<PublishFile> files, PublishLock hold)
    {
        var look = Look(request, files, []);
        if (look.Plan is not { } plan || look.Findings.Any(f => f.Severity == Severity.Error)) return look with { IsDone = false };
        var manifest = PublishedManifest.Write(built.ManifestBytes, files);
        var name = "site-" + Manifest.HashOf(manifest)[..16];
        var next = Path.Combine(VersionsOf(request.Target), name);
        var before = new DirectoryInfo(request.Target).LinkTarget;
        if (Path.GetFileName(before) == name && plan.Changes.IsEmpty) return look;
        // The site in place was edited and is to be as built again: a whole site beside it, under another name.
        if (Path.GetFileName(before) == name) next += "-again";
        try
        {
            WriteWhole(next, files, manifest, hold);
            Turn(request.Target, next);
            Tidy(request.Target, next, IsForSameReaders(request.Target, before, next) ? before : null);
            return look;
        }
        catch (SourceChangedException e)
        {
            return look with { Findings = [.. look.Findings, PublishFaults.SourceChanged(e.Message)], IsDone = false };
        }
        catch (LockLostException)
        {
            return look with { Findings = [.. look.Findings, PublishFaults.LockLost(request.Target)], IsDone = false };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return look with { Findings = [.. look.Findings, PublishFaults.Stopped(request, 0, 1, e)], IsDone = false };
        }
    }

    // A folder with a manifest is whole: it is written last.
    private static void WriteWhole(string folder, ImmutableArray<PublishFile> files, byte[] manifest, PublishLock hold)
    {
        foreach (var file in files)
        {
            hold.Confirm();
            var content = file.Read();
            if (Manifest.HashOf(content) != file.Sha256) throw new SourceChangedException(file.Path);
            Write(Path.Combine(folder, file.Path), content, toDisk: false);
            if (file.Time is { } time) File.SetLastWriteTimeUtc(Path.Combine(folder, file.Path), time);
        }
        Write(Path.Combine(folder, Manifest.FileName), manifest, toDisk: true);
    }

    private static void Write(string path, byte[] content, bool toDisk)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        stream.Write(content);
        if (toDisk) stream.Flush(flushToDisk: true);
    }

    private static void Turn(string target, string next)
    {
        if (new DirectoryInfo(target) is { Exists: true, LinkTarget: null } empty) empty.Delete();
        var turning = Path.Combine(VersionsOf(target), "turning");
        if (new DirectoryInfo(turning).LinkTarget is not null) File.Delete(turning);
        // Relative, so that the two can be moved together.
        Directory.CreateSymbolicLink(turning, Path.Combine(Path.GetFileName(VersionsOf(target)), Path.GetFileName(next)));
        if (Rename(turning, target) != 0) throw new IOException($"rename: {Marshal.GetLastPInvokeErrorMessage()}", Marshal.GetLastPInvokeError());
    }

    // The site before stays for whoever is just loading it, but not beside one for readers who may not see it.
    private static bool IsForSameReaders(string target, string? before, string next) => before is not null
        && SiteManifest.In(Path.Combine(VersionsOf(target), Path.GetFileName(before)))?.Readers == SiteManifest.In(next)?.Readers;

    private static void Tidy(string target, string next, string? before)
    {
        foreach (var version in Directory.EnumerateDirectories(VersionsOf(target), "site-*"))
        {
            if (version != next && Path.GetFileName(version) != Path.GetFileName(before)) Directory.Delete(version, recursive: true);
        }
    }

    private static string VersionsOf(string target) => Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.versions");

    // The class library refuses to move a link to a folder over another one.
    [DllImport("libc", EntryPoint = "rename", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Rename([MarshalAs(UnmanagedType.LPUTF8Str)] string from, [MarshalAs(UnmanagedType.LPUTF8Str)] string to);
}
