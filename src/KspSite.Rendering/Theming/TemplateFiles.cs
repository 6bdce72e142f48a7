using System.Text;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace KspSite.Rendering.Theming;

/// <summary>The theme's templates in memory, for includes: a template cannot read anything else.</summary>
internal sealed class TemplateFiles(IReadOnlyDictionary<string, string> sources) : IFileProvider
{
    public IFileInfo GetFileInfo(string subpath)
    {
        var name = subpath.EndsWith(".liquid", StringComparison.Ordinal) ? subpath[..^".liquid".Length] : subpath;
        return sources.TryGetValue(name, out var source) ? new TemplateFile(subpath, source) : new NotFoundFileInfo(subpath);
    }

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
