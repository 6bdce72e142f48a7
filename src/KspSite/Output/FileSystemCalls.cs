using System.Runtime.InteropServices;

namespace KspSite.Output;

/// <summary>Calls of the operating system that the class library does not have. Each may be refused; there is another way for it.</summary>
internal static class FileSystemCalls
{
    private const int CurrentDirectory = -100;
    private const uint Exchange = 2;

    // struct statx: the mode stands at this byte, whatever the processor.
    private const int StatSize = 256;
    private const int StatMode = 28;
    private const uint StatType = 1;
    private const int TypeMask = 0xF000;
    private const int PlainFile = 0x8000;

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

    /// <summary>
    /// False for what has a file's place and name but is none: a pipe, whose reader would wait for ever, or a device. True where the
    /// system cannot tell.
    /// </summary>
    public static bool IsPlainFile(string path)
    {
        if (!OperatingSystem.IsLinux()) return true;
        try
        {
            var stat = new byte[StatSize];
            return StatX(CurrentDirectory, path, 0, StatType, stat) != 0 || (BitConverter.ToUInt16(stat, StatMode) & TypeMask) == PlainFile;
        }
        catch (EntryPointNotFoundException)
        {
            return true;
        }
    }

    [DllImport("libc", EntryPoint = "statx"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int StatX(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, byte[] stat);

    [DllImport("libc", EntryPoint = "link"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link([MarshalAs(UnmanagedType.LPUTF8Str)] string existing, [MarshalAs(UnmanagedType.LPUTF8Str)] string second);

    [DllImport("libc", EntryPoint = "renameat2"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int RenameAt2(
        int fromFolder, [MarshalAs(UnmanagedType.LPUTF8Str)] string from, int toFolder, [MarshalAs(UnmanagedType.LPUTF8Str)] string to, uint flags);

    [DllImport("kernel32.dll", CharSet = CharSet.Unicode), DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CreateHardLinkW(string second, string existing, nint security);
}
