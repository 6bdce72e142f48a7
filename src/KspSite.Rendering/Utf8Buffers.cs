using System.Buffers;
using System.Text;

namespace KspSite.Rendering;

internal static class Utf8Buffers
{
    /// <summary>The text in UTF-8, without counting its bytes first.</summary>
    public static void Append(this ArrayBufferWriter<byte> bytes, string text) =>
        bytes.Advance(Encoding.UTF8.GetBytes(text, bytes.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));

    /// <summary>Writes what was gathered, and begins anew in the same room.</summary>
    public static void MoveTo(this ArrayBufferWriter<byte> bytes, Stream stream)
    {
        stream.Write(bytes.WrittenSpan);
        bytes.ResetWrittenCount();
    }
}
