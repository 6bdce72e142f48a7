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
    private readonly Dictionary<(string File, int Line), ImmutableArray<Row>> _rows = [];
    private readonly HashSet<(string File, int Column)> _withheldFields = [];
    private readonly HashSet<string> _filesInPart = [];
    private readonly HashSet<string> _filesMerged = [];
    private readonly TableRows _tables;

    public VisibleFindings(TableRows all, TableRows tables, ImmutableArray<FileReport> files, Clearance clearance, bool seesEveryRow)
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
            // One line may give a row to several tables.
            foreach (var row in AllTables.Tables.SelectMany(tables.Records).Select(r => r.Row))
                _rows[(row.File, row.Line)] = _rows.GetValueOrDefault((row.File, row.Line), []).Add(row);
        }
    }

    public bool SeesEveryRow { get; }

    public ImmutableArray<Finding> Of(ImmutableArray<Finding> findings) => [.. findings.Where(IsVisible)];

    private bool IsVisible(Finding finding) => SeesEveryRow
        // A line whose quotes do not close is quoted as a whole, and of sources joined into one row nobody remembers whose column was which.
        ? !(finding.Id == FaultKinds.Quotes.Id && _filesInPart.Contains(finding.Where.File))
            && (finding.Where.Column == 0 || !_filesMerged.Contains(finding.Where.File) && !_withheldFields.Contains((finding.Where.File, finding.Where.Column)))
        : finding.Where.Column > 0 && _rows.TryGetValue((finding.Where.File, finding.Where.Line), out var rows) && IsSeen(finding, rows);

    // A field that feeds several columns is seen where the audience gets each of them.
    private bool IsSeen(Finding finding, ImmutableArray<Row> rows)
    {
        var cells = rows.SelectMany(row => row.Table.Columns.Where(c => row.Origin.FieldOf(c) == finding.Where.Column).Select(c => (Row: row, Column: c))).ToList();
        return cells.Count > 0 && cells.TrueForAll(c => !_tables.IsWithheld(c.Column) && Quotes(finding, c.Row, c.Column));
    }

    // An emptied reference leaves no cell: what the finding quotes is then gone.
    private static bool Quotes(Finding finding, Row row, Column column) => finding.Found is null || row[column] is not null;
}
