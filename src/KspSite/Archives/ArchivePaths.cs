namespace KspSite.Archives;

/// <summary>What lies where in an archive.</summary>
internal static class ArchivePaths
{
    /// <summary>For whoever finds the file without the tool.</summary>
    public const string ReadMe = "README.txt";

    /// <summary>The list; last, because it holds the hash of everything before it.</summary>
    public const string Manifest = "archive.json";

    /// <summary>Over the bytes of <see cref="Manifest"/>, where the archive is signed.</summary>
    public const string Signature = "archive.sig";

    public const string Input = "input/";
    public const string Theme = "theme/";
    public const string Site = "site/";

    /// <summary>Whether the list may name this path: anything but itself and what signs it.</summary>
    public static bool IsListed(string path) => path is not (Manifest or Signature);

    /// <summary>What the site was made from, as opposed to the site.</summary>
    public static bool IsSource(string path) => !path.StartsWith(Site, StringComparison.Ordinal);

    /// <summary>The data alone.</summary>
    public static bool IsExport(string path) => path.StartsWith(Input, StringComparison.Ordinal);

    public static bool IsSite(string path) => path.StartsWith(Site, StringComparison.Ordinal);
}
