using KspSite.Archives;
using KspSite.Core.Diagnostics;
using KspSite.Input;
using KspSite.Output;
using KspSite.Settings;

namespace KspSite.History;

/// <summary>
/// A folder to read exports from, whatever they are kept in: the one place where the history and <c>diff</c> open them. A folder is
/// read where it lies; the input of an archive is unpacked to a temporary folder, which disposing removes.
/// </summary>
/// <param name="Folder">Null where it cannot be opened; <paramref name="Fault"/> then says why.</param>
internal sealed record ExportPlace(string? Folder, Finding? Fault) : IDisposable
{
    private ExtractedArchive? Extracted { get; init; }

    /// <param name="name">How messages name it.</param>
    public static ExportPlace Open(string path, string name)
    {
        if (File.Exists(path)) return OfArchive(path, name);
        if (!Directory.Exists(path)) return new(null, NoFolder(name));
        // A copied site keeps its exports in input.
        var input = Path.Combine(path, InputFolder.Name);
        return new(Directory.Exists(input) ? input : path, null);
    }

    public void Dispose() => Extracted?.Dispose();

    private static ExportPlace OfArchive(string path, string name)
    {
        var findings = new List<Finding>();
        if (ExtractedArchive.Open(path, name, findings, ArchivePaths.IsExport) is not { } extracted) return new(null, findings[0]);
        var input = Path.Combine(extracted.Folder, InputFolder.Name);
        // The archive's own past is not its data.
        var past = Path.Combine(extracted.Folder, SiteYaml.Read(extracted.Folder).History ?? HistoryFolder.DefaultName);
        if (RealPaths.IsIn(Path.GetFullPath(past), input) && Directory.Exists(past)) Directory.Delete(past, recursive: true);
        return new(input, null) { Extracted = extracted };
    }

    private static Finding NoFolder(string name) => FaultKinds.HistoryUnusable.Finding(
        new SourceRef(name),
        new("这里应当是一个放有 CSV 的文件夹，或 kspsite archive 写的存档。", "This should be a folder of CSV files, or an archive that kspsite archive wrote."),
        new("请检查路径。", "Check the path."));
}
