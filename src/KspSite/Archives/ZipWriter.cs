using System.Buffers.Binary;
using System.Text;

namespace KspSite.Archives;

/// <summary>A file as it went into an archive.</summary>
/// <param name="Sha256">Of the content, lower-case hexadecimal.</param>
internal sealed record ArchivedFile(string Path, string Sha256, long Size);

/// <summary>
/// Writes a zip whose bytes depend on its content alone: no times, no owners, no trace of the system, entries in the order in
/// which they are added. The framework's writer notes the system it runs on.
/// </summary>
internal sealed class ZipWriter(Stream output)
{
    private readonly List<Entry> _entries = [];

    private sealed record Entry(byte[] Name, ushort Method, uint Crc, long Compressed, long Size, long Offset);

    public ArchivedFile Add(string path, ReadOnlyMemory<byte> content) => Add(PackedFile.Of(path, content));

    public ArchivedFile Add(PackedFile file)
    {
        var entry = new Entry(Encoding.UTF8.GetBytes(file.Path), file.Method, file.Crc, file.Data.Length, file.Size, output.Position);
        WriteLocal(entry);
        output.Write(file.Data.Span);
        _entries.Add(entry);
        return new ArchivedFile(file.Path, file.Sha256, file.Size);
    }

    /// <summary>The directory at the end; without it the file is no zip.</summary>
    public void Finish()
    {
        var start = output.Position;
        foreach (var entry in _entries) WriteCentral(entry);
        var (size, count) = (output.Position - start, _entries.Count);
        if (count >= ushort.MaxValue || start >= uint.MaxValue || size >= uint.MaxValue) WriteZip64End(start, size, count);
        Span<byte> end = stackalloc byte[ZipFormat.EndSize];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, ZipFormat.End);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], (ushort)Math.Min(count, ushort.MaxValue));
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], (ushort)Math.Min(count, ushort.MaxValue));
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], (uint)Math.Min(size, uint.MaxValue));
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], (uint)Math.Min(start, uint.MaxValue));
        output.Write(end);
    }

    private void WriteLocal(Entry entry)
    {
        Span<byte> header = stackalloc byte[ZipFormat.LocalHeaderSize];
        BinaryPrimitives.WriteUInt32LittleEndian(header, ZipFormat.LocalHeader);
        Common(header[4..], entry);
        BinaryPrimitives.WriteUInt16LittleEndian(header[28..], 0);
        output.Write(header);
        output.Write(entry.Name);
    }

    private void WriteCentral(Entry entry)
    {
        var far = entry.Offset >= uint.MaxValue;
        Span<byte> header = stackalloc byte[ZipFormat.CentralHeaderSize];
        header.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(header, ZipFormat.CentralHeader);
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], Version(far));
        Common(header[6..], entry);
        BinaryPrimitives.WriteUInt16LittleEndian(header[30..], (ushort)(far ? 12 : 0));
        BinaryPrimitives.WriteUInt32LittleEndian(header[42..], (uint)Math.Min(entry.Offset, uint.MaxValue));
        output.Write(header);
        output.Write(entry.Name);
        if (!far) return;
        Span<byte> extra = stackalloc byte[12];
        BinaryPrimitives.WriteUInt16LittleEndian(extra, ZipFormat.Zip64Extra);
        BinaryPrimitives.WriteUInt16LittleEndian(extra[2..], 8);
        BinaryPrimitives.WriteInt64LittleEndian(extra[4..], entry.Offset);
        output.Write(extra);
    }

    // From "version needed" to the length of the name: the same in both headers.
    private static void Common(Span<byte> header, Entry entry)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(header, Version(false));
        BinaryPrimitives.WriteUInt16LittleEndian(header[2..], ZipFormat.Utf8Names);
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], entry.Method);
        BinaryPrimitives.WriteUInt16LittleEndian(header[6..], 0);
        BinaryPrimitives.WriteUInt16LittleEndian(header[8..], ZipFormat.Date);
        BinaryPrimitives.WriteUInt32LittleEndian(header[10..], entry.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(header[14..], (uint)entry.Compressed);
        BinaryPrimitives.WriteUInt32LittleEndian(header[18..], (uint)entry.Size);
        BinaryPrimitives.WriteUInt16LittleEndian(header[22..], (ushort)entry.Name.Length);
    }

    private void WriteZip64End(long start, long size, int count)
    {
        var at = output.Position;
        Span<byte> end = stackalloc byte[ZipFormat.Zip64EndSize + ZipFormat.Zip64LocatorSize];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, ZipFormat.Zip64End);
        BinaryPrimitives.WriteInt64LittleEndian(end[4..], ZipFormat.Zip64EndSize - 12);
        BinaryPrimitives.WriteUInt16LittleEndian(end[12..], Version(true));
        BinaryPrimitives.WriteUInt16LittleEndian(end[14..], Version(true));
        BinaryPrimitives.WriteInt64LittleEndian(end[24..], count);
        BinaryPrimitives.WriteInt64LittleEndian(end[32..], count);
        BinaryPrimitives.WriteInt64LittleEndian(end[40..], size);
        BinaryPrimitives.WriteInt64LittleEndian(end[48..], start);
        var locator = end[ZipFormat.Zip64EndSize..];
        BinaryPrimitives.WriteUInt32LittleEndian(locator, ZipFormat.Zip64Locator);
        BinaryPrimitives.WriteInt64LittleEndian(locator[8..], at);
        BinaryPrimitives.WriteUInt32LittleEndian(locator[16..], 1);
        output.Write(end);
    }

    private static ushort Version(bool zip64) => (ushort)(zip64 ? 45 : 20);
}
