namespace KspSite.Archives;

/// <summary>Numbers of the zip format (PKWARE's APPNOTE 6.3) that both the writer and the reader need.</summary>
internal static class ZipFormat
{
    public const uint LocalHeader = 0x04034B50;
    public const uint CentralHeader = 0x02014B50;
    public const uint End = 0x06054B50;
    public const uint Zip64End = 0x06064B50;
    public const uint Zip64Locator = 0x07064B50;

    public const int LocalHeaderSize = 30;
    public const int CentralHeaderSize = 46;
    public const int EndSize = 22;
    public const int Zip64EndSize = 56;
    public const int Zip64LocatorSize = 20;
    public const ushort Zip64Extra = 1;

    public const ushort Stored = 0;
    public const ushort Deflated = 8;

    /// <summary>Names are UTF-8.</summary>
    public const ushort Utf8Names = 1 << 11;
    public const ushort Encrypted = 1 | (1 << 6) | (1 << 13);

    /// <summary>1980-01-01, the first day the format knows: a time would differ between two archives of the same thing.</summary>
    public const ushort Date = 0x0021;

    /// <summary>
    /// A file that shrinks further than this is stored as it is. So no archive of ours ever looks like a bomb, and whatever does
    /// is refused.
    /// </summary>
    public const int LargestRatio = 200;

    /// <summary>Below this size the ratio does not count: a short file of blanks is no bomb.</summary>
    public const long SmallFile = 1 << 20;
}
