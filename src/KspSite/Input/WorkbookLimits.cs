using System.IO.Compression;
using KspSite.Core.Diagnostics;

namespace KspSite.Input;

/// <summary>
/// Whether a workbook may be opened: a zip file can claim little and unpack to anything. It is unpacked once into nothing, counting,
/// before the reader sees it.
/// </summary>
internal static class WorkbookLimits
{
    public const long File = 256L << 20;
    public const int Entries = 4096;

    /// <summary>All parts together: sheets of some ten million cells.</summary>
    public const long Unpacked = 1L << 30;

    /// <summary>Parts that a reader keeps in memory as a whole: shared strings, styles.</summary>
    public const long Kept = 256L << 20;

    /// <summary>
    /// Cells of a sheet, empty ones among them: more than fit into <see cref="Unpacked"/>. A single cell in the last corner of a sheet
    /// makes 17,000 million of them.
    /// </summary>
    public const long Cells = 50_000_000;

    /// <summary>Null where it may be opened. A file that is no zip file is not this method's business.</summary>
    public static Finding? Check(string file, Stream stream)
    {
        if (stream.Length > File) return TooLarge(file, new("文件超过 256 MiB", "The file is larger than 256 MiB"));
        Span<byte> start = stackalloc byte[4];
        stream.Position = 0;
        if (stream.ReadAtLeast(start, 4, throwOnEndOfStream: false) < 4 || start[0] != 'P' || start[1] != 'K') return null;
        stream.Position = 0;
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Count > Entries) return TooLarge(file, new("压缩包里的文件太多", "It holds too many parts"));
        var total = 0L;
        var buffer = new byte[1 << 16];
        foreach (var entry in zip.Entries)
        {
            var limit = entry.FullName.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase) ? Unpacked : Kept;
            var size = 0L;
            using var part = entry.Open();
            while (part.Read(buffer) is var read and > 0)
            {
                size += read;
                total += read;
                if (size > limit || total > Unpacked) return TooLarge(file, new("解压后超过 1 GiB（或单个部分超过 256 MiB），可能是压缩炸弹", "Unpacked it is larger than 1 GiB, or one part of it is larger than 256 MiB (a zip bomb, perhaps)"));
            }
        }
        return null;
    }

    private static Finding TooLarge(string file, Words what) => Faults.TooLarge(
        new SourceRef(file),
        new(what.Zh + "，没有读取。", what.En + "; it was not read."),
        new("请按区域或年份分成几个文件，或另存为 CSV。", "Split it by region or year, or save it as CSV."));
}
