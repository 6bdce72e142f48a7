using System.Text.Json;
using System.Text.Json.Serialization;
using KspSite.Input;
using KspSite.Reporting;

namespace KspSite.Output;

/// <summary>
/// What a build leaves beside its site: what the site was made from, which site that was, and what was told of it. A build that
/// would make the same site again need not, as long as nobody has touched the site.
/// </summary>
/// <param name="Source">As <see cref="Commands.SourceKey"/> gives it.</param>
/// <param name="Manifest">SHA-256 of the site's manifest in lower-case hexadecimal digits.</param>
internal sealed record FinishedBuild(string Source, string Manifest, ToldBuild Told)
{
    /// <summary>Null where there is none, it was made from something else, or the site is not what that build left.</summary>
    public static FinishedBuild? Find(OutputTarget target, string source)
    {
        try
        {
            return File.Exists(target.Finished) && Read(target.Finished) is { } finished && finished.Source == source && IsAsLeft(target, finished.Manifest) ? finished : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Building anew puts right what can be put right, and tells the rest.
            return null;
        }
    }

    /// <summary>Notes what the site in place was made from. Without the note the next build only takes longer.</summary>
    public static void Note(OutputTarget target, string source, ToldBuild told) => DiskFaults.Tolerate(() =>
    {
        // A pipe would wait for a reader.
        if (!FileSystemCalls.IsPlainFile(target.Finished)) return;
        var finished = new FinishedBuild(source, Output.Manifest.HashOf(PlainFiles.ReadAllBytes(Path.Combine(target.Folder, Output.Manifest.FileName))), told);
        // What is half written is no note.
        File.WriteAllBytes(target.Finished, JsonSerializer.SerializeToUtf8Bytes(finished, FinishedBuildJson.Default.FinishedBuild));
    });

    private static FinishedBuild? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(PlainFiles.ReadAllBytes(path), FinishedBuildJson.Default.FinishedBuild);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Size and time answer for a file that nobody has touched since the manifest, the last file of a build, was written.
    private static bool IsAsLeft(OutputTarget target, string manifest)
    {
        // What an interruption left is put right by a build.
        if (Directory.Exists(target.Next) || Directory.Exists(target.Previous)) return false;
        var bytes = PlainFiles.ReadAllBytes(Path.Combine(target.Folder, Output.Manifest.FileName));
        if (Output.Manifest.HashOf(bytes) != manifest || SiteManifest.Parse(bytes) is not { } site) return false;
        var entries = FolderEntry.Under(target.Folder).ToDictionary(e => e.Path, StringComparer.Ordinal);
        return entries.Remove(Output.Manifest.FileName, out var last) && entries.Count == site.Files.Length
            && site.Files.All(f => entries.TryGetValue(f.Path, out var entry) && !entry.IsLink && entry.Size == f.Size && entry.Touched <= last.Touched);
    }
}

[JsonSerializable(typeof(FinishedBuild))]
internal sealed partial class FinishedBuildJson : JsonSerializerContext;
