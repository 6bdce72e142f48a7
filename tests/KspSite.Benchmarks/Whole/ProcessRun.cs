using System.Diagnostics;
using System.Runtime.InteropServices;

namespace KspSite.Benchmarks.Whole;

/// <summary>A finished process.</summary>
/// <param name="CpuSeconds">User and system time of all its threads.</param>
/// <param name="PeakBytes">Greatest resident size, looked at every few milliseconds; 0 where the process was too short.</param>
internal sealed record ProcessRun(int ExitCode, double WallSeconds, double CpuSeconds, long PeakBytes)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);

    public static ProcessRun Of(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        var before = CpuOfChildren();
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException(program + " did not start");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        long peak = 0;
        while (!process.WaitForExit(Look)) peak = Math.Max(peak, PeakOf(process));
        process.WaitForExit();
        var wall = clock.Elapsed.TotalSeconds;
        var cpu = OperatingSystem.IsWindows() ? process.TotalProcessorTime.TotalSeconds : CpuOfChildren() - before;
        return new(process.ExitCode, wall, cpu, peak);
    }

    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It ended since we looked.
            return 0;
        }
    }

    // struct rusage begins with user and system time, each as seconds and microseconds. Children are counted when they have ended.
    private static double CpuOfChildren()
    {
        if (OperatingSystem.IsWindows()) return 0;
        var usage = new long[32];
        const int children = -1;
        return GetUsage(children, usage) == 0 ? usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6) : 0;
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetUsage(int who, [Out] long[] usage);
}
