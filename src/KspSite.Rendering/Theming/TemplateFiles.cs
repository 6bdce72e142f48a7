using System.Collections.Frozen;
using System.Text;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace KspSite.Rendering.Theming;

/// <summary>The theme's templates in memory, for includes: a template cannot read anything else.</summary>
internal sealed class TemplateFiles(IReadOnlyDictionary<string, string> sources) : IFileProvider
{
    private const string Ending = ".liquid";

    // Asked at every include, not only at the first.
    private readonly FrozenDictionary<string, TemplateFile> _files = sources
        .SelectMany(s => (TemplateFile[])[new(s.Key, s.Value), new(s.Key + Ending, s.Value)]).ToFrozenDictionary(f => f.Name, StringComparer.Ordinal);

    public IFileInfo GetFileInfo(string subpath) => _files.TryGetValue(subpath, out var file) ? file : new NotFoundFileInfo(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    private sealed class TemplateFile(string name, string source) : IFileInfo
    {
        private readonly byte[] _bytes = Encoding.UTF8.GetBytes(source);

        public bool Exists => true;

        public long Length => _bytes.Length;

        public string? PhysicalPath => null;

        public string Name => name;

        public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;

        public bool IsDirectory => false;

        public Stream CreateReadStream() => new MemoryStream(_bytes, writable: false);
    }
}
