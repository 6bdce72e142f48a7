using System.Security.Cryptography;
using System.Text;
using KspSite.Core.Input;

namespace KspSite.Rendering.Site;

/// <summary>A short hash over all input files, printed on each sheet so that a paper copy can be told from its successor.</summary>
public static class InputFingerprint
{
    public static string Of(IEnumerable<FileReport> files)
    {
        var lines = files.OrderBy(f => f.File.File, StringComparer.Ordinal).Select(f => f.File.File + " " + f.File.Sha256);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        return Convert.ToHexStringLower(hash)[..12];
    }
}
