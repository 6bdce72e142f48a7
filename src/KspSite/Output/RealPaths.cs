namespace KspSite.Output;

/// <summary>Full paths with every link resolved, so that two names of one folder compare equal.</summary>
internal static class RealPaths
{
    public static string Of(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var parent = Path.GetDirectoryName(full);
        if (parent is null) return full;
        var here = Path.Combine(Of(parent), Path.GetFileName(full));
        return Directory.Exists(here) && new DirectoryInfo(here).ResolveLinkTarget(returnFinalTarget: true) is { } target ? Of(target.FullName) : here;
    }

    /// <summary>Whether <paramref name="path"/> is the folder or lies in it. Without regard to case, as on Windows and macOS: rather too careful.</summary>
    public static bool IsIn(string path, string folder) =>
        path.Equals(folder, StringComparison.OrdinalIgnoreCase)
        || path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase);
}
