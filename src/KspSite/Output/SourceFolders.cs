using KspSite.History;
using KspSite.Input;
using KspSite.Settings;

namespace KspSite.Output;

/// <summary>
/// The folders that a site is made from. Nothing that the tool makes goes into them, whether they exist yet or not, and nothing
/// that it replaces as a whole holds them: the one place of this rule.
/// </summary>
/// <param name="Name">As the site calls it: <c>input</c>, <c>theme</c>, <c>history</c>.</param>
/// <param name="IsAround">Whether the place holds the folder; else it is the folder or lies in it.</param>
internal sealed record SourceFolders(string Name, bool IsAround)
{
    public const string Theme = "theme";

    /// <summary>Which of them a place touches; null for none.</summary>
    /// <param name="place">A file or folder, existing or not.</param>
    public static SourceFolders? At(string place, string site)
    {
        var (real, root) = (RealPaths.Of(place), RealPaths.Of(site));
        foreach (var (name, folder) in Of(site, root))
        {
            if (RealPaths.IsIn(real, folder)) return new SourceFolders(name, IsAround: false);
            if (RealPaths.IsIn(folder, real)) return new SourceFolders(name, IsAround: true);
        }
        return null;
    }

    /// <summary>Such a place, for a sentence that says what it cannot be.</summary>
    public Words Words => IsAround
        ? new($"包含 {Name} 的文件夹", $"a folder that contains the folder {Name}")
        : new($"{Name} 文件夹或其中的文件夹", $"the folder {Name}, or a folder in it");

    private static IEnumerable<(string Name, string Folder)> Of(string site, string root)
    {
        yield return (InputFolder.Name, RealPaths.Of(Path.Combine(root, InputFolder.Name)));
        yield return (Theme, RealPaths.Of(Path.Combine(root, Theme)));
        var yaml = SiteYaml.Read(site);
        var history = RealPaths.Of(HistoryFolder.PathOf(site, yaml));
        // One that holds the whole site would forbid every place in it.
        if (!RealPaths.IsIn(root, history)) yield return (yaml.History ?? HistoryFolder.DefaultName, history);
    }
}
