using System.Collections.Concurrent;
using System.IO.Compression;
using KspSite.Input;
using KspSite.Output;
using KspSite.Rendering.Site;
using KspSite.Rendering.Theming;

namespace KspSite.Archives;

/// <summary>
/// Takes a site file by file, from any thread, and keeps each as it will lie in the archive: the pages of a large portfolio
/// take many times the room of their archive, and all cores pack them.
/// </summary>
/// <param name="level">Less where nobody keeps what is packed.</param>
internal sealed class PackedSite(CompressionLevel level)
{
    private readonly ConcurrentBag<PackedFile> _files = [];

    /// <inheritdoc cref="SiteAssembly.Assemble"/>
    public AssembledSite Assemble(AssemblyRequest request, ImmutableArray<Theme> themes) => SiteAssembly.Assemble(request with { Store = Store }, themes);

    /// <summary>Every file and the site's own list of them, by path.</summary>
    public IEnumerable<PackedFile> WithManifest(BuildFacts facts)
    {
        var manifest = Manifest.Write(facts, _files.Select(f => new InputRecord(f.Path, f.Sha256, f.Size)));
        return _files.Append(PackedFile.Of(Manifest.FileName, manifest)).OrderBy(f => f.Path, StringComparer.Ordinal);
    }

    /// <returns>The same file, its content packed.</returns>
    private SiteFile Store(SiteFile file)
    {
        var packed = PackedFile.Of(file.Path, file.Content, level);
        _files.Add(packed);
        return new SiteFile(file.Path, packed.Content);
    }
}
