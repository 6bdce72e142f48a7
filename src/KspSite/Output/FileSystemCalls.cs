using System.Runtime.InteropServices;

namespace KspSite.Output;

/// <summary>Two calls of the operating system that the class library does not have. Both may be refused; there is another way for each.</summary>
internal static class FileSystemCalls
{
    private const int CurrentDirectory = -100;
    private const uint Exchange = 2;

    /// <summary>A second name for a file. False where the disk has no such thing (many network shares, FAT).</summary>
    public static bool TryLink(string existing, string second) =>
        OperatingSystem.IsWindows() ? CreateHardLinkW(second, existing, 0) : Link(existing, second) == 0;

    /// <summary>Two folders take each other's name in one step. False where the system cannot do it; nothing has changed then.</summary>
    public static bool TryExchange(string one, string other)
    {
        if (!OperatingSystem.IsLinux()) return false;
        try
        {
            return RenameAt2(CurrentDirectory, one, CurrentDirectory, other, Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            // Older C libraries lack it.
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "link"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link([MarshalAs(UnmanagedType.LPUTF8Str)] string existing, [MarshalAs(UnmanagedType.LPUTF8Str)] string second);

    [DllImport("libc", EntryPoint = "renameat2"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int RenameAt2(
        int fromFolder, [MarshalAs(UnmanagedType.LPUTF8Str)] string from, int toFolder, [MarshalAs(UnmanagedType.LPUTF8Str)] string to, uint flags);

    [DllImport("kernel32.dll", CharSet = CharSet.Unicode), DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CreateHardLinkW(string second, string existing, nint security);
}
