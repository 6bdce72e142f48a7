using KspSite.Rendering.Site;

namespace KspSite.Output;

/// <summary>Paths that every web server, file share and Windows disk can hold. A path that is not one of them is a bug, not a finding.</summary>
internal static class SitePaths
{
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    };

    /// <exception cref="InvalidOperationException">Two paths differ only in case, one is a folder of another, or a name is not portable.</exception>
    public static void Require(IReadOnlyList<SiteFile> files)
    {
        foreach (var file in files) RequirePortable(file.Path);
        RequireDistinct(files.Select(f => f.Path));
    }

    public static void RequirePortable(string path)
    {
        if (!path.Split('/').All(IsPortable)) throw new InvalidOperationException($"the path is not portable: {path}");
    }

    public static void RequireDistinct(IEnumerable<string> paths)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { Manifest.FileName };
        var folders = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in paths)
        {
            if (!seen.Add(path)) throw new InvalidOperationException($"two files share a path, or differ only in case: {path}");
            for (var i = path.IndexOf('/'); i >= 0; i = path.IndexOf('/', i + 1)) folders.Add(path[..i]);
        }
        if (folders.FirstOrDefault(seen.Contains) is { } both) throw new InvalidOperationException($"a file and a folder share a path: {both}");
    }

    // A leading underscore is dropped by some static hosts.
    private static bool IsPortable(string name) =>
        name.Length is > 0 and <= 200 && name[0] != '_' && name[^1] is not ('.' or ' ')
        && name.All(c => c >= ' ' && c is not ('<' or '>' or ':' or '"' or '|' or '?' or '*' or '\\'))
        && !Reserved.Contains(name.Split('.')[0].TrimEnd());
}
