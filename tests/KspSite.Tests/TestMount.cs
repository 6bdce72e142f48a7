using System.Diagnostics;

namespace KspSite.Tests;

/// <summary>A fault of the disk at one place, until it is disposed. Only the superuser of a Linux can make one; the test is skipped elsewhere.</summary>
internal sealed class TestMount : IDisposable
{
    private const int Block = 4096;

    private readonly string _place;

    private TestMount(string place) => _place = place;

    /// <summary>A disk in a folder on which nothing fits any more but names. It holds a file <c>filler</c>, and the folder can neither be moved nor deleted.</summary>
    public static TestMount FullDisk(string folder)
    {
        Directory.CreateDirectory(folder);
        var disk = Mounted(folder, "-t", "tmpfs", "-o", $"size={Block}", "tmpfs");
        File.WriteAllBytes(Path.Combine(folder, "filler"), new byte[Block]);
        return disk;
    }

    /// <summary>A regular file of which not one byte can be read, as of a bad sector.</summary>
    public static TestMount BadFile(string path)
    {
        File.WriteAllText(path, "");
        return Mounted(path, "--bind", $"/proc/{Environment.ProcessId}/mem");
    }

    public void Dispose() => Run("umount", _place);

    private static TestMount Mounted(string place, params string[] options)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root", "only the superuser can mount a disk");
        Assert.SkipUnless(Run("mount", [.. options, place]), "the system does not let a disk be mounted");
        return new TestMount(place);
    }

    private static bool Run(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardError = true, UseShellExecute = false })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
