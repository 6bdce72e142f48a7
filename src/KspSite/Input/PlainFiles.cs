using KspSite.Output;

namespace KspSite.Input;

/// <summary>
/// The door to every file that lies below a site's folder. A pipe there would be waited for without end, and a device has no end to
/// read to: neither is opened, whatever its name.
/// </summary>
internal static class PlainFiles
{
    /// <summary>For reading.</summary>
    /// <param name="share">What others may do meanwhile.</param>
    /// <exception cref="NoPlainFileException">It is a pipe, a socket or a device.</exception>
    public static FileStream Open(string path, FileShare share = FileShare.Read, int bufferSize = 1 << 12, FileOptions options = FileOptions.None)
    {
        Require(path);
        return new FileStream(path, FileMode.Open, FileAccess.Read, share, bufferSize, options);
    }

    /// <inheritdoc cref="Open"/>
    public static byte[] ReadAllBytes(string path)
    {
        Require(path);
        return File.ReadAllBytes(path);
    }

    private static void Require(string path)
    {
        if (!FileSystemCalls.IsPlainFile(path)) throw new NoPlainFileException();
    }
}

/// <summary>What has a file's place and name is none. The message is never shown: <see cref="Faults.NoFile"/> is.</summary>
internal sealed class NoPlainFileException() : IOException("no plain file");
