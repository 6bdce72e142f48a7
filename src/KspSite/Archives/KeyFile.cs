using KspSite.Core.Diagnostics;
using KspSite.Input;

namespace KspSite.Archives;

/// <summary>Reads a key from the disk.</summary>
internal static class KeyFile
{
    private const int Largest = 64 << 10;

    /// <summary>Null after a finding AR-04.</summary>
    public static ArchiveKey? Read(string path, string shown, bool isPrivate, ICollection<Finding> findings)
    {
        try
        {
            using var stream = IsHeldOpen(path) ? File.OpenRead(path) : PlainFiles.Open(path);
            if (Text(stream) is not { } text)
            {
                findings.Add(ArchiveFaults.Key(shown, new("文件太大，不是密钥。", "The file is too large to be a key.")));
                return null;
            }
            if (ArchiveKey.Read(text, isPrivate, out var reason) is { } key) return key;
            findings.Add(ArchiveFaults.Key(shown, reason));
        }
        catch (NoPlainFileException)
        {
            findings.Add(ArchiveFaults.Key(shown, new("这不是普通文件，而是管道或设备，没有读取。", "This is not a regular file but a pipe or a device; it was not read.")));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(ArchiveFaults.Key(shown, new("密钥文件打不开。", "The key file cannot be opened."), e.Message.ReplaceLineEndings(" ")));
        }
        return null;
    }

    // What a shell hands over with <(…): it is open already, so that nothing waits, and the key need not lie on the disk.
    private static bool IsHeldOpen(string path) => path.StartsWith("/dev/fd/", StringComparison.Ordinal) || path.StartsWith("/proc/self/fd/", StringComparison.Ordinal);

    /// <summary>Null where there is more of it than any key has.</summary>
    private static string? Text(FileStream stream)
    {
        var bytes = new byte[Largest + 1];
        var count = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (count > Largest) return null;
        using var reader = new StreamReader(new MemoryStream(bytes, 0, count));
        return reader.ReadToEnd();
    }
}
