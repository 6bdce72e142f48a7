namespace KspSite.Rendering.Site;

/// <summary>One file of the finished site. <paramref name="Path"/> is relative to the output folder, with forward slashes.</summary>
public sealed record SiteFile(string Path, ReadOnlyMemory<byte> Content);
