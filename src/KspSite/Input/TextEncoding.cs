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
        lenient.EncoderFallback = new EncoderReplacementFallback("\0");
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

    /// <summary>Only for undoing mistakes: no file of ours is read with it.</summary>
    public static readonly TextEncoding Windows1252 = new("Windows-1252", () => CodePage(1252));

    public string Name { get; } = name;

    public Encoding Strict => _strict.Value;

    /// <summary>For trying: what does not fit becomes NUL in bytes and U+FFFD in text, without an exception.</summary>
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
