using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Audiences;

/// <summary>The reports of files that the audience may see something of: rows are counted as the audience has them.</summary>
internal sealed class VisibleFiles(ImmutableArray<FileReport> files, Clearance clearance, bool seesEveryRow)
{
    private readonly HashSet<string> _tablesInPart = [.. clearance.Columns.Select(c => c.TableName)];

    /// <summary>
    /// Files of which the audience may not see everything: with a column that it does not get, or with rows for an audience that rows are
    /// kept from. A sheet of a workbook counts as the workbook.
    /// </summary>
    public ImmutableHashSet<string> Partly => [.. files.Where(IsSeenInPart).Select(f => f.File.File.Split('#')[0])];

    /// <param name="all">Before narrowing, with the rows that could not be used.</param>
    /// <param name="shown">After it.</param>
    public ImmutableArray<FileReport> Of(TableRows all, Portfolio shown)
    {
        if (seesEveryRow) return [.. files.Select(f => IsSeenInPart(f) ? f with { File = f.File with { Sha256 = "" } } : f)];
        var tables = shown.Tables;
        // One file may give rows to several tables.
        var used = tables.UsedRows();
        // A row that was rejected counts where it names an account that the audience has; whose the others are nobody can say.
        var rejected = all.FaultyRows.Where(r => tables.Has(r.Table) && shown.RowOwners.SubjectOf(r) != Subject.Portfolio).CountBy(r => (r.Table.Name, r.File)).ToDictionary();
        return
        [
            .. files.Where(f => tables.Has(f.File.Table)).Select(f => f with
            {
                // The hash of the whole file would tell whoever holds a copy whether it is the same one.
                File = f.File with { Rows = [], Sha256 = "" },
                RowsRead = used.GetValueOrDefault((f.File.Table.Name, f.File.File)) + rejected.GetValueOrDefault((f.File.Table.Name, f.File.File)),
                RowsRejected = rejected.GetValueOrDefault((f.File.Table.Name, f.File.File)),
                RowsLeftOut = 0,
                RowsMerged = 0,
                UnknownColumns = [],
            }),
        ];
    }

    private bool IsSeenInPart(FileReport file) => !seesEveryRow || _tablesInPart.Contains(file.File.Table.Name);
}
