using System.IO.Compression;
using System.Security.Cryptography;

namespace KspSite.Archives;

/// <summary>A file as it lies in an archive.</summary>
/// <param name="Method">Of <see cref="ZipFormat"/>: deflated, or stored where that is not longer, or where it would look like a bomb.</param>
/// <param name="Crc">CRC-32 of the content.</param>
/// <param name="Data">As <paramref name="Method"/> says.</param>
/// <param name="Sha256">Of the content, lower-case hexadecimal.</param>
/// <param name="Size">Of the content, in bytes.</param>
internal sealed record PackedFile(string Path, ushort Method, uint Crc, ReadOnlyMemory<byte> Data, string Sha256, long Size)
{
    public static PackedFile Of(string path, ReadOnlyMemory<byte> content, CompressionLevel level = CompressionLevel.Optimal)
    {
        var deflated = Deflate(content.Span, level);
        var isStored = deflated.Length >= content.Length
            || (content.Length > ZipFormat.SmallFile && content.Length / ZipFormat.LargestRatio >= deflated.Length);
        return new PackedFile(
            path, isStored ? ZipFormat.Stored : ZipFormat.Deflated, Crc32.Append(0, content.Span), isStored ? content : deflated,
            Convert.ToHexStringLower(SHA256.HashData(content.Span)), content.Length);
    }

    /// <summary>Unpacked each time.</summary>
    public ReadOnlyMemory<byte> Content()
    {
        if (Method == ZipFormat.Stored) return Data;
        var content = new byte[Size];
        using var inflate = new DeflateStream(new MemoryStream(Data.ToArray()), CompressionMode.Decompress);
        inflate.ReadExactly(content);
        return content;
    }

    private static byte[] Deflate(ReadOnlySpan<byte> content, CompressionLevel level)
    {
        using var buffer = new MemoryStream();
        using (var deflate = new DeflateStream(buffer, level, leaveOpen: true)) deflate.Write(content);
        return buffer.ToArray();
    }
}
