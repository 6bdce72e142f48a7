using KspSite.Core.Diagnostics;
using KspSite.Input;
using KspSite.Output;

namespace KspSite.Archives;

/// <summary>Checks an archive against its list, its site against the site's own manifest, and its signature.</summary>
internal static class Verification
{
    /// <summary>Every fault that there is, in the order of the archive: AR-01, AR-03. Empty for a sound one.</summary>
    public static ImmutableArray<Finding> Check(ArchiveFile archive)
    {
        var findings = new List<Finding>();
        foreach (var file in archive.Manifest.Files) archive.Copy(file, Stream.Null, findings);
        if (findings.Count == 0) CheckSite(archive, findings);
        return [.. findings];
    }

    /// <summary>AR-04 where the signature is missing or is not by this key over this list.</summary>
    public static Finding? CheckSignature(ArchiveFile archive, ArchiveKey key)
    {
        var askForAnother = new Words("请向存档的人核对公钥指纹，或重新索取存档。", "Compare the key's fingerprint with whoever archived it, or get the archive again.");
        if (archive.Signature is not { } signature) return ArchiveFaults.Signature(archive.Shown, new("存档没有签名。", "The archive is not signed."), askForAnother);
        return key.Verifies(archive.ManifestBytes, signature)
            ? null
            : ArchiveFaults.Signature(archive.Shown, new($"签名不是用密钥 {key.Fingerprint} 对这份内容签的。", $"The signature was not made over this content with the key {key.Fingerprint}."), askForAnother);
    }

    // The site's own manifest names the input it was made from: another tie between the two halves of an archive.
    private static void CheckSite(ArchiveFile archive, List<Finding> findings)
    {
        const string Path = ArchivePaths.Site + Output.Manifest.FileName;
        var listed = archive.Manifest.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        if (!listed.TryGetValue(Path, out var file) || archive.Content(file, findings) is not { } bytes)
        {
            findings.Add(ArchiveFaults.Missing(archive.Shown, Path));
            return;
        }
        if (SiteManifest.Parse(bytes) is not { } site)
        {
            findings.Add(ArchiveFaults.SiteAltered(archive.Shown, Path, new("网站自己的清单无法解析。", "The site's own manifest cannot be parsed.")));
            return;
        }
        var archived = archive.Manifest;
        if ((site.AsOf, site.Audience, site.Version) != (Numerals.Text(archived.AsOf), archived.Audience, archived.Version) || !site.Accounts.SequenceEqual(archived.Accounts))
        {
            findings.Add(ArchiveFaults.SiteAltered(archive.Shown, Path, new("网站与存档的日期、读者、客户或版本不一致。", "Site and archive differ in date, audience, accounts or version.")));
        }
        Compare(archive, site.Files.Select(f => f with { Path = ArchivePaths.Site + f.Path }), listed, findings);
        Compare(archive, site.Inputs, listed, findings);
        var count = archived.Files.Count(f => ArchivePaths.IsSite(f.Path));
        if (count != site.Files.Length + 1) findings.Add(ArchiveFaults.SiteAltered(archive.Shown, Path, new("网站的文件数与它自己的清单不符。", "The site holds more or fewer files than its own manifest lists.")));
    }

    private static void Compare(ArchiveFile archive, IEnumerable<InputRecord> records, Dictionary<string, ArchivedFile> listed, List<Finding> findings)
    {
        foreach (var record in records)
        {
            if (!listed.TryGetValue(record.Path, out var file)) findings.Add(ArchiveFaults.Missing(archive.Shown, record.Path));
            else if (!record.IsNameOnly && file.Sha256 != record.Sha256) findings.Add(ArchiveFaults.SiteAltered(archive.Shown, record.Path, new("网站不是由存档里的这个文件生成的。", "The site was not made from this file as it is in the archive.")));
        }
    }
}
