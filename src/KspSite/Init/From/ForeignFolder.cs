using KspSite.Core.Diagnostics;
using KspSite.Input;
using KspSite.Mapping;
using KspSite.Output;

namespace KspSite.Init.From;

/// <summary>Looks into a folder of foreign exports, or at one of them: the first rows of each file and sheet, read strictly.</summary>
internal sealed record ForeignFolder(ImmutableArray<FolderFile> Files, ImmutableArray<ForeignFile> Tables, ImmutableArray<Finding> Findings)
{
    private const int RowsLookedAt = 2000;

    public static ForeignFolder Read(string folder)
    {
        var findings = new List<Finding>();
        var (found, pipes) = Found(folder);
        findings.AddRange(pipes.Where(p => IsExport(p.Path)).Select(p => Faults.NoFile(p.Path)));
        var files = found.Where(f => IsExport(f.Path)).ToImmutableArray();
        return new ForeignFolder(files, [.. files.SelectMany(f => TablesOf(f, findings)).Select(t => t with { Pattern = PatternOf(t.Path, files) })], [.. findings]);
    }

    // A pattern that fits another file too would read that as the same table, or two months of one.
    private static string PatternOf(string path, ImmutableArray<FolderFile> files) =>
        FilePattern.Undated(path) is { } pattern && !files.Any(f => f.Path != path && FilePattern.Matches(pattern, f.Path)) ? pattern : path;

    private static (ImmutableArray<FolderFile> Files, ImmutableArray<FolderFile> Pipes) Found(string path)
    {
        if (!File.Exists(path))
        {
            var under = FolderFiles.Under(path);
            return (under.Files, under.NoFiles);
        }
        ImmutableArray<FolderFile> only = [new FolderFile(Path.GetFileName(path), path)];
        return FileSystemCalls.IsPlainFile(path) ? (only, []) : ([], only);
    }

    private static bool IsExport(string path) => Workbook.IsWorkbook(path) || Path.GetExtension(path).ToLowerInvariant() is ".csv" or ".tsv" or ".txt";

    private static IEnumerable<ForeignFile> TablesOf(FolderFile file, List<Finding> findings)
    {
        if (!Workbook.IsWorkbook(file.Path)) return TextTable(file, findings) is { } table ? [table] : [];
        if (Workbook.Open(file.Path, file.FullPath, findings) is not { } workbook) return [];
        var shown = workbook.Sheets.Where(s => s.IsVisible && s.Top.Length > 0).ToList();
        return shown.Select(s => ForeignFile.Of(file.Path, shown.Count > 1 ? s.Name : null, s.Top)).OfType<ForeignFile>();
    }

    private static ForeignFile? TextTable(FolderFile file, List<Finding> findings)
    {
        if (TextSource.Open(file.Path, file.FullPath, InputLimits.File, findings) is not { } source) return null;
        return ForeignFile.Of(file.Path, sheet: null, CsvLayout.TopRows(source.Sample, CsvLayout.DelimiterOf(source.Sample), RowsLookedAt).Rows);
    }
}
