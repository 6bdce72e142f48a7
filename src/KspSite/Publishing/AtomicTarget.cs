using System.Runtime.InteropServices;
using KspSite.Core.Diagnostics;
using KspSite.Input;
using KspSite.Output;

namespace KspSite.Publishing;

/// <summary>
/// A target that is a link to one whole site and is turned to the next in a single step. The sites lie side by side in a
/// hidden folder beside it; the one before stays for readers who are still on it until the next publish, older ones go.
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
        return request.DryRun ? Publisher.Look(request, files).Outcome : PublishGuard.Locked(VersionsOf(request.Target), request, clock, hold => Write(request, built, files, hold));
    }

    private static PublishOutcome Write(PublishRequest request, BuiltSite built, ImmutableArray<PublishFile> files, PublishLock hold)
    {
        var (look, target) = Publisher.Look(request, files);
        if (!look.IsDone || look.Plan is not { } plan || target is null) return look;
        var manifest = PublishedManifest.Write(built.ManifestBytes, files);
        var name = "site-" + Manifest.HashOf(manifest)[..16];
        var next = Path.Combine(VersionsOf(request.Target), name);
        var before = new DirectoryInfo(request.Target).LinkTarget;
        if (Path.GetFileName(before) == name && plan.Changes.IsEmpty) return Tidied(look, request.Target, next, before: null);
        // The site in place was edited and is to be as built again: a whole site beside it, under another name.
        if (Path.GetFileName(before) == name) next += "-again";
        // The site before stays for whoever is just loading it, but not beside one for readers who may not see it.
        var isForSameReaders = SiteManifest.In(request.Target)?.Readers == built.Manifest.Readers;
        var stopped = PublishGuard.Run(request, e => PublishFaults.NotTurned(request.Target, e), () =>
        {
            // Of an interrupted run, or the site of long ago that is published again.
            if (Directory.Exists(next)) Directory.Delete(next, recursive: true);
            WriteWhole(next, files, manifest, hold);
            foreach (var path in target.Foreign) Carry(Path.Combine(request.Target, path), Path.Combine(next, path));
            hold.Confirm();
            Turn(request.Target, next);
        });
        return stopped is null ? Tidied(look, request.Target, next, isForSameReaders ? before : null) : look.StoppedBy(stopped);
    }

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

    // What somebody put into the site in place, such as a server's .htaccess: in the next one it is as it was.
    private static void Carry(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        if (new FileInfo(from).LinkTarget is { } led) File.CreateSymbolicLink(to, led);
        else PlainFiles.Copy(from, to);
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

    // The new site is in place by now, whatever becomes of the old ones.
    private static PublishOutcome Tidied(PublishOutcome done, string target, string next, string? before)
    {
        var left = new List<Finding>();
        var (at, versions) = (VersionsOf(target), Array.Empty<string>());
        Try(at, () => versions = Directory.GetDirectories(at, "site-*"));
        foreach (var version in versions.Where(v => v != next && Path.GetFileName(v) != Path.GetFileName(before))) Try(version, () => Directory.Delete(version, recursive: true));
        return done with { Findings = [.. done.Findings, .. left] };

        void Try(string folder, Action work)
        {
            try
            {
                work();
            }
            catch (Exception e) when (DiskFaults.IsRefusal(e))
            {
                left.Add(PublishFaults.OldSiteLeft(folder, e));
            }
        }
    }

    private static string VersionsOf(string target) => Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.versions");

    // The class library refuses to move a link to a folder over another one.
    [DllImport("libc", EntryPoint = "rename", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Rename([MarshalAs(UnmanagedType.LPUTF8Str)] string from, [MarshalAs(UnmanagedType.LPUTF8Str)] string to);
}
