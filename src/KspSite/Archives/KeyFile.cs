using KspSite.Core.Diagnostics;

namespace KspSite.Archives;

/// <summary>Reads a key from the disk.</summary>
internal static class KeyFile
{
    private const long Largest = 64 << 10;

    /// <summary>Null after a finding AR-04.</summary>
    public static ArchiveKey? Read(string path, string shown, bool isPrivate, ICollection<Finding> findings)
    {
        try
        {
            if (new FileInfo(path).Length > Largest)
            {
                findings.Add(ArchiveFaults.Key(shown, new("文件太大，不是密钥。", "The file is too large to be a key.")));
                return null;
            }
            if (ArchiveKey.Read(File.ReadAllText(path), isPrivate, out var reason) is { } key) return key;
            findings.Add(ArchiveFaults.Key(shown, reason));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(ArchiveFaults.Key(shown, new("密钥文件打不开。", "The key file cannot be opened."), e.Message.ReplaceLineEndings(" ")));
        }
        return null;
    }
}
