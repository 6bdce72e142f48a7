using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using KspSite.Core;

namespace KspSite.Benchmarks.Whole;

/// <summary>One line of the table.</summary>
/// <param name="Files">Files and bytes of the output; null where nothing was written.</param>
internal sealed record Line(int Accounts, string What, double Wall, double Cpu, long Peak, (int Count, long Bytes)? Files);

/// <summary>Runs the program as its users do, at each size, beside the limit and Hugo, and writes the table.</summary>
internal static class WholeRun
{
    public static int Run(Options options)
    {
        var work = Directory.CreateTempSubdirectory("kspsite-benchmarks-").FullName;
        try
        {
            var lines = options.Sizes.SelectMany(size => Measure(size, Path.Combine(work, Numerals.Text(size)), options.Program)).Select(Told).ToList();
            var table = Table(lines, options);
            Console.Out.Write(table);
            if (options.Table is { } file) File.WriteAllText(file, table);
            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    // The largest sizes take a quarter of an hour, and what was measured is not lost when a later step fails.
    private static Line Told(Line line)
    {
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{line.Accounts}: {line.What}: {line.Wall:0.00} s, {line.Cpu:0.00} CPU s"));
        return line;
    }

    private static IEnumerable<Line> Measure(int accounts, string folder, string program)
    {
        var (site, output) = (Path.Combine(folder, "site"), Path.Combine(folder, "output"));
        var rows = Sample.Write(site, accounts);
        Console.Error.WriteLine($"{Numerals.Text(accounts)} accounts, {Numerals.Text((int)rows)} rows");

        yield return Of("start-up (`--help`)", ProcessRun.Of(program, "--help"), null);
        yield return Of("`check`", ProcessRun.Of(program, "check", "--site", site), null);
        yield return Of("`build`, cold", Build(), output);
        yield return Of("`build`, unchanged", Build(), output);
        ChangeOneRow(Path.Combine(site, "input", "actions.csv"));
        yield return Of("`build`, one row changed", Build(), output);

        var (wall, cpu) = LimitProgram.Write(output, Path.Combine(folder, "limit"));
        yield return new(accounts, "writing the same bytes (C#)", wall, cpu, 0, Size(output));
        if (Hugo() is { } hugo)
        {
            HugoSite.Write(Path.Combine(folder, "hugo"), Sample.Load(site).Portfolio);
            yield return Of("Hugo, plain pages of the same plans", ProcessRun.Of(hugo, "--source", Path.Combine(folder, "hugo"), "--quiet"), Path.Combine(folder, "hugo", "public"));
        }
        var (narrower, target) = (Path.Combine(folder, "management"), Path.Combine(folder, "published"));
        yield return Of("`build --audience management`, cold", ProcessRun.Of(program, "build", "--site", site, "--audience", "management", "--output", narrower), narrower);
        yield return Of("`publish --compress`, first", Publish(), target);
        yield return Of("`publish --compress`, nothing changed", Publish(), target);
        Directory.Delete(folder, recursive: true);

        ProcessRun Publish() => ProcessRun.Of(program, "publish", target, "--site", site, "--output", output, "--compress");

        ProcessRun Build() => ProcessRun.Of(program, "build", "--site", site, "--output", output);

        Line Of(string what, ProcessRun run, string? made) => run.ExitCode == 0
            ? new(accounts, what, run.WallSeconds, run.CpuSeconds, run.PeakBytes, made is null ? null : Size(made))
            : throw new InvalidOperationException($"{what} ended with {Numerals.Text(run.ExitCode)}");
    }

    // The first action gets another text; no other file changes.
    private static void ChangeOneRow(string file)
    {
        var lines = File.ReadAllLines(file);
        var cells = lines[1].Split(',');
        cells[3] += "（改）";
        lines[1] = string.Join(',', cells);
        File.WriteAllLines(file, lines, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
    }

    private static (int Count, long Bytes) Size(string folder)
    {
        var files = new DirectoryInfo(folder).GetFiles("*", SearchOption.AllDirectories);
        return (files.Length, files.Sum(f => f.Length));
    }

    private static string? Hugo() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(p => (string[])[Path.Combine(p, "hugo"), Path.Combine(p, "hugo.exe")]).FirstOrDefault(File.Exists);

    private static string Table(List<Line> lines, Options options)
    {
        var text = new StringBuilder("# Performance\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Written by `dotnet run --project tests/KspSite.Benchmarks -c Release -- whole {options.Said} --table src/docs/performance.md`. ");
        text.Append(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores, {RuntimeInformation.ProcessArchitecture}, {(OperatingSystem.IsWindows() ? "Windows" : OperatingSystem.IsMacOS() ? "macOS" : "Linux")}, {RuntimeInformation.FrameworkDescription}; ");
        text.Append(CultureInfo.InvariantCulture, $"load before the run {Load()}. `{Path.GetFileName(options.Program)}` of {FileVersionInfo.GetVersionInfo(options.Program).ProductVersion ?? "this build"}.\n\n");
        text.Append("CPU is the time of all threads together; on a busy machine it is the number to trust. Ratios are CPU to that of the limit in the same run.\n\n");
        text.Append("| accounts | what | wall s | CPU s | peak MB | files | MB | CPU ÷ limit |\n|---:|---|---:|---:|---:|---:|---:|---:|\n");
        foreach (var line in lines)
        {
            var limit = lines.Find(l => l.Accounts == line.Accounts && l.What.StartsWith("writing", StringComparison.Ordinal));
            text.Append(CultureInfo.InvariantCulture, $"| {line.Accounts} | {line.What} | {line.Wall:0.00} | {line.Cpu:0.00} | {Peak(line)} | {line.Files?.Count} | {line.Files?.Bytes / 1e6:0.0} | {line.Cpu / limit?.Cpu:0.0} |\n");
        }
        text.Append("\n## Growth\n\nExponent of CPU time over the number of accounts, between neighbouring sizes: 1 is proportional, 2 would be quadratic.\n\n| what | sizes | exponent | 100,000 accounts on paper, CPU s |\n|---|---|---:|---:|\n");
        foreach (var group in lines.GroupBy(l => l.What).Where(g => !g.Key.StartsWith("start", StringComparison.Ordinal)))
        {
            foreach (var (a, b) in group.Zip(group.Skip(1)))
            {
                var exponent = Math.Log(b.Cpu / a.Cpu) / Math.Log((double)b.Accounts / a.Accounts);
                text.Append(CultureInfo.InvariantCulture, $"| {group.Key} | {a.Accounts} → {b.Accounts} | {exponent:0.00} | {b.Cpu * Math.Pow(100_000.0 / b.Accounts, exponent):0} |\n");
            }
        }
        return text.ToString();
    }

    private static string Peak(Line line) => line.Peak > 0 ? (line.Peak / 1e6).ToString("0", CultureInfo.InvariantCulture) : "—";

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
