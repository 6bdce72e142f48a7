using KspSite.Archives;
using KspSite.Core.Diagnostics;
using KspSite.Rendering.Site;

namespace KspSite.Preview;

/// <summary>The site of an archive, in memory and packed as it lies there: nothing is unpacked to the disk, and nothing but the site is shown.</summary>
internal sealed record ServedArchive(ArchiveManifest Manifest, ServedSite Site)
{
    /// <summary>Every file of the site has been checked against the list. Null after findings AR-01 to AR-03.</summary>
    public static ServedArchive? Open(string path, string shown, ICollection<Finding> findings)
    {
        using var archive = ArchiveFile.Open(path, shown, findings);
        if (archive is null) return null;
        var files = new List<SiteFile>();
        foreach (var file in archive.Manifest.Files.Where(f => ArchivePaths.IsSite(f.Path)))
        {
            // One changed file makes the whole archive somebody else's: none of it is shown.
            if (archive.Packed(file, findings) is not { } packed) return null;
            files.Add(new SiteFile(file.Path[ArchivePaths.Site.Length..], packed.Content));
        }
        return new ServedArchive(archive.Manifest, ServedSite.Of(files));
    }
}
