using KspSite.Core.Diagnostics;
using KspSite.Output;

namespace KspSite.Input;

/// <summary>A file whose text is known to be sound: how to decode it, and its hash.</summary>
/// <param name="File">Relative to the site folder, with forward slashes.</param>
/// <param name="Sample">The first characters, without the byte-order mark; the whole text of a short file.</param>
internal sealed record TextSource(string File, string FullPath, TextEncoding Encoding, string Sha256, long Size, string Sample)
{
    public required bool HasHiddenSigns { get; init; }

    /// <summary>Excel and WPS keep a CSV file open for writing as long as it is on their screen; it can be read all the same.</summary>
    public const FileShare WhileOthersWrite = FileShare.ReadWrite | FileShare.Delete;

    private const int SampleChars = 1 << 16;

    /// <summary>Reads the file once or twice. Null after a finding IN-02, IN-04 or IN-16.</summary>
    /// <param name="asked">The encoding that mapping.yaml names, or null; a byte-order mark knows better.</param>
    public static TextSource? Open(string file, string fullPath, long limit, ICollection<Finding> findings, TextEncoding? asked = null)
    {
        try
        {
            using var stream = PlainFiles.Open(fullPath, WhileOthersWrite, bufferSize: 1);
            if (stream.Length > limit)
            {
                findings.Add(TooLarge(file, limit));
                return null;
            }
            return Inspect(file, fullPath, stream, asked, findings);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(Faults.Unreadable(file, e));
            return null;
        }
    }

    /// <summary>The whole text, for files that are small.</summary>
    /// <exception cref="RefusedFileException">It was there a moment ago, and cannot be read again.</exception>
    public string Text() => Sample.Length < SampleChars ? Sample : DiskFaults.Naming(FullPath, () =>
    {
        using var reader = new StreamReader(PlainFiles.Open(FullPath, WhileOthersWrite), Encoding.Strict);
        return reader.ReadToEnd();
    });

    private static TextSource? Inspect(string file, string fullPath, FileStream stream, TextEncoding? asked, ICollection<Finding> findings)
    {
        var start = new byte[3];
        var marked = TextEncoding.OfMark(start.AsSpan(0, stream.ReadAtLeast(start, 3, throwOnEndOfStream: false)));
        var encoding = marked ?? asked ?? TextEncoding.Utf8;
        var scan = TextScan.Of(stream, encoding);
        var firstDamage = scan;
        if (scan.Damage == Damage.Undecodable && marked is null && asked is null)
        {
            encoding = TextEncoding.Gb18030;
            scan = TextScan.Of(stream, encoding);
        }
        if (scan.Damage is { } damage)
        {
            if (damage == Damage.Undecodable && encoding == TextEncoding.Gb18030 && asked is null && IsNearlyUtf8(stream))
            {
                findings.Add(EncodingFaults.BrokenUtf8(file, firstDamage.Line));
                return null;
            }
            findings.Add(EncodingFaults.Damaged(file, damage, encoding == TextEncoding.Gb18030 && damage == Damage.Undecodable ? firstDamage.Line : scan.Line, marked, asked));
            return null;
        }
        var sample = ReadSample(stream, encoding);
        if (Mojibake.Of(sample) is { } mojibake)
        {
            findings.Add(encoding == TextEncoding.Gb18030 && asked is null ? EncodingFaults.BrokenUtf8(file, firstDamage.Line) : EncodingFaults.Garbled(file, mojibake));
            return null;
        }
        if (encoding == TextEncoding.Gb18030 && asked is null && Traditional.Of(stream, sample) is { } big5)
        {
            findings.Add(EncodingFaults.Traditional(file, big5));
            return null;
        }
        return new TextSource(file, fullPath, encoding, scan.Sha256, stream.Length, sample) { HasHiddenSigns = scan.HasHiddenSigns };
    }

    // A few bytes lost in a file that is UTF-8 else: to speak of other encodings would lead astray.
    private static bool IsNearlyUtf8(FileStream stream)
    {
        var bytes = new byte[Math.Min(stream.Length, SampleChars)];
        stream.Position = 0;
        stream.ReadExactly(bytes);
        var text = TextEncoding.Utf8.Lenient.GetString(bytes);
        var lost = text.Count(c => c == '\uFFFD');
        return text.Count(c => c >= 0x80) - lost > lost * 5;
    }

    private static string ReadSample(FileStream stream, TextEncoding encoding)
    {
        stream.Position = 0;
        using var reader = new StreamReader(stream, encoding.Strict, detectEncodingFromByteOrderMarks: true, bufferSize: (int)Math.Clamp(stream.Length, 1 << 8, 1 << 16), leaveOpen: true);
        var chars = new char[(int)Math.Min(stream.Length, SampleChars)];
        return new string(chars, 0, reader.ReadBlock(chars));
    }

    private static Finding TooLarge(string file, long limit)
    {
        var size = Numerals.Text(limit / (decimal)(1 << 20), 0) + " MiB";
        return Faults.TooLarge(new SourceRef(file),
            new($"文件超过 {size}，未读取。", $"The file is larger than {size} and was not read."),
            new("请按区域或年份分成几个文件；同一张表可以有多个文件。", "Split it by region or year; several files may feed one table."));
    }
}
