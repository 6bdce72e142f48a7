using KspSite.Core.Diagnostics;
using KspSite.Input;

namespace KspSite.Theming;

/// <summary>The theme in force: the built-in one, shadowed file by file.</summary>
/// <param name="Files">By path relative to the theme, with forward slashes, in ordinal order.</param>
/// <param name="Shadowed">Built-in files that the site's own theme replaces, in ordinal order.</param>
internal sealed record ThemeFolder(
    ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files, ImmutableArray<string> Shadowed, ImmutableArray<Finding> Findings)
{
    /// <summary>Reads both themes. <paramref name="own"/> may be the built-in folder itself, or null.</summary>
    public static ThemeFolder Read(string builtIn, string? own)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var findings = new List<Finding>();
        foreach (var (path, content) in Contents(builtIn, findings)) files[path] = content;
        var shadowed = ImmutableArray.CreateBuilder<string>();
        if (own is not null && !IsSame(builtIn, own))
        {
            foreach (var (path, content) in Contents(own, findings))
            {
                if (files.ContainsKey(path)) shadowed.Add(path);
                files[path] = content;
            }
        }
        return new ThemeFolder(files.ToImmutable(), shadowed.ToImmutable(), [.. findings]);
    }

    private static IEnumerable<(string Path, ReadOnlyMemory<byte> Content)> Contents(string root, List<Finding> findings)
    {
        if (!Directory.Exists(root)) yield break;
        var found = FolderFiles.Under(root);
        findings.AddRange(found.Unreadable.Select(u => Unreadable("theme/" + u.Path, u.Reason)));
        findings.AddRange(found.Refused.Select(r => Link("theme/" + r.Path)));
        foreach (var file in found.Files)
        {
            if (Content(file, findings) is { } content) yield return (file.Path, content);
        }
    }

    private static ReadOnlyMemory<byte>? Content(FolderFile file, List<Finding> findings)
    {
        try
        {
            return File.ReadAllBytes(file.FullPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(Faults.Unreadable("theme/" + file.Path, e));
            return null;
        }
    }

    private static bool IsSame(string a, string b) =>
        string.Equals(Path.TrimEndingDirectorySeparator(Path.GetFullPath(a)), Path.TrimEndingDirectorySeparator(Path.GetFullPath(b)), StringComparison.Ordinal);

    private static Finding Unreadable(string path, string reason) => FaultKinds.UnreadableFile.Finding(
        new SourceRef(path.TrimEnd('/')),
        new("主题文件夹打不开。", "The theme folder cannot be opened."),
        new("请检查读取权限。", "Check that you may read it."), found: reason);

    private static Finding Link(string path) => FaultKinds.UnreadableFile.Finding(
        new SourceRef(path),
        new("这是指向主题以外（或指向文件夹）的链接，没有读取。", "This link leads out of the theme, or to a folder; it was not followed."),
        new("请把文件本身放进主题文件夹。", "Put the file itself into the theme folder."));
}
