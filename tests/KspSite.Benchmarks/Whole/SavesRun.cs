using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using KspSite.Core;

namespace KspSite.Benchmarks.Whole;

/// <summary>
/// Saves a file beside a running preview, as somebody does in a workshop, and takes the time from the save until the page of the account
/// answers with what was saved.
/// </summary>
internal static class SavesRun
{
    private const int Saves = 10;

    // Time enough to read what has come, as in a room: the rest of the site is still being made for the first two of them.
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(3);

    // A preview that does not follow at all must not be waited for.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task<int> RunAsync(Options options)
    {
        var work = Directory.CreateTempSubdirectory("kspsite-saves-").FullName;
        try
        {
            var lines = new List<(int Accounts, double[] Seconds)>();
            foreach (var size in options.Sizes) lines.Add((size, await MeasureAsync(Path.Combine(work, Numerals.Text(size)), size, options.Program)));
            var table = Table(lines, options);
            Console.Out.Write(table);
            if (options.Table is { } file) await File.WriteAllTextAsync(file, table);
            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static async Task<double[]> MeasureAsync(string site, int accounts, string program)
    {
        Sample.Write(site, accounts);
        var table = Path.Combine(site, "input", "accounts.csv");
        var rows = await File.ReadAllLinesAsync(table);
        var (id, name) = (rows[1].Split(',')[0], rows[1].Split(',')[1]);
        using var patience = new CancellationTokenSource(Patience);
        using var preview = Start(program, site);
        try
        {
            using var http = new HttpClient { BaseAddress = new Uri(await AddressAsync(preview, patience.Token)) };
            var page = $"accounts/{id}/index.html";
            using var news = new StreamReader(await http.GetStreamAsync("kspsite-preview/events?page=" + page, patience.Token));
            await UntilAsync(name);
            var seconds = new double[Saves];
            for (var save = 0; save < Saves; save++)
            {
                await Task.Delay(Apart, patience.Token);
                var saved = $"{name}{Numerals.Text(save)}号";
                rows[1] = string.Join(',', [id, saved, .. rows[1].Split(',').Skip(2)]);
                Save(table, rows);
                var clock = Stopwatch.StartNew();
                await UntilAsync(saved);
                seconds[save] = clock.Elapsed.TotalSeconds;
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{accounts} accounts, save {save + 1}: {seconds[save]:0.000} s"));
            }
            return seconds;

            // A page is asked for again at every piece of news, as a browser does; before the first site there is a page that says so.
            async Task UntilAsync(string text)
            {
                while (!(await PageAsync()).Contains(text, StringComparison.Ordinal))
                {
                    while (await news.ReadLineAsync(patience.Token) is not ['d', 'a', 't', 'a', ..])
                    {
                    }
                }
            }

            async Task<string> PageAsync()
            {
                using var answer = await http.GetAsync(new Uri(page, UriKind.Relative), patience.Token);
                return await answer.Content.ReadAsStringAsync(patience.Token);
            }
        }
        finally
        {
            preview.Kill();
            await preview.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static Process Start(string program, string site)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in (string[])["serve", "--site", site, "--port", "0", "--format", "json"]) start.ArgumentList.Add(argument);
        return Process.Start(start) ?? throw new InvalidOperationException(program + " did not start");
    }

    private static async Task<string> AddressAsync(Process preview, CancellationToken stop)
    {
        while (await preview.StandardOutput.ReadLineAsync(stop) is { } line)
        {
            using var told = JsonDocument.Parse(line);
            // The lines of ten saves more fit the pipe, unread.
            if (told.RootElement.GetProperty("event").GetString() == "listening") return told.RootElement.GetProperty("address").GetString()!;
        }
        throw new InvalidOperationException("the preview ended before it listened");
    }

    // Under another name, then renamed: as editors save.
    private static void Save(string file, string[] rows)
    {
        var other = file + ".saving";
        File.WriteAllLines(other, rows, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        File.Move(other, file, overwrite: true);
    }

    private static string Table(List<(int Accounts, double[] Seconds)> lines, Options options)
    {
        var text = new StringBuilder("# Saves in the preview\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Written by `dotnet run --project tests/KspSite.Benchmarks -c Release -- saves {options.Said} --table src/docs/saves.md`. ");
        text.Append(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores, {RuntimeInformation.ProcessArchitecture}, {RuntimeInformation.FrameworkDescription}; ");
        text.Append(CultureInfo.InvariantCulture, $"`{Path.GetFileName(options.Program)}` of {FileVersionInfo.GetVersionInfo(options.Program).ProductVersion ?? "this build"}.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Seconds from the end of a save (`input/accounts.csv`, written aside and renamed, {Saves} saves {Apart.TotalSeconds:0} s apart) until the page of the account answers with what was saved. Of the browser's own work nothing is counted.\n\n");
        text.Append("| accounts | median | greatest | all in their order |\n|---:|---:|---:|---|\n");
        foreach (var (accounts, seconds) in lines)
        {
            var sorted = seconds.Order().ToArray();
            var median = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
            text.Append(CultureInfo.InvariantCulture, $"| {accounts} | {median:0.00} | {sorted[^1]:0.00} | {string.Join(' ', seconds.Select(s => s.ToString("0.00", CultureInfo.InvariantCulture)))} |\n");
        }
        return text.ToString();
    }
}
