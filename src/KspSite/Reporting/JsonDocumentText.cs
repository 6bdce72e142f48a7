using System.Text.Encodings.Web;
using System.Text.Json;

namespace KspSite.Reporting;

/// <summary>A JSON document as the answer of a command: indented, Chinese as it is, the same bytes on every system.</summary>
internal static class JsonDocumentText
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="output">Gets the document and the end of its last line.</param>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options)) write(json);
        output.WriteLine(System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }
}
