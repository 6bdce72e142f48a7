using System.IO.Compression;
using KspSite.Commands;
using KspSite.Core.Diagnostics;
using KspSite.Reporting;
using KspSite.Settings;

namespace KspSite.Archives;

/// <summary>Makes the site once more from what is in the archive, and compares every byte with the site in it.</summary>
internal static class Rebuild
{
    private const int MostDifferences = 20;

    /// <summary>Empty where the site came out the same. AR-05, or what stopped the build.</summary>
    public static ImmutableArray<Finding> Check(ArchiveFile archive, CommandEnvironment environment, Report report)
    {
        var manifest = archive.Manifest;
        if (manifest.Version != ProductVersion.Text) return [ArchiveFaults.OtherVersion(archive.Shown, manifest.Version, ProductVersion.Text)];
        var findings = new List<Finding>();
        using var extracted = ExtractedArchive.Of(archive, findings, ArchivePaths.IsSource);
        if (extracted is null) return [.. findings];

        var request = new SiteRequest
        {
            Command = "verify",
            Site = extracted.Folder,
            Output = Path.Combine(extracted.Folder, "output"),
            Audience = manifest.Audience,
            Accounts = manifest.Accounts,
            AsOf = manifest.AsOf,
            Language = manifest.Language,
            KeepGoing = manifest.KeepGoing,
        };
        var yaml = SiteYaml.Read(extracted.Folder);
        if (AudienceChoice.Of(request, yaml, []).Length != 1) return [ArchiveFaults.Differs(archive.Shown, ArchivePaths.Manifest, new($"存档里的设置没有读者“{manifest.Audience}”。", $"The settings in the archive have no audience “{manifest.Audience}”."))];
        // The theme of the archive is whole: it takes the place of the built-in one.
        var theirs = environment with { BuiltInTheme = Path.Combine(extracted.Folder, "theme") };
        var silent = Report.Silent(request, manifest.Language, environment);
        var (source, pages) = (SiteSource.Read(request, theirs, yaml, silent), new PackedSite(CompressionLevel.Fastest));
        var site = SiteBuild.Make(source, source.Settings.Audience, request, silent, pages.Assemble);
        if (site.IsStopped)
        {
            return [.. site.Findings.Where(f => f.Severity == Severity.Error), ArchiveFaults.Differs(archive.Shown, ArchivePaths.Site, new("由存档里的数据生成不出网站。", "The data in the archive does not make a site."))];
        }
        report.Step(new("逐字节比较", "Comparing every byte"));
        return Compare(archive, pages.WithManifest(site.Facts));
    }

    private static ImmutableArray<Finding> Compare(ArchiveFile archive, IEnumerable<PackedFile> site)
    {
        var made = site.ToDictionary(f => ArchivePaths.Site + f.Path, StringComparer.Ordinal);
        var findings = new List<Finding>();
        foreach (var file in archive.Manifest.Files.Where(f => ArchivePaths.IsSite(f.Path)))
        {
            if (!made.Remove(file.Path, out var page)) findings.Add(ArchiveFaults.Differs(archive.Shown, file.Path, new("重建的网站没有这个文件。", "The site made again lacks this file.")));
            else if (page.Size != file.Size || page.Sha256 != file.Sha256) findings.Add(ArchiveFaults.Differs(archive.Shown, file.Path, new("重建出的文件与存档的不同。", "This file came out differently.")));
        }
        foreach (var path in made.Keys.Order(StringComparer.Ordinal)) findings.Add(ArchiveFaults.Differs(archive.Shown, path, new("重建的网站多出这个文件。", "The site made again holds this file, the archived one does not.")));
        return [.. findings.Take(MostDifferences)];
    }
}
