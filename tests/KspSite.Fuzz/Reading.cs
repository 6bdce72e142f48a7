using KspSite.Core;
using KspSite.Core.Diagnostics;
using KspSite.Core.Input;
using KspSite.Input;

namespace KspSite.Fuzz;

/// <summary>Takes a folder of files the whole way from bytes to a portfolio, and holds the result against what must always be true.</summary>
internal sealed class Reading
{
    private static readonly SiteSettings Settings = new() { AsOf = new DateOnly(2026, 6, 30) };

    // In memory where the system has such a place; a run opens the files some hundred times a second.
    private readonly string _site = Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), $"kspsite-fuzz-{Environment.ProcessId}");

    /// <param name="files">Paths below input, and their bytes; replaces what was there.</param>
    public void Read(params IEnumerable<(string Path, byte[] Bytes)> files)
    {
        var input = Path.Combine(_site, InputFolder.Name);
        if (Directory.Exists(input)) Directory.Delete(input, recursive: true);
        Directory.CreateDirectory(input);
        foreach (var (path, bytes) in files) File.WriteAllBytes(Path.Combine(input, path), bytes);
        var folder = InputFolder.Read(_site);
        var loaded = PortfolioReader.Read(folder.Tables, Settings);
        foreach (var finding in folder.Findings.Concat(loaded.Findings)) Check(finding);
        foreach (var file in loaded.Files)
            Expect(file.RowsRead >= file.RowsRejected && file.RowsRejected >= 0, $"{file.File.File}: {file.RowsRejected} of {file.RowsRead} rows rejected");
        if (!folder.Findings.Concat(loaded.Findings).Any(f => f.Severity == Severity.Error)) Expect(loaded.Usable, "no error, and still not usable");
    }

    private static void Check(Finding finding)
    {
        foreach (var language in (Language[])[Language.Zh, Language.En])
        {
            var line = finding.Line(language);
            Expect(finding.Message.In(language).Length > 0 && finding.Remedy.In(language).Length > 0, "empty words: " + line);
            Expect(!line.AsSpan().ContainsAny('\n', '\r'), "a message of several lines: " + line);
        }
        Expect(finding.Where.Line >= 0 && finding.Where.Column >= 0, $"no place: {finding.Where}");
    }

    public static void Expect(bool truth, string otherwise)
    {
        if (!truth) throw new InvalidOperationException(otherwise);
    }
}
