namespace KspSite.Output;

/// <summary>Names of files and folders that every disk, share and archive can hold, and that lead nowhere else.</summary>
internal static class PortableNames
{
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "CONIN$", "CONOUT$",
    };

    /// <summary>One name. A dot or blank at its end, a reserved name, and characters that Windows refuses are not portable; so <c>..</c> is none.</summary>
    public static bool IsPortable(string name) =>
        name.Length is > 0 and <= 200 && name[^1] is not ('.' or ' ')
        && name.All(c => c is >= ' ' and not '\u007F' and not ('<' or '>' or ':' or '"' or '|' or '?' or '*' or '\\' or '/'))
        && !Reserved.Contains(name.Split('.')[0].TrimEnd());

    /// <summary>A relative path with forward slashes, each part a portable name: not absolute, no drive, no way up.</summary>
    public static bool IsPortablePath(string path) => path.Length <= 1000 && path.Split('/').All(IsPortable);
}
