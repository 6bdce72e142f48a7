using System.Text;

namespace KspSite.Input;

/// <summary>An encoding that a file may have, strict: a byte that does not belong is an exception, never a replacement.</summary>
/// <param name="name">As shown to the publisher.</param>
internal sealed class TextEncoding(string name, Func<Encoding> make)
{
    private readonly Lazy<Encoding> _strict = new(make);

    private readonly Lazy<Encoding> _lenient = new(() =>
    {
        var lenient = (Encoding)make().Clone();
        lenient.EncoderFallback = new EncoderReplacementFallback("?");
        lenient.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        return lenient;
    });

    public static readonly TextEncoding Utf8 = new("UTF-8", () => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));

    public static readonly TextEncoding Utf16LittleEndian =
        new("UTF-16LE", () => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true));

    public static readonly TextEncoding Utf16BigEndian =
        new("UTF-16BE", () => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true));

    /// <summary>Also reads GBK and GB2312, which it extends.</summary>
    public static readonly TextEncoding Gb18030 = new("GB18030", () => CodePage(54936));

    /// <summary>For undoing mistakes, and for files of which mapping.yaml says so.</summary>
    public static readonly TextEncoding Windows1252 = new("Windows-1252", () => CodePage(1252));

    // The names by which systems of the trade call them; the code page where it has no type of its own above.
    private static readonly (string Name, int CodePage)[] Others =
    [
        ("Big5", 950), ("Shift_JIS", 932), ("EUC-JP", 51932), ("EUC-KR", 949), ("Windows-1250", 1250), ("Windows-1251", 1251),
        ("Windows-1253", 1253), ("Windows-1254", 1254), ("ISO-8859-1", 28591), ("ISO-8859-15", 28605),
    ];

    /// <summary>What <c>encoding:</c> in mapping.yaml may say, beside the aliases GBK and GB2312.</summary>
    public static IEnumerable<string> Names => [Utf8.Name, Gb18030.Name, Utf16LittleEndian.Name, Utf16BigEndian.Name, .. Others.Select(o => o.Name), Windows1252.Name];

    /// <summary>Null for a name that is none; case, hyphens and underscores do not matter.</summary>
    public static TextEncoding? Named(string name)
    {
        var key = Core.Input.Headers.Key(name);
        if (key is "gbk" or "gb2312" or "cp936" or "936") return Gb18030;
        if (key is "utf16") return Utf16LittleEndian;
        foreach (var known in (TextEncoding[])[Utf8, Gb18030, Utf16LittleEndian, Utf16BigEndian, Windows1252])
        {
            if (Core.Input.Headers.Key(known.Name) == key) return known;
        }
        var other = Array.Find(Others, o => Core.Input.Headers.Key(o.Name) == key);
        return other.Name is null ? null : new TextEncoding(other.Name, () => CodePage(other.CodePage));
    }

    public string Name { get; } = name;

    public Encoding Strict => _strict.Value;

    /// <summary>For trying: what does not fit becomes a question mark in bytes and U+FFFD in text, without an exception.</summary>
    public Encoding Lenient => _lenient.Value;

    /// <summary>The encoding that a byte-order mark names, or null.</summary>
    public static TextEncoding? OfMark(ReadOnlySpan<byte> start) => start switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Utf8,
        [0xFF, 0xFE, ..] => Utf16LittleEndian,
        [0xFE, 0xFF, ..] => Utf16BigEndian,
        _ => null,
    };

    private static Encoding CodePage(int number) =>
        CodePagesEncodingProvider.Instance.GetEncoding(number, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? throw new InvalidOperationException("code page missing from the runtime");
}
