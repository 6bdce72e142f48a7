using KspSite.Commands;

namespace KspSite.Archives;

/// <summary>An archive that the command line names.</summary>
internal static class NamedArchive
{
    /// <summary>Its full path. What is no file is wrong usage; what a file holds is for whoever opens it.</summary>
    public static string Read(string named, CommandEnvironment environment, ICollection<Words> errors)
    {
        var path = Path.GetFullPath(named, environment.CurrentDirectory);
        if (Directory.Exists(path)) errors.Add(new($"“{named}”是文件夹，请写存档文件，如 2026-11.zip", $"“{named}” is a folder; name the archive, such as 2026-11.zip"));
        else if (!File.Exists(path)) errors.Add(new($"找不到存档“{named}”", $"there is no archive “{named}”"));
        return path;
    }
}
