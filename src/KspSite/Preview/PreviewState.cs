using KspSite.Core.Diagnostics;
using KspSite.Rendering.Site;

namespace KspSite.Preview;

/// <summary>What the preview shows at one moment.</summary>
/// <param name="Site">The last good site; null before there is one.</param>
/// <param name="Faults">What keeps the newest input from being shown; empty while the site is made from it.</param>
/// <param name="Language">Of the messages.</param>
internal sealed record PreviewState(ServedSite? Site, ImmutableArray<Finding> Faults, Language Language);

/// <summary>The files of a site in memory, by path.</summary>
internal sealed class ServedSite
{
    private readonly Dictionary<string, SiteFile> _files;

    private ServedSite(Dictionary<string, SiteFile> files, string version) => (_files, Version) = (files, version);

    /// <summary>Differs whenever a byte differs from the site before.</summary>
    public string Version { get; }

    public static ServedSite Of(IEnumerable<SiteFile> files, string version = "1") => new(files.ToDictionary(f => f.Path, StringComparer.Ordinal), version);

    /// <summary>The site before it where not a byte differs, so that a page is not reloaded for nothing.</summary>
    public static ServedSite After(ServedSite? before, IReadOnlyCollection<SiteFile> files, Func<string> newVersion) =>
        before is not null && before.Equals(files) ? before : Of(files, newVersion());

    /// <param name="path">Relative to the site, with forward slashes, decoded.</param>
    public SiteFile? Find(string path) => _files.GetValueOrDefault(path);

    private bool Equals(IReadOnlyCollection<SiteFile> files) =>
        files.Count == _files.Count && files.All(f => _files.TryGetValue(f.Path, out var old) && old.Content.Span.SequenceEqual(f.Content.Span));
}
