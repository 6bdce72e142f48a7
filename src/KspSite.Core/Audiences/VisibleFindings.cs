using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Audiences;

/// <summary>
/// Findings about cells that the audience may see. A finding quotes what it found, so that one about any other cell, about a
/// row that was rejected or about a file as a whole goes: it may hold what nobody has classified. Only an audience that sees
/// every row and every table keeps those, less the ones about a column that it does not get.
/// </summary>
internal sealed class VisibleFindings
{
    private readonly ILookup<(string File, int Line), Row> _rows = Array.Empty<Row>().ToLookup(r => (r.File, r.Line));
    private readonly HashSet<(string File, int Column)> _withheldFields = [];
    private readonly HashSet<string> _filesInPart = [];
    private readonly HashSet<string> _filesMerged = [];
    private readonly TableRows _tables;

    /// <param name="findings">Those that are going to be asked about.</param>
    public VisibleFindings(IEnumerable<Finding> findings, TableRows all, TableRows tables, ImmutableArray<FileReport> files, Clearance clearance, bool seesEveryRow)
    {
        (_tables, SeesEveryRow) = (tables, seesEveryRow);
        if (seesEveryRow)
        {
            foreach (var group in clearance.Columns.GroupBy(c => c.TableName))
            {
                var table = AllTables.Find(group.Key)!;
                // Of the rows that could not be used as well: it is they that findings quote.
                foreach (var origin in all.Records(table).Select(r => r.Row).Concat(all.FaultyRows.Where(r => r.Table == table)).Select(r => r.Origin).Distinct())
                    _withheldFields.UnionWith(group.Select(c => (origin.File, origin.FieldOf(c))));
                var ofTable = files.Where(f => f.File.Table == table).ToList();
                _filesInPart.UnionWith(ofTable.Select(f => f.File.File));
                _filesMerged.UnionWith(ofTable.Where(f => f.File.Mapping is { IsMerged: true }).Select(f => f.File.File));
            }
        }
        else
        {
            // Of the lines that a finding names, which are few. One line may give a row to several tables.
            var named = findings.Select(f => (f.Where.File, f.Where.Line)).ToHashSet();
            _rows = AllTables.Tables.SelectMany(tables.Records).Select(r => r.Row).Where(r => named.Contains((r.File, r.Line))).ToLookup(r => (r.File, r.Line));
        }
    }

    public bool SeesEveryRow { get; }

    public ImmutableArray<Finding> Of(ImmutableArray<Finding> findings) => [.. findings.Where(IsVisible)];

    private bool IsVisible(Finding finding) => SeesEveryRow
        // A line whose quotes do not close is quoted as a whole, and of sources joined into one row nobody remembers whose column was which.
        ? !(finding.Id == FaultKinds.Quotes.Id && _filesInPart.Contains(finding.Where.File))
            && (finding.Where.Column == 0 || !_filesMerged.Contains(finding.Where.File) && !_withheldFields.Contains((finding.Where.File, finding.Where.Column)))
        : finding.Where.Column > 0 && IsSeen(finding);

    // A field that feeds several columns is seen where the audience gets each of them.
    private bool IsSeen(Finding finding)
    {
        var cells = _rows[(finding.Where.File, finding.Where.Line)].SelectMany(row => row.Table.Columns.Where(c => row.Origin.FieldOf(c) == finding.Where.Column).Select(c => (Row: row, Column: c))).ToList();
        return cells.Count > 0 && cells.TrueForAll(c => !_tables.IsWithheld(c.Column) && Quotes(finding, c.Row, c.Column));
    }

    // An emptied reference leaves no cell: what the finding quotes is then gone.
    private static bool Quotes(Finding finding, Row row, Column column) => finding.Found is null || row[column] is not null;
}
