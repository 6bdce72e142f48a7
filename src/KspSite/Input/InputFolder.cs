using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Mapping;
using KspSite.Rendering.Pages;
using KspSite.Settings;

namespace KspSite.Input;

/// <summary>A file that took part in the build, for the manifest.</summary>
internal sealed record InputRecord(string Path, string Sha256, long Size)
{
    /// <summary>Without what its content can be guessed by, for readers who may not see all of it.</summary>
    public InputRecord NameOnly() => new(Path, "", 0);

    /// <summary>What <see cref="NameOnly"/> left: nobody can tell by it whether the file is the same.</summary>
    public bool IsNameOnly => Sha256.Length == 0;
}

/// <summary>
/// What the folder <c>input</c> holds. <see cref="Findings"/> grows while the rows of <see cref="Tables"/> are read: ask for
/// them afterwards.
/// </summary>
internal sealed class InputFolder
{
    public const string Name = "input";

    private static readonly string[] OtherExports = [".xlsb", ".ods", ".numbers", ".et", ".txt"];

    private readonly List<Finding> _findings = [];
    private readonly List<RowFaults> _rowFaults = [];
    private readonly string _root;

    // How messages name the root: relative to the site.
    private readonly string _name;

    private InputFolder(string root, string name) => (_root, _name) = (root, name);

    /// <summary>One per file that feeds a table, in ordinal order of the paths.</summary>
    public ImmutableArray<RawFile> Tables { get; private set; } = [];

    /// <summary>In ordinal order of the paths.</summary>
    public ImmutableArray<MarkdownSource> Pages { get; private set; } = [];

    /// <summary>Files that were read, in ordinal order of the paths.</summary>
    public ImmutableArray<InputRecord> Records { get; private set; } = [];

    public IReadOnlyList<Finding> Findings => [.. _findings, .. _rowFaults.SelectMany(f => f.All)];

    /// <summary>What the folder's own mapping files say; they serve its dated exports as well.</summary>
    public MappingSet Mappings { get; private set; } = MappingSet.Empty;

    // What another folder's mapping files say, for a folder that has none itself.
    private MappingSet _usual = MappingSet.Empty;

    private InputMemory? _memory;

    /// <summary>Opens every file, so that all of them are reported on, also where one is faulty.</summary>
    /// <param name="excluded">
    /// Folders whose files are no part of the current data, such as the history: relative to the site, with forward slashes.
    /// Those outside input do not matter here.
    /// </param>
    public static InputFolder Read(string site, params IReadOnlyCollection<string> excluded) => Read(site, null, excluded);

    /// <inheritdoc cref="Read(string, IReadOnlyCollection{string})"/>
    /// <param name="memory">What earlier readings of the same folder left; null to read every file.</param>
    public static InputFolder Read(string site, InputMemory? memory, params IReadOnlyCollection<string> excluded)
    {
        var folder = new InputFolder(Path.Combine(site, Name), Name) { _memory = memory };
        if (Directory.Exists(folder._root)) folder.ReadFiles(BelowInput(excluded));
        else folder._findings.Add(InputFaults.NoFolder());
        return folder;
    }

    /// <summary>A folder of exports that is not the site's input, such as one of its history; it must exist.</summary>
    /// <param name="name">How messages and places name it, with forward slashes.</param>
    /// <param name="excluded">Folders below it that are left out, relative to it.</param>
    /// <param name="usual">What the site's input says of its files: in force where the exports have no mapping file of their own.</param>
    public static InputFolder ReadExports(string root, string name, MappingSet usual, IReadOnlyCollection<string> excluded)
    {
        var folder = new InputFolder(root, name) { _usual = usual.MovedTo(name + "/") };
        folder.ReadFiles(excluded);
        return folder;
    }

    /// <summary>What the mapping files of a site's input say, and their faults; nothing else is read.</summary>
    public static (MappingSet Mappings, IReadOnlyList<Finding> Findings) MappingsOf(string site, params IReadOnlyCollection<string> excluded)
    {
        var folder = new InputFolder(Path.Combine(site, Name), Name);
        if (!Directory.Exists(folder._root)) return (MappingSet.Empty, []);
        _ = folder.MappingsFor(FolderFiles.Under(folder._root, BelowInput(excluded)).Files, ImmutableArray.CreateBuilder<InputRecord>());
        return (folder.Mappings, folder.Findings);
    }

    private static List<string> BelowInput(IEnumerable<string> folders) =>
        [.. folders.Select(f => f.Replace('\\', '/').Trim('/')).Where(f => f.StartsWith(Name + "/", StringComparison.OrdinalIgnoreCase)).Select(f => f[(Name.Length + 1)..])];

    private void ReadFiles(IReadOnlyCollection<string> excluded)
    {
        var found = FolderFiles.Under(_root, excluded);
        if (found.Unreadable is [("", var reason)])
        {
            // Whether it holds anything is not known.
            _findings.Add(InputFaults.Closed(_name, reason));
            return;
        }
        _findings.AddRange(found.Unreadable.Select(u => InputFaults.UnreadableFolder(SitePath(u.Path), u.Reason)));
        // Whoever reads the settings tells of them.
        _findings.AddRange(found.NoFiles.Select(n => SitePath(n.Path)).Where(p => p != SiteYaml.Path).Select(p => Faults.NoFile(p)));
        _findings.AddRange(found.Refused.Select(r => InputFaults.Link(SitePath(r.Path))));
        var tables = ImmutableArray.CreateBuilder<RawFile>();
        var pages = ImmutableArray.CreateBuilder<MarkdownSource>();
        var records = ImmutableArray.CreateBuilder<InputRecord>();
        var mappings = MappingsFor(found.Files, records);
        // A file is read whole to know its encoding.
        _memory?.Use(records);
        var opened = SideBySide.Select(found.Files, file => mappings.IsUnknown(SitePath(file.Path)) ? null : _memory?.Find(SitePath(file.Path), file.FullPath) ?? TableFile.Open(SitePath(file.Path), file.FullPath, mappings));
        _memory?.Keep(found.Files.Zip(opened).Where(f => f.Second is not null).Select(f => (SitePath(f.First.Path), f.Second!)));
        foreach (var (file, table) in found.Files.Zip(opened))
        {
            if (table is not null)
            {
                tables.AddRange(table.Tables);
                if (table.Record is { } record) records.Add(record);
                _findings.AddRange(table.Findings);
                _rowFaults.Add(table.RowFaults);
            }
            else if (IsPage(file.Path))
            {
                if (ReadPage(file, records) is { } page) pages.Add(page);
            }
            else if (OtherExports.Contains(Path.GetExtension(file.Path).ToLowerInvariant()) && !mappings.IsUnknown(SitePath(file.Path))) _findings.Add(InputFaults.NotCsv(SitePath(file.Path)));
        }
        (Tables, Pages) = (tables.ToImmutable(), pages.ToImmutable());
        Records = [.. records.OrderBy(r => r.Path, StringComparer.Ordinal)];
        // Of the folder's own mapping: that of the current data may speak of files that an export of the past had not yet.
        var unmet = SourcesWithoutFile.Of(Mappings, [.. found.Files.Zip(opened).Select(f => (SitePath(f.First.Path), f.Second))]);
        _findings.AddRange(unmet.Select(u => u.Finding));
        // What is missing then follows from the mapping.
        if (!mappings.Unread.IsEmpty) return;
        if (opened.All(o => o is null)) _findings.Add(InputFaults.NoCsv());
        else if (!opened.Any(o => o?.Met.Contains(Accounts.Table) == true))
            _findings.Add(InputFaults.NoAccounts(unmet.Where(u => u.Source.Table == Accounts.Table).Select(u => (SourceRef?)u.Finding.Where).FirstOrDefault()));
    }

    // Before all else: they say how the other files are read.
    private MappingSet MappingsFor(IEnumerable<FolderFile> files, ImmutableArray<InputRecord>.Builder records)
    {
        var own = files.Where(f => Path.GetFileName(f.Path).Equals(MappingFile.Name, StringComparison.OrdinalIgnoreCase)).ToList();
        foreach (var file in own)
        {
            var path = SitePath(file.Path);
            if (TextSource.Open(path, file.FullPath, InputLimits.Text, _findings) is not { } source) continue;
            records.Add(new InputRecord(path, source.Sha256, source.Size));
            Mappings += MappingFile.Parse(path, source.Text(), _findings);
        }
        return own.Count > 0 ? Mappings : _usual;
    }

    private static bool IsPage(string path) =>
        Path.GetExtension(path).Equals(".md", StringComparison.OrdinalIgnoreCase) && !Path.GetFileName(path).Equals("README.md", StringComparison.OrdinalIgnoreCase);

    private MarkdownSource? ReadPage(FolderFile file, ImmutableArray<InputRecord>.Builder records)
    {
        var path = SitePath(file.Path);
        if (TextSource.Open(path, file.FullPath, InputLimits.Text, _findings) is not { } source) return null;
        records.Add(new InputRecord(path, source.Sha256, source.Size));
        return MarkdownFile.Parse(path, source.Text(), _findings);
    }

    private string SitePath(string path) => path.Length == 0 ? _name : _name + "/" + path;
}
