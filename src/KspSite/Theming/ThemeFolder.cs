using KspSite.Core.Diagnostics;
using KspSite.Input;
using KspSite.Output;

namespace KspSite.Theming;

/// <summary>The theme in force: the built-in one, shadowed file by file.</summary>
/// <param name="Files">By path relative to the theme, with forward slashes, in ordinal order.</param>
internal sealed record ThemeFolder(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files, ImmutableArray<Finding> Findings)
{
    private const string Assets = "assets/";

    /// <summary>Reads both themes. Findings: IN-02 what cannot be read, TH-02 own files without effect, TH-04 names that no web server and disk can hold. <paramref name="own"/> may be the built-in folder itself, or null.</summary>
    public static ThemeFolder Read(string builtIn, string? own)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var findings = new List<Finding>();
        foreach (var (path, content) in Contents(builtIn, findings)) files[path] = content;
        if (own is not null && !IsSame(builtIn, own))
        {
            var (given, ours) = (files.Keys.ToHashSet(StringComparer.Ordinal), new List<string>());
            foreach (var (path, content) in Contents(own, findings))
            {
                if (NameFault(path, files) is { } fault)
                {
                    findings.Add(fault);
                    continue;
                }
                files[path] = content;
                ours.Add(path);
            }
            findings.AddRange(UnusedThemeFiles.Among(ours, given, files));
        }
        return new ThemeFolder(files.ToImmutable(), [.. findings]);
    }

    // What lies in assets goes into the site under its own name.
    private static Finding? NameFault(string path, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> others)
    {
        if (!path.StartsWith(Assets, StringComparison.OrdinalIgnoreCase)) return null;
        if (!SitePaths.IsPortable(path)) return NotPortable(path);
        return others.Keys.FirstOrDefault(o => o != path && o.Equals(path, StringComparison.OrdinalIgnoreCase)) is { } other ? OtherCase(path, other) : null;
    }

    private static IEnumerable<(string Path, ReadOnlyMemory<byte> Content)> Contents(string root, List<Finding> findings)
    {
        if (!Directory.Exists(root)) yield break;
        var found = FolderFiles.Under(root);
        findings.AddRange(found.Unreadable.Select(u => Unreadable("theme/" + u.Path, u.Reason)));
        findings.AddRange(found.NoFiles.Select(n => Faults.NoFile("theme/" + n.Path)));
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
            return PlainFiles.ReadAllBytes(file.FullPath);
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

    private static Finding NotPortable(string path) => FaultKinds.ThemeFileName.Finding(
        new SourceRef("theme/" + path),
        new("这个文件名不是每个系统和网页服务器都能用，文件没有采用。", "Not every system and web server can hold a file of this name; it was not used."),
        new("请给文件（或它的文件夹）改名，主题里提到它的地方也要改。", "Rename the file, or its folder, and whatever in the theme speaks of it."),
        found: path[Assets.Length..],
        expected: new("开头不是下划线，结尾不是点或空格，不是 aux、con 等保留名，没有 < > : \" | ? * \\", "no underscore first, no dot or blank last, no reserved name such as aux or con, none of < > : \" | ? * \\"));

    private static Finding OtherCase(string path, string other) => FaultKinds.ThemeFileName.Finding(
        new SourceRef("theme/" + path),
        new("与另一个主题文件只差大小写，在 Windows 上是同一个文件；没有采用。", "It differs from another theme file in case only, which is the same file on Windows; it was not used."),
        new("请改名；要替换内置文件，名称须与它完全相同。", "Rename it; to take the place of a built-in file it must have exactly its name."),
        found: path[Assets.Length..], expected: Words.Same(other[Assets.Length..]));

    private static Finding Link(string path) => FaultKinds.UnreadableFile.Finding(
        new SourceRef(path),
        new("这个链接指向主题以外，或指向文件夹，或指向不存在的文件，没有读取。", "This link leads out of the theme, to a folder, or to a file that does not exist; it was not followed."),
        new("请把文件本身放进主题文件夹。", "Put the file itself into the theme folder."));
}
