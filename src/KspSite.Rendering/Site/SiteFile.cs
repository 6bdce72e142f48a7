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

    private Action<Stream>? Write { get; init; }

    /// <summary>Read anew each time from where it lies: keep it where it is needed more than once.</summary>
    public ReadOnlyMemory<byte> Content => Read();

    /// <summary>Whether the content is made piece by piece, each time it is asked for: with <see cref="CopyTo"/> nobody has to hold all of it.</summary>
    public bool IsInPieces => Write is not null;

    /// <param name="write">Writes the same bytes each time.</param>
    public static SiteFile InPieces(string path, Action<Stream> write) => new(path, () => Whole(write)) { Write = write };

    public void CopyTo(Stream stream)
    {
        if (Write is not null) Write(stream);
        else stream.Write(Content.Span);
    }

    private static ReadOnlyMemory<byte> Whole(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.GetBuffer().AsMemory(0, (int)stream.Length);
    }
}
