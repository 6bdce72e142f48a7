using KspSite.Core.Diagnostics;
using KspSite.Core.Input;
using KspSite.Mapping;

namespace KspSite.Input;

/// <summary>
/// A file that holds tables: text by its encoding and delimiter, a workbook by its sheets, each as mapping.yaml says or by its
/// name. It may feed several tables.
/// </summary>
internal sealed class TableFile
{
    private static readonly string[] TextEndings = [".csv", ".tsv", ".txt"];

    private readonly MappingSet _mappings;
    private readonly List<Finding> _findings = [];
    private readonly HashSet<Table> _met = [];

    private TableFile(string path, string fullPath, MappingSet mappings)
    {
        _mappings = mappings;
        (Tables, Record) = Workbook.IsWorkbook(path) ? ReadWorkbook(path, fullPath) : ReadText(path, fullPath);
    }

    /// <summary>What the file feeds, sound as far as its beginning tells; may be empty.</summary>
    public ImmutableArray<RawFile> Tables { get; }

    /// <summary>Null where it could not be opened.</summary>
    public InputRecord? Record { get; }

    /// <summary>The names of a workbook's sheets that can be read; empty for a text and for what could not be opened.</summary>
    public ImmutableArray<string> Sheets { get; private set; } = [];

    /// <summary>Faults of the file; those of its rows are <see cref="RowFaults"/>.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The tables that it was for, sound or not.</summary>
    public IReadOnlySet<Table> Met => _met;

    /// <summary>Faults that show while the rows of the tables are read.</summary>
    public RowFaults RowFaults { get; } = new();

    /// <summary>Null for a file that holds no table; a <c>.txt</c> does only where its name or mapping.yaml says so.</summary>
    public static TableFile? Open(string path, string fullPath, MappingSet mappings) => IsTable(path, mappings) ? new(path, fullPath, mappings) : null;

    private static bool IsTable(string path, MappingSet mappings) => Workbook.IsWorkbook(path)
        || (TextEndings.Contains(Path.GetExtension(path).ToLowerInvariant())
            && (!path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || TableNames.Of(Path.GetFileName(path)) is not null || mappings.For(path).Any()));

    private (ImmutableArray<RawFile>, InputRecord?) ReadText(string path, string fullPath)
    {
        var targets = TargetsOf(path, TableNames.Of(Path.GetFileName(path)));
        if (targets.Count == 0)
        {
            _findings.Add(InputFaults.UnknownFile(path));
            return ([], null);
        }
        var asked = targets[0].Mapping?.Encoding is { } name ? TextEncoding.Named(name) : null;
        if (TextSource.Open(path, fullPath, InputLimits.File, _findings, asked) is not { } source) return ([], null);
        var tables = ImmutableArray.CreateBuilder<RawFile>();
        foreach (var (table, mapping) in targets)
        {
            if (CsvLayout.Detect(source, HeaderSearch.For(table, mapping), _findings) is not { } layout) continue;
            tables.Add(new RawFile
            {
                File = path,
                Table = table,
                Header = layout.Header,
                HeaderLine = layout.HeaderLine,
                Rows = RowFaults.Of(faults => CsvRows.Read(source, layout, table, faults)),
                MayHoldHiddenSigns = source.HasHiddenSigns,
                Encoding = source.Encoding.Name,
                Delimiter = layout.DelimiterName,
                Sha256 = source.Sha256,
                Mapping = mapping,
                TitleUnit = layout.TitleUnit,
            });
        }
        return (tables.ToImmutable(), new InputRecord(path, source.Sha256, source.Size));
    }

    private (ImmutableArray<RawFile>, InputRecord?) ReadWorkbook(string path, string fullPath)
    {
        if (Workbook.Open(path, fullPath, _findings) is not { } workbook) return ([], null);
        var shown = workbook.Sheets.Where(s => s.IsVisible && s.Top.Length > 0).ToList();
        Sheets = [.. shown.Select(s => s.Name)];
        var sources = _mappings.For(path).ToList();
        var tables = ImmutableArray.CreateBuilder<RawFile>();
        foreach (var sheet in shown)
        {
            // A workbook of one sheet is one table, and may have its name itself; Excel calls the sheet Sheet1.
            var byFile = shown.Count == 1 && TableNames.Of(sheet.Name) is null && TableNames.Of(Path.GetFileName(path)) is not null;
            var place = byFile ? path : workbook.PlaceOf(sheet);
            var targets = sources.Where(m => m.Sheet is { } pattern ? FilePattern.Matches(pattern, sheet.Name) : sheet == shown[0])
                .Select(m => new Target(m.Table, m)).ToList();
            if (targets.Count == 0 && TableNames.Of(byFile ? Path.GetFileName(path) : sheet.Name) is { } named) targets.Add(new Target(named, _mappings.Plain(path, named)));
            if (targets.Count == 0) _findings.Add(WorkbookFaults.UnknownSheet(place, sheet.Name));
            foreach (var target in targets)
            {
                _met.Add(target.Table);
                if (ReadSheet(workbook, sheet, place, target) is { } table) tables.Add(table);
            }
        }
        return (tables.ToImmutable(), new InputRecord(path, workbook.Sha256, workbook.Size));
    }

    private RawFile? ReadSheet(Workbook workbook, WorkbookSheet sheet, string place, Target target)
    {
        if (HeaderSearch.For(target.Table, target.Mapping).In(sheet.Top) is not var (header, _))
        {
            _findings.Add(HeaderFaults.None(new SourceRef(place, sheet.Top[0].Line), string.Join(" | ", sheet.Top[0].Fields), target.Table));
            return null;
        }
        return new RawFile
        {
            File = place,
            Table = target.Table,
            Header = [.. header.Fields],
            HeaderLine = header.Line,
            Rows = RowFaults.Of(faults => Rows(workbook, sheet, place, header.Line, target.Table, faults)),
            Encoding = workbook.FormatName,
            Delimiter = "",
            Sha256 = workbook.Sha256,
            Mapping = target.Mapping,
            TitleUnit = HeaderSearch.UnitAbove(sheet.Top, header.Line),
        };
    }

    private static IEnumerable<RawRow> Rows(Workbook workbook, WorkbookSheet sheet, string place, int headerLine, Table table, ICollection<Finding> faults)
    {
        var any = false;
        foreach (var row in workbook.Rows(sheet, place, headerLine, faults))
        {
            any = true;
            yield return row;
        }
        if (!any) faults.Add(HeaderFaults.WithoutRows(place, headerLine, table));
    }

    private List<Target> TargetsOf(string path, Table? named)
    {
        var targets = _mappings.For(path).Select(m => new Target(m.Table, m)).ToList();
        if (targets.Count == 0 && named is not null) targets.Add(new Target(named, _mappings.Plain(path, named)));
        foreach (var target in targets) _met.Add(target.Table);
        return targets;
    }

    private readonly record struct Target(Table Table, SourceMapping? Mapping);
}
