namespace KspSite.Rendering.Site;

/// <summary>One file of the built site: its path, relative, with forward slashes, and its bytes.</summary>
public sealed record SiteFile(string Path, ReadOnlyMemory<byte> Content);
