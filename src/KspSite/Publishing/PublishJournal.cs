using System.Text.Json;
using KspSite.Output;

namespace KspSite.Publishing;

/// <summary>
/// What the files of a target may be by our own doing. Written before the first change and removed after the last, so that the
/// next run can tell its own half-done work from somebody's edit.
/// </summary>
internal static class PublishJournal
{
    public static byte[] Write(IReadOnlyDictionary<string, ImmutableHashSet<string>> known)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("tool", "kspsite");
            json.WriteStartObject("files");
            foreach (var (path, hashes) in known.OrderBy(k => k.Key, StringComparer.Ordinal))
            {
                json.WriteStartArray(path);
                foreach (var hash in hashes.Order(StringComparer.Ordinal)) json.WriteStringValue(hash);
                json.WriteEndArray();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return stream.ToArray();
    }

    /// <summary>Null where the bytes are no journal. Paths that could lead out of the target are left out.</summary>
    public static Dictionary<string, ImmutableHashSet<string>>? Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            if (document.RootElement.GetProperty("tool").GetString() != "kspsite") return null;
            return document.RootElement.GetProperty("files").EnumerateObject().Where(f => PortableNames.IsPortablePath(f.Name))
                .ToDictionary(f => f.Name, f => f.Value.EnumerateArray().Select(h => h.GetString() ?? "").ToImmutableHashSet(), StringComparer.Ordinal);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }
}
