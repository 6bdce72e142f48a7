using KspSite.Input;

namespace KspSite.Output;

/// <summary>What a failure of the disk means, and which file it is about.</summary>
internal static class DiskFaults
{
    /// <summary>The disk will not, as opposed to a bug.</summary>
    public static bool IsRefusal(Exception reason) => reason is IOException or UnauthorizedAccessException;

    // ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL; ENOSPC and EDQUOT elsewhere. The numbers of one system mean other things on another.
    private static readonly int[] Full = OperatingSystem.IsWindows() ? [unchecked((int)0x80070070), unchecked((int)0x80070027)] : OperatingSystem.IsMacOS() ? [28, 69] : [28, 122];

    /// <summary>The disk is full, or what this user may have of it.</summary>
    public static bool IsDiskFull(Exception reason) => reason is IOException && Full.Contains(reason.HResult);

    /// <summary>What a write that failed left behind. The failure is the one to be told: that the leftover cannot go either is not.</summary>
    public static void DeleteLeftover(string path) => Tolerate(() => File.Delete(path));

    /// <summary>Work whose refusal nobody is told: what it was for is done, or has failed and is told already. The caller says why.</summary>
    public static void Tolerate(Action work)
    {
        try
        {
            work();
        }
        catch (Exception e) when (IsRefusal(e))
        {
            // As the summary says.
        }
    }

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
