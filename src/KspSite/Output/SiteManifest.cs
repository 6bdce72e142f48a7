using System.Text.Json;
using KspSite.Input;

namespace KspSite.Output;

/// <summary>What a <c>manifest.json</c> says, as it stands in the file: nothing in it is trusted.</summary>
/// <param name="AsOf">As written, such as <c>2026-11-20</c>.</param>
internal sealed record SiteManifest(string Version, string AsOf, string Audience, ImmutableArray<InputRecord> Inputs, ImmutableArray<InputRecord> Files)
{
    /// <summary>The accounts that the site was limited to; empty: no limit.</summary>
    public ImmutableArray<string> Accounts { get; init; } = [];

    /// <summary>For whom the site was made, to be compared and shown: <c>customer: HD-PKG</c>.</summary>
    public string Readers => ReadersOf(Audience, Accounts);

    /// <param name="accounts">Those that the audience is limited to; none for no limit.</param>
    public static string ReadersOf(string audience, IEnumerable<string> accounts) =>
        string.Join(", ", accounts) is { Length: > 0 } named ? $"{audience}: {named}" : audience;

    /// <summary>That of the site in the folder; null where there is no site of ours.</summary>
    /// <exception cref="RefusedFileException">It cannot be read.</exception>
    public static SiteManifest? In(string folder)
    {
        var path = Path.Combine(folder, Output.Manifest.FileName);
        return File.Exists(path) ? Parse(DiskFaults.Read(path)) : null;
    }

    /// <summary>The folder of a site of ours, built or published, that the place lies in; null where it lies in none.</summary>
    /// <param name="place">A file, existing or not.</param>
    /// <exception cref="RefusedFileException">A manifest cannot be read.</exception>
    public static string? Around(string place)
    {
        for (var folder = Path.GetDirectoryName(RealPaths.Of(place)); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (In(folder) is not null) return folder;
        }
        return null;
    }

    /// <summary>Null where the bytes are no manifest of ours.</summary>
    public static SiteManifest? Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            return root.GetProperty("tool").GetString() != "kspsite" ? null : new SiteManifest(
                root.GetProperty("version").GetString() ?? "", root.GetProperty("as_of").GetString() ?? "", root.GetProperty("audience").GetString() ?? "",
                Records(root.GetProperty("inputs")), Records(root.GetProperty("files"))) { Accounts = Output.Manifest.AccountsIn(root) };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static ImmutableArray<InputRecord> Records(JsonElement list) =>
        [.. list.EnumerateArray().Select(f => new InputRecord(f.GetProperty("path").GetString() ?? "", f.GetProperty("sha256").GetString() ?? "", f.GetProperty("size").GetInt64()))];
}
