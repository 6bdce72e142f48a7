namespace KspSite.Output;

/// <summary>Paths that every web server, file share and Windows disk can hold. A path that is not one of them is a bug, not a finding.</summary>
internal static class SitePaths
{
    /// <exception cref="InvalidOperationException">A name is not portable.</exception>
    public static void RequirePortable(string path)
    {
        if (!IsPortable(path)) throw new InvalidOperationException($"the path is not portable: {path}");
    }

    /// <exception cref="InvalidOperationException">Two paths differ only in case, or one is a folder of another.</exception>
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

    /// <summary>Whether each part is a name for every disk and web server: some static hosts drop those with an underscore before them.</summary>
    public static bool IsPortable(string path) => path.Split('/').All(name => PortableNames.IsPortable(name) && name[0] != '_');
}
