namespace KspSite.Rendering.Site;

/// <summary>One file of the finished site.</summary>
/// <param name="Path">Relative to the output folder, with forward slashes.</param>
/// <param name="Read">Gives the content; where the file has been put away, from there.</param>
public sealed record SiteFile(string Path, Func<ReadOnlyMemory<byte>> Read)
{
    public SiteFile(string path, ReadOnlyMemory<byte> content)
        : this(path, () => content)
    {
    }

    /// <summary>Read anew each time from where it lies: keep it where it is needed more than once.</summary>
    public ReadOnlyMemory<byte> Content => Read();
}
