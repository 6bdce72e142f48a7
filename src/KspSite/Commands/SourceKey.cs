using System.Security.Cryptography;
using System.Text;
using KspSite.Core.Audiences;
using KspSite.Core.Diagnostics;
using KspSite.Input;
using KspSite.Settings;

namespace KspSite.Commands;

/// <summary>
/// One hash over everything that decides what a site holds and what is told of it: the program, what it was asked for, and
/// every byte below input, history and the themes. Equal keys give equal sites.
/// </summary>
internal static class SourceKey
{
    /// <summary>64 hexadecimal digits; null where something cannot be read, so that nothing can be said.</summary>
    public static string? Of(SiteRequest request, Audience audience, SiteYaml yaml, CommandEnvironment environment)
    {
        var settings = SettingsInForce.Of(request, yaml, environment);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, [.. Program(), Numerals.Text(settings.AsOf), settings.Language.Code(), audience.Name, .. audience.Accounts.Select(a => a.Value), request.FailOn.ToString(), request.KeepGoing.ToString(), yaml.Record?.Sha256 ?? ""]);
        try
        {
            foreach (var folder in SiteSource.Folders(request, yaml).Add(environment.BuiltInTheme)) AddFolder(hash, folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // A program that was compiled anew may make another site, whatever its version says.
    private static IEnumerable<string> Program() => new[] { typeof(SourceKey), typeof(Rendering.Site.SiteFile), typeof(Finding) }
        .Select(t => t.Module.ModuleVersionId.ToString("N")).Prepend(ProductVersion.Text);

    private static void AddFolder(IncrementalHash hash, string folder)
    {
        Add(hash, [folder]);
        if (!Directory.Exists(folder)) return;
        var files = FolderFiles.Under(folder);
        if (!files.Unreadable.IsEmpty) throw new IOException(files.Unreadable[0].Reason);
        Add(hash, [.. files.Refused.Concat(files.NoFiles).Select(f => f.Path)]);
        foreach (var file in files.Files)
        {
            using var stream = PlainFiles.Open(file.FullPath);
            Add(hash, [file.Path]);
            hash.AppendData(SHA256.HashData(stream));
        }
    }

    // Counted and ended, so that no two lists give the same bytes.
    private static void Add(IncrementalHash hash, ImmutableArray<string> texts) =>
        hash.AppendData(Encoding.UTF8.GetBytes(Numerals.Text(texts.Length) + "\n" + string.Concat(texts.Select(t => t + "\0"))));
}
