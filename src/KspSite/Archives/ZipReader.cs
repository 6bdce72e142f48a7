using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using KspSite.Core.Diagnostics;
using KspSite.Output;

namespace KspSite.Archives;

/// <summary>An entry whose headers agree, whose name is harmless and whose bytes lie where they should.</summary>
/// <param name="DataOffset">Where its bytes begin in the file.</param>
internal sealed record ZipEntry(string Path, ushort Method, uint Crc, long Compressed, long Size, long DataOffset);

/// <summary>
/// Reads a zip that nobody vouches for. It takes nothing but plain files under portable relative names, each once, each
/// described the same way in both places where a zip describes it, lying side by side and covering the file without a gap.
/// Everything else in the format (links, folders, encryption, comments, several disks, bytes in between) is refused: archives
/// of ours have none of it, and each has served to show one program another archive than the next one sees.
/// </summary>
internal sealed class ZipReader
{
    public const int MostEntries = 2_000_000;

    /// <summary>Of all content together; a portfolio of ten thousand accounts stays well below.</summary>
    public const long LargestContent = 64L << 30;

    private readonly Stream _stream;

    private ZipReader(Stream stream, ImmutableArray<ZipEntry> entries) => (_stream, Entries) = (stream, entries);

    /// <summary>In the order of the file.</summary>
    public ImmutableArray<ZipEntry> Entries { get; }

    /// <exception cref="ZipFaultException">The file is damaged or unsafe.</exception>
    public static ZipReader Open(Stream stream)
    {
        var (start, size, count) = FindDirectory(stream);
        var directory = new byte[size];
        Read(stream, start, directory);
        var entries = ImmutableArray.CreateBuilder<ZipEntry>((int)count);
        var names = new NameSet();
        var (position, end, total) = (0, 0L, 0L);
        for (var i = 0L; i < count; i++)
        {
            var entry = ReadEntry(stream, directory, ref position, start, ref end);
            names.Add(entry.Path);
            total += entry.Size;
            if (total > LargestContent) throw Unsafe(new("展开后的大小超过上限。", "What it unpacks to is over the limit."), entry.Path);
            entries.Add(entry);
        }
        if (position != directory.Length || end != start) throw Damaged(new("目录与内容之间有多余的字节。", "There are bytes that belong to no entry."));
        return new ZipReader(stream, entries.ToImmutable());
    }

    /// <summary>
    /// Writes the content of an entry to <paramref name="output"/>, never more than its declared size, and checks the checksum.
    /// </summary>
    /// <exception cref="ZipFaultException">The content is damaged.</exception>
    public void CopyTo(ZipEntry entry, Stream output)
    {
        using var raw = new Slice(_stream, entry.DataOffset, entry.Compressed);
        Unpack(entry, raw, output);
    }

    /// <summary>The bytes of an entry as they lie in the file, once their content has been written to <paramref name="output"/> as <see cref="CopyTo"/> does.</summary>
    /// <exception cref="ZipFaultException">The content is damaged.</exception>
    public ReadOnlyMemory<byte> Packed(ZipEntry entry, Stream output)
    {
        var bytes = new byte[entry.Compressed];
        Read(_stream, entry.DataOffset, bytes);
        using var raw = new MemoryStream(bytes);
        Unpack(entry, raw, output);
        return bytes;
    }

    private static void Unpack(ZipEntry entry, Stream raw, Stream output)
    {
        using var content = entry.Method == ZipFormat.Stored ? raw : new DeflateStream(raw, CompressionMode.Decompress);
        var buffer = new byte[1 << 16];
        var (crc, left) = (0u, entry.Size);
        try
        {
            for (int read; (read = content.Read(buffer)) > 0;)
            {
                left -= read;
                if (left < 0) throw Damaged(new("内容比目录里写的长。", "The content is longer than its directory says."), entry.Path);
                crc = Crc32.Append(crc, buffer.AsSpan(0, read));
                output.Write(buffer.AsSpan(0, read));
            }
        }
        catch (InvalidDataException)
        {
            throw Damaged(new("压缩数据已损坏。", "The compressed data is damaged."), entry.Path);
        }
        if (left != 0) throw Damaged(new("内容比目录里写的短。", "The content is shorter than its directory says."), entry.Path);
        if (crc != entry.Crc) throw Damaged(new("校验和不对，内容已损坏。", "The checksum is wrong; the content is damaged."), entry.Path);
    }

    private static (long Start, long Size, long Count) FindDirectory(Stream stream)
    {
        if (stream.Length < ZipFormat.EndSize) throw NoZip();
        Span<byte> end = stackalloc byte[ZipFormat.EndSize];
        var at = stream.Length - ZipFormat.EndSize;
        Read(stream, at, end);
        if (BinaryPrimitives.ReadUInt32LittleEndian(end) != ZipFormat.End) throw NoZip();
        var disks = BinaryPrimitives.ReadUInt32LittleEndian(end[4..]);
        var (count, all) = ((long)BinaryPrimitives.ReadUInt16LittleEndian(end[8..]), (long)BinaryPrimitives.ReadUInt16LittleEndian(end[10..]));
        var (size, start) = ((long)BinaryPrimitives.ReadUInt32LittleEndian(end[12..]), (long)BinaryPrimitives.ReadUInt32LittleEndian(end[16..]));
        if (disks != 0 || count != all || BinaryPrimitives.ReadUInt16LittleEndian(end[20..]) != 0) throw NoZip();
        if (count == ushort.MaxValue || size == uint.MaxValue || start == uint.MaxValue) (start, size, count, at) = Zip64Directory(stream, at);
        if (count is < 0 or > MostEntries || start < 0 || size < 0 || size > int.MaxValue || size < count * ZipFormat.CentralHeaderSize || start + size != at) throw NoZip();
        return (start, size, count);
    }

    private static (long Start, long Size, long Count, long At) Zip64Directory(Stream stream, long endAt)
    {
        Span<byte> end = stackalloc byte[ZipFormat.Zip64EndSize + ZipFormat.Zip64LocatorSize];
        var at = endAt - end.Length;
        if (at < 0) throw NoZip();
        Read(stream, at, end);
        var locator = end[ZipFormat.Zip64EndSize..];
        if (BinaryPrimitives.ReadUInt32LittleEndian(end) != ZipFormat.Zip64End
            || BinaryPrimitives.ReadUInt32LittleEndian(locator) != ZipFormat.Zip64Locator
            || BinaryPrimitives.ReadInt64LittleEndian(locator[8..]) != at) throw NoZip();
        return (BinaryPrimitives.ReadInt64LittleEndian(end[48..]), BinaryPrimitives.ReadInt64LittleEndian(end[40..]), BinaryPrimitives.ReadInt64LittleEndian(end[32..]), at);
    }

    private static ZipEntry ReadEntry(Stream stream, byte[] directory, ref int position, long directoryStart, ref long end)
    {
        if (directory.Length - position < ZipFormat.CentralHeaderSize) throw NoZip();
        var header = directory.AsSpan(position, ZipFormat.CentralHeaderSize);
        if (BinaryPrimitives.ReadUInt32LittleEndian(header) != ZipFormat.CentralHeader) throw NoZip();
        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        var extraLength = BinaryPrimitives.ReadUInt16LittleEndian(header[30..]);
        var commentLength = BinaryPrimitives.ReadUInt16LittleEndian(header[32..]);
        var next = position + ZipFormat.CentralHeaderSize + nameLength + extraLength + commentLength;
        if (next > directory.Length) throw NoZip();
        var name = directory.AsSpan(position + ZipFormat.CentralHeaderSize, nameLength);
        var path = NameOf(name);
        var extra = directory.AsSpan(position + ZipFormat.CentralHeaderSize + nameLength, extraLength);
        var offset = OffsetOf(BinaryPrimitives.ReadUInt32LittleEndian(header[42..]), extra, path);
        if (commentLength != 0) throw Damaged(new("条目带有注释，这不是 kspsite 写的。", "The entry has a comment; kspsite writes none."), path);
        RequirePlainFile(header, path);
        var entry = new ZipEntry(
            path,
            BinaryPrimitives.ReadUInt16LittleEndian(header[10..]),
            BinaryPrimitives.ReadUInt32LittleEndian(header[16..]),
            BinaryPrimitives.ReadUInt32LittleEndian(header[20..]),
            BinaryPrimitives.ReadUInt32LittleEndian(header[24..]),
            offset + ZipFormat.LocalHeaderSize + nameLength);
        RequireHarmless(entry);
        // Side by side from the first byte on: two entries cannot share bytes, and nothing can hide between them.
        if (offset != end || entry.DataOffset + entry.Compressed > directoryStart) throw Damaged(new("条目的位置不对。", "The entry does not lie where it should."), path);
        RequireSameLocalHeader(stream, offset, header, name, path);
        end = entry.DataOffset + entry.Compressed;
        position = next;
        return entry;
    }

    private static string NameOf(ReadOnlySpan<byte> name)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(name);
        }
        catch (DecoderFallbackException)
        {
            throw Unsafe(new("文件名不是 UTF-8。", "A file name is not UTF-8."), Convert.ToHexStringLower(name));
        }
    }

    private static long OffsetOf(uint offset, ReadOnlySpan<byte> extra, string path)
    {
        if (offset != uint.MaxValue && extra.IsEmpty) return offset;
        if (offset == uint.MaxValue && extra.Length == 12 && BinaryPrimitives.ReadUInt16LittleEndian(extra) == ZipFormat.Zip64Extra
            && BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]) == 8) return BinaryPrimitives.ReadInt64LittleEndian(extra[4..]);
        throw Damaged(new("条目带有附加字段，这不是 kspsite 写的。", "The entry has extra fields; kspsite writes none."), path);
    }

    private static void RequirePlainFile(ReadOnlySpan<byte> header, string path)
    {
        var flags = BinaryPrimitives.ReadUInt16LittleEndian(header[8..]);
        if ((flags & ZipFormat.Encrypted) != 0) throw Damaged(new("条目已加密。", "The entry is encrypted."), path);
        if (flags != ZipFormat.Utf8Names) throw Damaged(new("条目的标志不是 kspsite 写的。", "The entry has flags that kspsite does not write."), path);
        if (BinaryPrimitives.ReadUInt16LittleEndian(header[10..]) is not (ZipFormat.Stored or ZipFormat.Deflated)) throw Damaged(new("压缩方法不支持。", "The compression method is not supported."), path);
        // Upper half of the attributes: the mode of a Unix file, which makes links and devices.
        var attributes = BinaryPrimitives.ReadUInt32LittleEndian(header[38..]);
        if (((attributes >> 16) & 0xF000) == 0xA000) throw Unsafe(new("条目是一个链接。", "The entry is a link."), path);
        if (attributes != 0 || header[5] != 0 || BinaryPrimitives.ReadUInt32LittleEndian(header[34..]) != 0) throw Unsafe(new("条目不是普通文件。", "The entry is not a regular file."), path);
    }

    private static void RequireHarmless(ZipEntry entry)
    {
        if (!PortableNames.IsPortablePath(entry.Path)) throw Unsafe(new("路径不安全，可能写到别处。", "The path is unsafe: it could lead elsewhere."), entry.Path);
        if (entry.Method == ZipFormat.Stored && entry.Compressed != entry.Size) throw Damaged(new("大小前后不一。", "The sizes do not agree."), entry.Path);
        if (entry.Size > ZipFormat.SmallFile && entry.Size / ZipFormat.LargestRatio >= Math.Max(1, entry.Compressed))
        {
            throw Unsafe(new("压缩比过高，可能是压缩炸弹。", "The compression ratio is far too high; this may be a bomb."), entry.Path);
        }
    }

    private static void RequireSameLocalHeader(Stream stream, long offset, ReadOnlySpan<byte> central, ReadOnlySpan<byte> name, string path)
    {
        var local = new byte[ZipFormat.LocalHeaderSize + name.Length];
        Read(stream, offset, local);
        var same = BinaryPrimitives.ReadUInt32LittleEndian(local) == ZipFormat.LocalHeader
            && local.AsSpan(6, 22).SequenceEqual(central[8..30])
            && BinaryPrimitives.ReadUInt16LittleEndian(local.AsSpan(28)) == 0
            && local.AsSpan(ZipFormat.LocalHeaderSize).SequenceEqual(name);
        if (!same) throw Damaged(new("条目的两处说明不一致。", "The two descriptions of the entry differ."), path);
    }

    private static void Read(Stream stream, long position, Span<byte> buffer)
    {
        if (position < 0 || position + buffer.Length > stream.Length) throw NoZip();
        stream.Position = position;
        stream.ReadExactly(buffer);
    }

    private static ZipFaultException NoZip() => Damaged(new("这不是完整的存档文件，可能没有传完或已被改动。", "This is not a complete archive; it may not have been copied to the end, or was changed."));

    private static ZipFaultException Damaged(Words what, string? entry = null) => new(FaultKinds.ArchiveUnreadable, what, Printable(entry));

    private static ZipFaultException Unsafe(Words what, string entry) => new(FaultKinds.ArchiveUnsafe, what, Printable(entry));

    // A name may hold anything; on a terminal it must stay text.
    private static string? Printable(string? entry) =>
        entry is null ? null : string.Concat(entry.Take(200).Select(c => char.IsControl(c) ? '\uFFFD' : c));

    /// <summary>Each path once, also where case does not count, and none the folder of another.</summary>
    private sealed class NameSet
    {
        private readonly HashSet<string> _files = new(StringComparer.OrdinalIgnoreCase);
        private readonly HashSet<string> _folders = new(StringComparer.OrdinalIgnoreCase);

        public void Add(string path)
        {
            if (!_files.Add(path) || _folders.Contains(path)) throw Unsafe(new("同一个路径出现两次。", "A path occurs twice."), path);
            for (var i = path.IndexOf('/', StringComparison.Ordinal); i >= 0; i = path.IndexOf('/', i + 1))
            {
                if (_files.Contains(path[..i])) throw Unsafe(new("同一个路径既是文件又是文件夹。", "A path is both a file and a folder."), path);
                _folders.Add(path[..i]);
            }
        }
    }

    /// <summary>A part of a stream, read from its own position.</summary>
    private sealed class Slice(Stream stream, long start, long length) : Stream
    {
        private long _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get => _position; set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            stream.Position = start + _position;
            var read = stream.Read(buffer[..(int)Math.Min(buffer.Length, length - _position)]);
            _position += read;
            return read;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
