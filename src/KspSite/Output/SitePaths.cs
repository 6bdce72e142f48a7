using KspSite.Rendering.Site;

namespace KspSite.Output;

/// <summary>Paths that every web server, file share and Windows disk can hold. A path that is not one of them is a bug, not a finding.</summary>
internal static class SitePaths
{
    /// <exception cref="InvalidOperationException">Two paths differ only in case, one is a folder of another, or a name is not portable.</exception>
    public static void Require(IReadOnlyList<SiteFile> files)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { Manifest.FileName };
        var folders = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            if (!file.Path.Split('/').All(IsPortable)) throw new InvalidOperationException($"the path is not portable: {file.Path}");
            if (!seen.Add(file.Path)) throw new InvalidOperationException($"two files share a path, or differ only in case: {file.Path}");
            for (var i = file.Path.IndexOf('/'); i >= 0; i = file.Path.IndexOf('/', i + 1)) folders.Add(file.Path[..i]);
        }
        if (folders.FirstOrDefault(seen.Contains) is { } both) throw new InvalidOperationException($"a file and a folder share a path: {both}");
    }

    // A leading underscore is dropped by some static hosts.
    private static bool IsPortable(string name) => PortableNames.IsPortable(name) && name[0] != '_';
}
