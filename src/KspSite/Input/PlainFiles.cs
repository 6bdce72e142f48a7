using KspSite.Output;

namespace KspSite.Input;

/// <summary>
/// The door to every file that lies below a site's folder, in a site or at a target. A pipe there would be waited for without end, and a device has no end to
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

    /// <summary>To a place where nothing is yet.</summary>
    /// <exception cref="NoPlainFileException">It is a pipe, a socket or a device.</exception>
    public static void Copy(string path, string to)
    {
        Require(path);
        File.Copy(path, to);
    }

    private static void Require(string path)
    {
        if (!FileSystemCalls.IsPlainFile(path)) throw new NoPlainFileException(path);
    }
}

/// <summary>What has a file's place and name is none. The message is never shown: <see cref="Faults.NoFile"/> is.</summary>
/// <param name="path">As it was to be opened.</param>
internal sealed class NoPlainFileException(string path) : IOException("no plain file")
{
    /// <summary>As messages show it, with forward slashes.</summary>
    public string Shown { get; } = path.Replace('\\', '/');

    /// <summary>Whether this is the reason, alone or with the file's name put to it.</summary>
    public static NoPlainFileException? In(Exception reason) => reason as NoPlainFileException ?? reason.InnerException as NoPlainFileException;
}
