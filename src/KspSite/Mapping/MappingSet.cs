using KspSite.Core.Input;
using KspSite.Input;

namespace KspSite.Mapping;

/// <summary>How values are meant in the files of a folder that no source speaks of.</summary>
internal sealed record MappingDefaults(string Folder, CellReading Reading);

/// <summary>All sources of all mapping files of a site, in the order of the files.</summary>
internal sealed record MappingSet(ImmutableArray<SourceMapping> Sources, ImmutableArray<MappingDefaults> Defaults)
{
    public static readonly MappingSet Empty = new([], []);

    /// <summary>Folders whose mapping file is no YAML, each with a slash at the end.</summary>
    public ImmutableArray<string> Unread { get; init; } = [];

    public static MappingSet operator +(MappingSet a, MappingSet b) => new([.. a.Sources, .. b.Sources], [.. a.Defaults, .. b.Defaults]) { Unread = [.. a.Unread, .. b.Unread] };

    /// <summary>Whether a mapping file that cannot be read would say how the file is read: whatever were made of it would be a guess.</summary>
    /// <param name="path">Relative to the site, with forward slashes.</param>
    public bool IsUnknown(string path) => Unread.Any(f => path.StartsWith(f, StringComparison.Ordinal));

    /// <summary>The same words about another folder: what is said of <c>input/crm/</c> is said of <c>history/2026-06-30/crm/</c>.</summary>
    /// <param name="folder">The folder that takes the place of the site's input, with a slash at the end.</param>
    public MappingSet MovedTo(string folder) => new(
        [.. from s in Sources where Below(s.Folder) is not null select s with { Folder = folder + Below(s.Folder) }],
        [.. from d in Defaults where Below(d.Folder) is not null select d with { Folder = folder + Below(d.Folder) }])
    {
        Unread = [.. Unread.Select(Below).OfType<string>().Select(f => folder + f)],
    };

    private static string? Below(string folder) =>
        folder.StartsWith(InputFolder.Name + "/", StringComparison.Ordinal) ? folder[(InputFolder.Name.Length + 1)..] : null;

    /// <summary>The sources that speak of a file, in their order; several where it feeds several tables.</summary>
    /// <param name="path">Relative to the site, with forward slashes.</param>
    public IEnumerable<SourceMapping> For(string path) =>
        Sources.Where(s => path.StartsWith(s.Folder, StringComparison.Ordinal) && FilePattern.Matches(s.Pattern, path[s.Folder.Length..]));

    /// <summary>What a file without a source of its own is read with; null where no mapping file says anything.</summary>
    public SourceMapping? Plain(string path, Table table)
    {
        // The deepest folder is the nearest to the file.
        var nearest = Defaults.Where(d => path.StartsWith(d.Folder, StringComparison.Ordinal)).MaxBy(d => d.Folder.Length);
        return nearest is null || nearest.Reading == CellReading.Default ? null : new SourceMapping
        {
            Name = path,
            Where = new(nearest.Folder + MappingFile.Name),
            Table = table,
            Pattern = path,
            Folder = nearest.Folder,
            Reading = nearest.Reading,
        };
    }
}
