using KspSite.Core.Diagnostics;

namespace KspSite.History;

/// <summary>
/// A folder to read exports from, whatever they are kept in: the one place where the history and <c>diff</c> open them. A folder is
/// read where it lies; an archive is to be extracted to a temporary folder, which disposing removes.
/// </summary>
/// <param name="Folder">Null where it cannot be opened; <paramref name="Fault"/> then says why.</param>
internal sealed record ExportPlace(string? Folder, Finding? Fault) : IDisposable
{
    /// <param name="name">How messages name it.</param>
    public static ExportPlace Open(string path, string name)
    {
        if (!Directory.Exists(path)) return new(null, NoFolder(name));
        // An archived or copied site keeps its exports in input.
        var input = Path.Combine(path, Input.InputFolder.Name);
        return new(Directory.Exists(input) ? input : path, null);
    }

    public void Dispose()
    {
        // A folder that was there before stays.
    }

    private static Finding NoFolder(string name) => FaultKinds.HistoryUnusable.Finding(
        new SourceRef(name),
        new("这里应当是一个放有 CSV 的文件夹。", "This should be a folder of CSV files."),
        new("压缩包请先解压到同名文件夹。", "Extract an archive to a folder of the same name first."));
}
