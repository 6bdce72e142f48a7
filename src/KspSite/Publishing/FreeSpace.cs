namespace KspSite.Publishing;

/// <summary>Room on a disk, where the system tells.</summary>
internal static class FreeSpace
{
    /// <summary>Bytes; null where it cannot be told, as on most network shares of Windows.</summary>
    public static long? Of(string folder)
    {
        try
        {
            return new DriveInfo(folder).AvailableFreeSpace;
        }
        catch (Exception e) when (e is ArgumentException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
