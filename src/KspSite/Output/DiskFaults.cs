namespace KspSite.Output;

/// <summary>What a failure of the disk means.</summary>
internal static class DiskFaults
{
    /// <summary>The disk will not, as opposed to a bug.</summary>
    public static bool IsRefusal(Exception reason) => reason is IOException or UnauthorizedAccessException;

    /// <summary>ENOSPC, EDQUOT, ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL.</summary>
    public static bool IsDiskFull(Exception reason) => reason is IOException && (reason.HResult & 0xFFFF) is 28 or 122 or 112 or 39;
}
