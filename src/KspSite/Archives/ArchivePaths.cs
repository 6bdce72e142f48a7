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
    public const string History = "history/";
    public const string Theme = "theme/";
    public const string Site = "site/";

    /// <summary>Whether the list may name this path.</summary>
    public static bool IsListed(string path) =>
        path == ReadMe || path.StartsWith(Input, StringComparison.Ordinal) || path.StartsWith(History, StringComparison.Ordinal)
        || path.StartsWith(Theme, StringComparison.Ordinal) || path.StartsWith(Site, StringComparison.Ordinal);
}
