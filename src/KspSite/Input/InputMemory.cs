using System.Security.Cryptography;
using KspSite.Core.Input;

namespace KspSite.Input;

/// <summary>
/// The table files of a folder as they were read last, for a program that reads the folder again and again. A file is the same if
/// every byte is and nothing in mapping.yaml has changed: times and sizes are not asked.
/// </summary>
internal sealed class InputMemory
{
    private Dictionary<string, TableFile> _files = new(StringComparer.Ordinal);
    private string _mappings = "";

    /// <summary>What was made of the files' rows.</summary>
    public ReadingMemory Rows { get; private set; } = new();

    /// <summary>After a reading that is not to be trusted, such as one during which somebody saved.</summary>
    public void Forget() => (_files, Rows) = (new(StringComparer.Ordinal), new());

    /// <summary>A file as it was read before; null where there is none or it has changed. From any thread.</summary>
    /// <param name="path">Relative to the site.</param>
    public TableFile? Find(string path, string fullPath) => _files.GetValueOrDefault(path) is { Record: { } record } file && HashOf(fullPath) == record.Sha256 ? file : null;

    /// <summary>Before the first <see cref="Find"/> of a reading: what the mapping files are.</summary>
    public void Use(IEnumerable<InputRecord> mappings)
    {
        var now = string.Join('\n', mappings.Select(m => m.Path + " " + m.Sha256));
        if (now != _mappings) Forget();
        _mappings = now;
    }

    /// <summary>The files of this reading, and no others.</summary>
    public void Keep(IEnumerable<(string Path, TableFile File)> files) => _files = files.ToDictionary(f => f.Path, f => f.File, StringComparer.Ordinal);

    // Null where it cannot be read: to open it anew tells why.
    private static string? HashOf(string fullPath)
    {
        try
        {
            using var stream = PlainFiles.Open(fullPath, TextSource.WhileOthersWrite, bufferSize: 1);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
