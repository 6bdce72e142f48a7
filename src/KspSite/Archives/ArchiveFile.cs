using KspSite.Core.Diagnostics;
using KspSite.Output;

namespace KspSite.Archives;

/// <summary>
/// An archive opened without trusting it: a well-formed zip of harmless paths whose entries are exactly those that its list
/// names, with the sizes it names. The hashes are checked wherever content is read.
/// </summary>
internal sealed class ArchiveFile : IDisposable
{
    private const long LargestList = 512 << 20;
    private const long LargestSignature = 8 << 10;

    private readonly FileStream _stream;
    private readonly ZipReader _zip;
    private readonly Dictionary<string, ZipEntry> _entries;

    private ArchiveFile(string shown, FileStream stream, ZipReader zip) =>
        (Shown, _stream, _zip, _entries) = (shown, stream, zip, zip.Entries.ToDictionary(e => e.Path, StringComparer.Ordinal));

    /// <summary>As messages name the file.</summary>
    public string Shown { get; }

    public ArchiveManifest Manifest { get; private set; } = null!; // set before Open hands the object out

    /// <summary>The bytes that a signature signs.</summary>
    public byte[] ManifestBytes { get; private set; } = [];

    /// <summary>Null where the archive is not signed.</summary>
    public byte[]? Signature { get; private set; }

    /// <summary>Null after findings AR-01 to AR-03.</summary>
    public static ArchiveFile? Open(string path, string shown, ICollection<Finding> findings)
    {
        FileStream? stream = null;
        try
        {
            stream = Input.PlainFiles.Open(path, bufferSize: 1 << 16, options: FileOptions.RandomAccess);
            var file = new ArchiveFile(shown, stream, ZipReader.Open(stream));
            if (file.ReadList(findings))
            {
                stream = null;
                return file;
            }
        }
        catch (ZipFaultException fault)
        {
            findings.Add(ArchiveFaults.Of(shown, fault));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(ArchiveFaults.CannotOpen(shown, e));
        }
        finally
        {
            stream?.Dispose();
        }
        return null;
    }

    /// <summary>The content of a listed file; null after a finding where it is not what the list says.</summary>
    public byte[]? Content(ArchivedFile file, ICollection<Finding> findings)
    {
        using var buffer = new MemoryStream((int)Math.Min(file.Size, 1 << 20));
        return Copy(file, buffer, findings) ? buffer.ToArray() : null;
    }

    /// <summary>A listed file as it lies in the archive; null after a finding where its content is not what the list says.</summary>
    public PackedFile? Packed(ArchivedFile file, ICollection<Finding> findings)
    {
        var (entry, data) = (_entries[file.Path], ReadOnlyMemory<byte>.Empty);
        return IsAsListed(file, content => data = _zip.Packed(entry, content), Stream.Null, findings)
            ? new PackedFile(file.Path, entry.Method, entry.Crc, data, file.Sha256, file.Size) : null;
    }

    /// <summary>Writes a listed file to a stream. False after a finding; the stream then holds rubbish.</summary>
    public bool Copy(ArchivedFile file, Stream output, ICollection<Finding> findings) =>
        IsAsListed(file, content => _zip.CopyTo(_entries[file.Path], content), output, findings);

    private bool IsAsListed(ArchivedFile file, Action<Stream> unpack, Stream output, ICollection<Finding> findings)
    {
        using var hashing = new HashedStream(output);
        try
        {
            unpack(hashing);
        }
        catch (ZipFaultException fault)
        {
            findings.Add(ArchiveFaults.Of(Shown, fault));
            return false;
        }
        catch (Exception e) when (DiskFaults.IsRefusal(e) && output is not FileStream)
        {
            // Where it is not written to a disk, it can only be the archive's own that refuses.
            findings.Add(ArchiveFaults.CannotOpen(Shown, e));
            return false;
        }
        if (hashing.Sha256 == file.Sha256) return true;
        findings.Add(ArchiveFaults.Altered(Shown, file.Path));
        return false;
    }

    public void Dispose() => _stream.Dispose();

    private bool ReadList(ICollection<Finding> findings)
    {
        if (Small(ArchivePaths.Manifest, LargestList) is not { } list)
        {
            findings.Add(ArchiveFaults.NotReadable(Shown, new("里面没有清单 archive.json，这不是 kspsite 的存档。", "It holds no list archive.json: this is no archive of kspsite.")));
            return false;
        }
        if (ArchiveManifest.Parse(list, out var reason) is not { } manifest)
        {
            findings.Add(ArchiveFaults.NotReadable(Shown, reason));
            return false;
        }
        (Manifest, ManifestBytes, Signature) = (manifest, list, Small(ArchivePaths.Signature, LargestSignature));
        var before = findings.Count;
        Compare(findings);
        return findings.Count == before;
    }

    private void Compare(ICollection<Finding> findings)
    {
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Manifest.Files)
        {
            if (!ArchivePaths.IsListed(file.Path) || !listed.Add(file.Path)) findings.Add(ArchiveFaults.ListedTwice(Shown, file.Path));
            else if (!_entries.TryGetValue(file.Path, out var entry)) findings.Add(ArchiveFaults.Missing(Shown, file.Path));
            else if (entry.Size != file.Size) findings.Add(ArchiveFaults.Altered(Shown, file.Path));
        }
        foreach (var entry in _zip.Entries)
        {
            if (entry.Path is not (ArchivePaths.Manifest or ArchivePaths.Signature) && !listed.Contains(entry.Path)) findings.Add(ArchiveFaults.Extra(Shown, entry.Path));
        }
    }

    private byte[]? Small(string path, long limit)
    {
        if (!_entries.TryGetValue(path, out var entry) || entry.Size > limit) return null;
        using var buffer = new MemoryStream();
        _zip.CopyTo(entry, buffer);
        return buffer.ToArray();
    }
}
