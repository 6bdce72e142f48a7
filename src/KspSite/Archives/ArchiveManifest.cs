using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using KspSite.Settings;

namespace KspSite.Archives;

/// <summary>
/// <c>archive.json</c>: what was archived, made by which version, for which date and audience, with the SHA-256 of every file.
/// It holds no time and no name of a machine: archiving the same thing twice gives the same bytes.
/// </summary>
internal sealed record ArchiveManifest
{
    /// <summary>Raised when an older version could no longer read what a newer one writes.</summary>
    public const int CurrentFormat = 1;

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Of kspsite, when the archive was made.</summary>
    public required string Version { get; init; }

    public required DateOnly AsOf { get; init; }

    public required Language Language { get; init; }

    /// <summary>For whom the site in it was made; the data in it is whole, whatever the audience.</summary>
    public required string Audience { get; init; }

    /// <summary>The accounts that the site in it was limited to; empty: no limit.</summary>
    public ImmutableArray<string> Accounts { get; init; } = [];

    /// <summary>Whether faulty rows were left out instead of stopping.</summary>
    public bool KeepGoing { get; init; }

    /// <summary>In the order of the archive; without the list itself and the signature.</summary>
    public required ImmutableArray<ArchivedFile> Files { get; init; }

    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("tool", "kspsite");
            json.WriteNumber("archive_format", CurrentFormat);
            json.WriteString("version", Version);
            json.WriteString("as_of", Numerals.Text(AsOf));
            json.WriteString("language", Language.Code());
            json.WriteString("audience", Audience);
            Output.Manifest.Accounts(json, Accounts);
            json.WriteBoolean("keep_going", KeepGoing);
            json.WriteStartArray("files");
            foreach (var file in Files)
            {
                json.WriteStartObject();
                json.WriteString("path", file.Path);
                json.WriteString("sha256", file.Sha256);
                json.WriteNumber("size", file.Size);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>Null with a reason where the bytes are not such a list.</summary>
    public static ArchiveManifest? Parse(ReadOnlyMemory<byte> bytes, out Words reason)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            reason = new("archive.json 不是 kspsite 的清单。", "archive.json is no list of kspsite.");
            if (root.GetProperty("tool").GetString() != "kspsite") return null;
            var format = root.GetProperty("archive_format").GetInt32();
            reason = new($"存档由更新的版本写成（格式 {Numerals.Text(format)}），请用更新的 kspsite 打开。", $"The archive was made by a newer version (format {Numerals.Text(format)}); open it with a newer kspsite.");
            if (format > CurrentFormat) return null;
            reason = new("archive.json 的语言或日期无法识别。", "The language or date in archive.json is not known.");
            if (!Languages.TryParse(root.GetProperty("language").GetString()!, out var language)
                || !DateOnly.TryParseExact(root.GetProperty("as_of").GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asOf)) return null;
            return new ArchiveManifest
            {
                Version = root.GetProperty("version").GetString()!,
                AsOf = asOf,
                Language = language,
                Audience = root.GetProperty("audience").GetString()!,
                Accounts = Output.Manifest.AccountsIn(root),
                KeepGoing = root.GetProperty("keep_going").GetBoolean(),
                Files = [.. root.GetProperty("files").EnumerateArray().Select(FileOf)],
            };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            reason = new("archive.json 无法解析。", "archive.json cannot be parsed.");
            return null;
        }
    }

    private static ArchivedFile FileOf(JsonElement file) => new(
        file.GetProperty("path").GetString() ?? throw new FormatException("a path is missing"),
        file.GetProperty("sha256").GetString() ?? throw new FormatException("a hash is missing"),
        file.GetProperty("size").GetInt64());
}
