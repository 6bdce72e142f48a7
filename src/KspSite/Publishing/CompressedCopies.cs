using System.IO.Compression;
using KspSite.Input;
using KspSite.Output;

namespace KspSite.Publishing;

/// <summary>
/// Copies for servers that send them as they are (<c>gzip_static</c>, <c>brotli_static</c>), beside every text that shrinks.
/// </summary>
internal static class CompressedCopies
{
    private static readonly ImmutableArray<Form> Forms =
    [
        new(".br", Brotli, packed => new BrotliStream(packed, CompressionMode.Decompress)),
        new(".gz", Gzip, packed => new GZipStream(packed, CompressionMode.Decompress)),
    ];

    public static readonly ImmutableArray<string> Endings = [.. Forms.Select(f => f.Ending)];

    private sealed record Form(string Ending, Func<byte[], byte[]> Pack, Func<Stream, Stream> Unpack);

    /// <summary>Below this a server sends the file in one packet anyway.</summary>
    private const int SmallestFile = 1024;

    // 400 pages of accounts, 33.6 MB: quality 8 makes 4.32 MB of them in 0.8 s, 9 makes 4.31 MB in 7.4 s, of which most is clearing memory.
    private const int BrotliQuality = 8;
    private const int BrotliWindow = 22;

    private static readonly string[] Texts = [".html", ".css", ".js", ".svg", ".json", ".csv", ".txt", ".xml"];

    /// <param name="target">Where they go: a copy that is there already, and unpacks to the file, is kept as it is: looking takes a quarter of the time.</param>
    public static ImmutableArray<PublishFile> Of(IEnumerable<PublishFile> files, string target) =>
        SideBySide.SelectMany([.. files.Where(f => f.Size >= SmallestFile && Texts.Contains(Path.GetExtension(f.Path)))], file => Of(file, target));

    /// <summary>The file of which this is a copy; the path itself for any other file.</summary>
    public static string OriginalOf(string path) => Endings.Contains(Path.GetExtension(path)) ? path[..^3] : path;

    private static IEnumerable<PublishFile> Of(PublishFile file, string target)
    {
        var content = file.Read();
        foreach (var form in Forms)
        {
            var place = Path.Combine(target, file.Path + form.Ending);
            var kept = Kept(place, content, form);
            var isKept = kept is not null;
            var copy = kept ?? form.Pack(content);
            if (copy.Length < content.Length)
                yield return new PublishFile(file.Path + form.Ending, Manifest.HashOf(copy), copy.Length, () => isKept ? File.ReadAllBytes(place) : form.Pack(file.Read()), file.Time);
        }
    }

    /// <summary>The copy that lies there, if it is one of this content; null where it has to be made.</summary>
    private static byte[]? Kept(string place, byte[] content, Form form)
    {
        try
        {
            if (new FileInfo(place) is not { Exists: true, LinkTarget: null } file || file.Length >= content.Length) return null;
            var copy = PlainFiles.ReadAllBytes(place);
            using var unpacked = form.Unpack(new MemoryStream(copy));
            var there = new byte[content.Length];
            return unpacked.ReadAtLeast(there, there.Length, throwOnEndOfStream: false) == there.Length && unpacked.ReadByte() < 0 && there.AsSpan().SequenceEqual(content) ? copy : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or InvalidOperationException)
        {
            // Damaged, or not to be read: the new copy takes its place, or the publish tells why it cannot.
            return null;
        }
    }

    private static byte[] Gzip(byte[] content)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(content);
        return buffer.ToArray();
    }

    private static byte[] Brotli(byte[] content)
    {
        var buffer = new byte[BrotliEncoder.GetMaxCompressedLength(content.Length)];
        return BrotliEncoder.TryCompress(content, buffer, out var written, BrotliQuality, BrotliWindow)
            ? buffer[..written] : throw new InvalidOperationException("the buffer for Brotli was too small");
    }
}
