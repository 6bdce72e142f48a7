using System.Security.Cryptography;
using KspSite.Core.Diagnostics;
using KspSite.Rendering.Site;

namespace KspSite.Preview;

/// <summary>What the preview shows at one moment.</summary>
/// <param name="Site">The last good site; null before there is one.</param>
/// <param name="Faults">What keeps the newest input from being shown; empty while the site is made from it.</param>
/// <param name="Language">Of the messages.</param>
internal sealed record PreviewState(ServedSite? Site, ImmutableArray<Finding> Faults, Language Language);

/// <summary>The files of a site, by path. Pages may be made only when they are asked for.</summary>
internal sealed class ServedSite
{
    private readonly Dictionary<string, SiteFile> _files;
    private readonly Lazy<byte[]> _assets;

    private ServedSite(IEnumerable<SiteFile> files, bool isWhole)
    {
        _files = files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        IsWhole = isWhole;
        _assets = new Lazy<byte[]>(AssetsHash);
    }

    /// <summary>Whether every file of the site is known. Of a site that is still being made, only pages and assets are.</summary>
    public bool IsWhole { get; }

    public static ServedSite Of(IEnumerable<SiteFile> files) => new(files, isWhole: true);

    public static ServedSite Of(SiteDraft draft) => new(draft.Pages.Concat(draft.Assets), isWhole: false);

    /// <param name="path">Relative to the site, with forward slashes, decoded.</param>
    public SiteFile? Find(string path) => _files.GetValueOrDefault(path);

    /// <summary>
    /// Differs whenever a byte of the file or of a style or script does, and only then: a page is not loaded anew for what it
    /// does not show. Where there is no such file, that of a page which says so.
    /// </summary>
    public string VersionOf(string path)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(_assets.Value);
        if (Find(path) is { } file) hash.AppendData(file.Content.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private byte[] AssetsHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in _files.Values.Where(f => f.Path.Split('/')[..^1].Contains("assets")).OrderBy(f => f.Path, StringComparer.Ordinal)) hash.AppendData(file.Content.Span);
        return hash.GetHashAndReset();
    }
}
