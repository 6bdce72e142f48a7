namespace KspSite.Publishing;

/// <summary>A file that the target shall hold.</summary>
/// <param name="Read">Its content, again for each call.</param>
/// <param name="Time">When the site was built; null for files that publishing makes.</param>
internal sealed record PublishFile(string Path, string Sha256, long Size, Func<byte[]> Read, DateTime? Time);
