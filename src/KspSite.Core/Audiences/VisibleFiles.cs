using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Audiences;

/// <summary>The reports of files that the audience may see something of: rows are counted as the audience has them.</summary>
internal static class VisibleFiles
{
    public static ImmutableArray<FileReport> Of(ImmutableArray<FileReport> files, TableRows tables)
    {
        var rows = AllTables.Tables.SelectMany(tables.Records).GroupBy(r => r.Row.File).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return
        [
            .. files.Where(f => tables.Has(f.File.Table)).Select(f => f with
            {
                // The hash of the whole file would tell whoever holds a copy whether it is the same one.
                File = f.File with { Rows = [], Sha256 = "" },
                RowsRead = rows.GetValueOrDefault(f.File.File) + f.RowsRejected,
                UnknownColumns = [],
            }),
        ];
    }
}
