using System.Diagnostics;

namespace KspSite.Benchmarks.Whole;

/// <summary>
/// The limit that no generator passes: a program that knows every byte already and only writes it, the same files of the same
/// sizes under the same paths, on all cores.
/// </summary>
internal static class LimitProgram
{
    /// <summary>Wall and processor seconds of this process while it writes. The target folder must be new.</summary>
    public static (double Wall, double Cpu) Write(string site, string target)
    {
        var files = new DirectoryInfo(site).GetFiles("*", SearchOption.AllDirectories)
            .Select(f => (Path: Path.GetRelativePath(site, f.FullName), Size: (int)f.Length)).ToList();
        var bytes = new byte[files.Max(f => f.Size)];
        bytes.AsSpan().Fill((byte)'x');
        using var self = Process.GetCurrentProcess();
        var (before, clock) = (self.TotalProcessorTime, Stopwatch.StartNew());
        foreach (var folder in files.Select(f => Path.GetDirectoryName(f.Path)!).Distinct()) Directory.CreateDirectory(Path.Combine(target, folder));
        Parallel.ForEach(files, file =>
        {
            using var handle = File.OpenHandle(Path.Combine(target, file.Path), FileMode.CreateNew, FileAccess.Write);
            RandomAccess.Write(handle, bytes.AsSpan(0, file.Size), 0);
        });
        var wall = clock.Elapsed.TotalSeconds;
        self.Refresh();
        return (wall, (self.TotalProcessorTime - before).TotalSeconds);
    }
}
