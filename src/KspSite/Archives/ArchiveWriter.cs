using KspSite.Core.Diagnostics;
using KspSite.Output;

namespace KspSite.Archives;

/// <summary>What became of an archive.</summary>
/// <param name="IsUnchanged">The same archive was there already; it was left as it is.</param>
internal sealed record WrittenArchive(ArchiveManifest Manifest, string Sha256, long Size, bool IsUnchanged);

/// <summary>
/// Writes an archive beside its final name, reads it back, and only then gives it its name. Whatever fails, no half archive
/// bears the name, and an old one is as it was.
/// </summary>
internal static class ArchiveWriter
{
    /// <summary>Null after findings AR-06.</summary>
    public static WrittenArchive? Write(ArchiveRequest request, ICollection<Finding> findings)
    {
        try
        {
            if (ArchiveSources.Of(request, findings) is not { } sources) return null;
            var folder = Path.GetDirectoryName(request.Target)!;
            Directory.CreateDirectory(folder);
            // Held until the archive has its name: nobody writes to what is being read back.
            using var ours = OutputLock.Take(Path.Combine(folder, $".{Path.GetFileName(request.Target)}.lock"));
            if (ours is not null) return Write(Path.Combine(folder, $".{Path.GetFileName(request.Target)}.part"), request, sources, findings);
            findings.Add(ArchiveFaults.NotWritten(request.Shown,
                new("另一个 kspsite 正在写这个存档。", "Another kspsite is writing this archive."), new("请等它完成后重试。", "Wait until it has finished, then try again.")));
        }
        catch (InputChangedException e)
        {
            findings.Add(ArchiveFaults.NotWritten(request.Shown,
                new($"存档过程中 {e.Message} 被改动，没有存档。", $"{e.Message} was changed while the archive was made; nothing was archived."),
                new("请等文件保存完毕后重试。", "Wait until the file is saved, then try again.")));
        }
        catch (RefusedFileException e)
        {
            findings.Add(ArchiveFaults.SourceRefused(Path.GetRelativePath(request.Site.Site, e.Path).Replace('\\', '/'), e));
        }
        catch (Exception e) when (DiskFaults.IsRefusal(e))
        {
            findings.Add(CannotWrite(request, e));
        }
        return null;
    }

    private static WrittenArchive? Write(string part, ArchiveRequest request, ImmutableArray<ArchiveSource> sources, ICollection<Finding> findings)
    {
        FileStream? stream = null;
        try
        {
            stream = new FileStream(part, FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 1 << 20);
            var manifest = WriteTo(stream, request, sources);
            stream.Flush(flushToDisk: true);
            var (sha256, size) = (Hash(stream), stream.Length);
            stream.Dispose();
            return ReadsBack(part, request, findings) ? Keep(part, request, new WrittenArchive(manifest, sha256, size, false), findings) : null;
        }
        finally
        {
            // Closing writes what is still in memory and meets the full disk a second time; the first time is told.
            DiskFaults.Tolerate(() => stream?.Dispose());
            // Where it stays all the same, it bears no archive's name; the next run overwrites it.
            DiskFaults.DeleteLeftover(part);
        }
    }

    private static ArchiveManifest WriteTo(Stream stream, ArchiveRequest request, ImmutableArray<ArchiveSource> sources)
    {
        var zip = new ZipWriter(stream);
        var manifest = new ArchiveManifest
        {
            Version = Commands.ProductVersion.Text,
            AsOf = request.Build.Settings.AsOf,
            Language = request.Build.Settings.Language,
            Audience = request.Build.Facts.Audience,
            Accounts = request.Build.Facts.Accounts,
            KeepGoing = request.Site.KeepGoing,
            Files = [],
        };
        var files = ImmutableArray.CreateBuilder<ArchivedFile>(sources.Length + 1);
        files.Add(zip.Add(ArchivePaths.ReadMe, ArchiveReadMe.Write(manifest)));
        foreach (var source in sources) files.Add(zip.Add(source.Pack()));
        manifest = manifest with { Files = files.ToImmutable() };
        var list = manifest.Write();
        zip.Add(ArchivePaths.Manifest, list);
        if (request.Key is { } key) zip.Add(ArchivePaths.Signature, key.Sign(list));
        zip.Finish();
        return manifest;
    }

    private static WrittenArchive? Keep(string part, ArchiveRequest request, WrittenArchive written, ICollection<Finding> findings)
    {
        if (File.Exists(request.Target) && SameContent(request, written)) return written with { IsUnchanged = true };
        try
        {
            // Also where another one has come to lie there just now.
            File.Move(part, request.Target, overwrite: request.Replace);
            return written;
        }
        catch (IOException) when (!request.Replace && File.Exists(request.Target))
        {
            findings.Add(ArchiveFaults.NotWritten(request.Shown,
                new("这里已有一个内容不同的存档，没有覆盖。", "There is another archive of this name; it was not overwritten."),
                new("请用 --output 另取一个名字；确实要覆盖时加 --replace。", "Choose another name with --output; if it really is to be replaced, add --replace.")));
            return null;
        }
    }

    // A signature differs each time it is made: what was signed is what counts.
    private static bool SameContent(ArchiveRequest request, WrittenArchive written)
    {
        using var archive = ArchiveFile.Open(request.Target, request.Shown, []);
        return archive is not null && archive.ManifestBytes.AsSpan().SequenceEqual(written.Manifest.Write())
            && (request.Key is null || (archive.Signature is { } signature && request.Key.Verifies(archive.ManifestBytes, signature)))
            && archive.Manifest.Files.All(f => archive.Copy(f, Stream.Null, []));
    }

    private static bool ReadsBack(string part, ArchiveRequest request, ICollection<Finding> findings)
    {
        var before = findings.Count;
        using var archive = ArchiveFile.Open(part, request.Shown, findings);
        return archive is not null && archive.Manifest.Files.All(f => archive.Copy(f, Stream.Null, findings)) && findings.Count == before;
    }

    private static string Hash(FileStream stream)
    {
        stream.Position = 0;
        return Manifest.HashOf(stream);
    }

    private static Finding CannotWrite(ArchiveRequest request, Exception reason) => DiskFaults.IsDiskFull(reason)
        ? ArchiveFaults.NotWritten(request.Shown,
            new("磁盘空间不足，存档没有写入，已有的存档保持不变。", "The disk is full; the archive was not written, and an existing one is unchanged."),
            new("请腾出空间，或用 --output 指定另一个磁盘。", "Free some space, or name another disk with --output."), reason.Message.ReplaceLineEndings(" "))
        : ArchiveFaults.NotWritten(request.Shown,
            new("存档没有写入，已有的存档保持不变。", "The archive was not written; an existing one is unchanged."),
            new("请检查文件夹是否还在、是否可写，然后重试，或用 --output 另选一处。", "Check that the folder is still there and that you may write to it, and try again; or name another place with --output."),
            reason.Message.ReplaceLineEndings(" "));
}
