using KspSite.Input;

namespace KspSite.Output;

/// <summary>What a failure of the disk means, and which file it is about.</summary>
internal static class DiskFaults
{
    /// <summary>The disk will not, as opposed to a bug.</summary>
    public static bool IsRefusal(Exception reason) => reason is IOException or UnauthorizedAccessException;

    /// <summary>ENOSPC, EDQUOT, ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL.</summary>
    public static bool IsDiskFull(Exception reason) => reason is IOException && (reason.HResult & 0xFFFF) is 28 or 122 or 112 or 39;

    /// <exception cref="RefusedFileException">The file cannot be read.</exception>
    public static byte[] Read(string path) => Naming(path, () => PlainFiles.ReadAllBytes(path));

    /// <summary>Work on one file, whose refusal then tells which: the system's own words do not always.</summary>
    /// <exception cref="RefusedFileException">The disk will not.</exception>
    public static T Naming<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (IsRefusal(e) && e is not RefusedFileException)
        {
            throw new RefusedFileException(path, e);
        }
    }
}

/// <summary>A file that the disk will not have read or replaced, most likely because another program has it open.</summary>
internal sealed class RefusedFileException : IOException
{
    public RefusedFileException(string path, Exception reason)
        : base(reason.Message, reason) => (Path, HResult) = (path, reason.HResult);

    /// <summary>As it was opened: a full path.</summary>
    public string Path { get; }
}
