using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using KspSite.Core.Diagnostics;
using KspSite.Input;
using KspSite.Rendering.Site;
using KspSite.Settings;

namespace KspSite.Output;

/// <summary>What a build says of itself, beside its files. No machine paths and no times: the same input gives the same manifest.</summary>
internal sealed record BuildFacts
{
    public required DateOnly AsOf { get; init; }

    public required Language Language { get; init; }

    public required string Audience { get; init; }

    public required string Version { get; init; }

    /// <summary>The accounts that the build was asked for; empty: all that the audience may see.</summary>
    public ImmutableArray<string> Accounts { get; init; } = [];

    public ImmutableArray<InputRecord> Inputs { get; init; } = [];

    public ImmutableArray<Finding> Findings { get; init; } = [];
}

/// <summary><c>manifest.json</c>: every file of the site with size and SHA-256. The tool deletes only what it lists.</summary>
internal static class Manifest
{
    public const string FileName = "manifest.json";

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="files">Every file but the manifest itself, in any order.</param>
    public static byte[] Write(BuildFacts facts, IEnumerable<InputRecord> files)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("tool", "kspsite");
            json.WriteString("version", facts.Version);
            json.WriteString("as_of", Numerals.Text(facts.AsOf));
            json.WriteString("language", facts.Language.Code());
            json.WriteString("audience", facts.Audience);
            Accounts(json, facts.Accounts);
            json.WriteStartObject("findings");
            foreach (var severity in (Severity[])[Severity.Error, Severity.Warning, Severity.Info])
            {
                json.WriteNumber(severity.Name().En, facts.Findings.Count(f => f.Severity == severity));
            }
            json.WriteEndObject();
            Entries(json, "inputs", facts.Inputs);
            Entries(json, "files", files);
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    public static InputRecord RecordOf(SiteFile file)
    {
        if (file.IsInPieces) return RecordOf(file, Stream.Null);
        var content = file.Content;
        return new(file.Path, HashOf(content), content.Length);
    }

    /// <summary>Writes the file, and tells what it wrote.</summary>
    public static InputRecord RecordOf(SiteFile file, Stream stream)
    {
        using var hashed = new HashedStream(stream);
        file.CopyTo(hashed);
        return new(file.Path, hashed.Sha256, hashed.Length);
    }

    /// <summary>SHA-256 in lower-case hexadecimal digits.</summary>
    public static string HashOf(ReadOnlyMemory<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content.Span));

    /// <inheritdoc cref="HashOf(ReadOnlyMemory{byte})"/>
    public static string HashOf(Stream content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>What the manifest of a folder lists. Null where there is none, or none of ours.</summary>
    public static ListedFiles? Read(string folder)
    {
        try
        {
            using var document = JsonDocument.Parse(PlainFiles.ReadAllBytes(Path.Combine(folder, FileName)));
            if (document.RootElement.GetProperty("tool").GetString() != "kspsite") return null;
            return ListedFiles.Of(document.RootElement.GetProperty("files").EnumerateArray().Select(f => KeyValuePair.Create(
                f.GetProperty("path").GetString() ?? "", f.TryGetProperty("sha256", out var hash) ? hash.GetString() ?? "" : "")));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Nothing where no account was named.</summary>
    public static void Accounts(Utf8JsonWriter json, ImmutableArray<string> accounts)
    {
        if (accounts.IsEmpty) return;
        json.WriteStartArray("accounts");
        foreach (var account in accounts) json.WriteStringValue(account);
        json.WriteEndArray();
    }

    /// <summary>What <see cref="Accounts(Utf8JsonWriter, ImmutableArray{string})"/> wrote.</summary>
    public static ImmutableArray<string> AccountsIn(JsonElement root) =>
        root.TryGetProperty("accounts", out var list) ? [.. list.EnumerateArray().Select(a => a.GetString() ?? "")] : [];

    private static void Entries(Utf8JsonWriter json, string name, IEnumerable<InputRecord> entries)
    {
        json.WriteStartArray(name);
        foreach (var entry in entries.OrderBy(e => e.Path, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("path", entry.Path);
            json.WriteString("sha256", entry.Sha256);
            json.WriteNumber("size", entry.Size);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}

/// <summary>The files of a manifest.</summary>
/// <param name="Hashes">SHA-256 in lower-case hexadecimal digits by path; the manifest itself is not among them.</param>
/// <param name="Paths">The same paths and that of the manifest.</param>
internal sealed record ListedFiles(IReadOnlyDictionary<string, string> Hashes, IReadOnlySet<string> Paths)
{
    public static ListedFiles None { get; } = new(ImmutableDictionary<string, string>.Empty, ImmutableHashSet<string>.Empty);

    public static ListedFiles Of(IEnumerable<KeyValuePair<string, string>> files)
    {
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, hash) in files) hashes[path] = hash;
        return new ListedFiles(hashes, new HashSet<string>(hashes.Keys, StringComparer.Ordinal) { Manifest.FileName });
    }
}
