using KspSite.Core.Diagnostics;

namespace KspSite.Output;

/// <summary>Where a site goes: the folder itself and, beside it on the same volume, what a swap needs.</summary>
/// <param name="Shown">As the user would write it, for messages.</param>
internal sealed record OutputTarget(string Folder, string Shown)
{
    public string Next => Beside(".new");

    public string Previous => Beside(".old");

    public string Lock => Beside(".lock");

    /// <summary>The paths below <see cref="Next"/> that the run in progress makes.</summary>
    public string List => Beside(".files");

    /// <summary>What the site in place was made from.</summary>
    public string Finished => Beside(".finished");

    /// <summary>Refuses folders whose replacement would destroy something.</summary>
    public static OutputTarget? Of(string site, string output, string? home, ICollection<Finding> findings)
    {
        var (folder, root) = (RealPaths.Of(output), RealPaths.Of(site));
        var relative = Path.GetRelativePath(root, folder).Replace('\\', '/');
        var shown = relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? folder : relative;
        if (Danger(folder, root, home) is not { } danger) return new OutputTarget(folder, shown);
        findings.Add(OutputFaults.Dangerous(shown, danger));
        return null;
    }

    private static Words? Danger(string folder, string root, string? home)
    {
        if (Path.GetDirectoryName(folder) is null) return new("磁盘根目录", "the root of a disk");
        if (folder.Equals(root, StringComparison.OrdinalIgnoreCase)) return new("站点文件夹本身", "the site folder itself");
        if (SourceFolders.At(folder, root) is { } source) return source.Words;
        if (home is not null && RealPaths.IsIn(RealPaths.Of(home), folder)) return new("用户主目录或它的上级", "your home folder or one above it");
        return null;
    }

    private string Beside(string suffix) =>
        Path.Combine(Path.GetDirectoryName(Folder)!, "." + Path.GetFileName(Folder) + suffix);
}
