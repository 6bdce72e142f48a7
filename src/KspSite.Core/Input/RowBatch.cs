using System.Globalization;
using KspSite.Core.Diagnostics;

namespace KspSite.Core.Input;

/// <summary>The rows of one file, matched to its table. Rows whose number of fields does not fit the header are reported and left out.</summary>
public sealed class RowBatch
{
    private RowBatch(RawFile file, TableSource source, ImmutableArray<Row> rows, int ragged) =>
        (File, Source, Rows, RaggedRows) = (file, source, rows, ragged);

    public RawFile File { get; }

    public TableSource Source { get; }

    public ImmutableArray<Row> Rows { get; }

    public int RaggedRows { get; }

    public static RowBatch Read(RawFile file, ICollection<Finding> findings)
    {
        var source = TableSource.Match(file, findings);
        var complete = file.Table.Columns.All(c => c.Need != Need.Required || source.Has(c));
        var rows = ImmutableArray.CreateBuilder<Row>();
        var ragged = 0;
        foreach (var raw in file.Rows)
        {
            if (raw.Fields.All(string.IsNullOrWhiteSpace)) continue;
            if (!Fits(raw, file.Header.Length))
            {
                ragged++;
                findings.Add(Ragged(file, raw));
            }
            // A file without a required column has been reported once; a fault per row would only repeat it.
            else if (complete) rows.Add(source.Read(raw));
            else ragged++;
        }
        return new RowBatch(file, source, rows.ToImmutable(), ragged);
    }

    public FileReport Report(TableRows tables)
    {
        var used = tables.UsedRows(File.Table, File.File);
        return new FileReport(File, Rows.Length + RaggedRows, Rows.Length + RaggedRows - used, Source.UnknownColumns);
    }

    // Spreadsheets add empty fields at the end of a row; those carry nothing. Anything else is a shifted row.
    private static bool Fits(RawRow raw, int columns) =>
        raw.Fields.Length == columns
        || (raw.Fields.Length > columns && raw.Fields.Skip(columns).All(string.IsNullOrWhiteSpace));

    private static Finding Ragged(RawFile file, RawRow raw)
    {
        var found = raw.Fields.Length.ToString(CultureInfo.InvariantCulture);
        var expected = file.Header.Length.ToString(CultureInfo.InvariantCulture);
        return new Finding
        {
            Id = FaultKinds.RaggedRow.Id,
            Severity = FaultKinds.RaggedRow.Severity,
            Where = new SourceRef(file.File, raw.Line),
            Message = new("这一行的字段数与表头不符，无法确定各值属于哪一列。", "The row has another number of fields than the header; it is not clear which value belongs where."),
            Found = found,
            Expected = new(expected + " 个字段", expected + " fields"),
            Remedy = new("请检查这一行是否多了或少了分隔符，含分隔符的文字要用英文双引号括起来。", "Look for a missing or extra delimiter; text that holds the delimiter needs double quotes around it."),
        };
    }
}
