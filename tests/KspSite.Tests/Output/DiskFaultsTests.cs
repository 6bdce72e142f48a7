using KspSite.Output;

namespace KspSite.Tests.Output;

public class DiskFaultsTests
{
    [Fact]
    public void A_full_disk_is_known_by_the_number_of_its_own_system()
    {
        // A folder that is not empty and a host that is down, on Linux; on Windows the disk is full.
        foreach (var number in (int[])[39, 112]) Assert.Equal(OperatingSystem.IsWindows(), DiskFaults.IsDiskFull(new IOException("x", unchecked((int)0x80070000) | number)));
        foreach (var number in (int[])[39, 112]) Assert.False(DiskFaults.IsDiskFull(new IOException("x", number)));
        Assert.Equal(!OperatingSystem.IsWindows(), DiskFaults.IsDiskFull(new IOException("x", 28)));
        Assert.Equal(OperatingSystem.IsLinux(), DiskFaults.IsDiskFull(new IOException("x", 122)));
    }
}
