using KspSite.Core.Diagnostics;

namespace KspSite.Core.Input;

/// <summary>The rows of one file, matched to its table. Rows whose number of fields does not fit the header are reported and left out.</summary>
public sealed record RowBatch
{
    public required RawFile File { get; init; }

    public required TableSource Source { get; init; }

    public required ImmutableArray<Row> Rows { get; init; }

    /// <summary>Rows of a file without a required column: none can be used, but the ids of most are known.</summary>
    public ImmutableArray<Row> Unusable { get; init; } = [];

    /// <summary>Whether the file has rows whose ids nobody read: its column of ids is missing, a row does not fit the header, or there was too much.</summary>
    public bool HidesIds { get; init; }

    /// <summary>Rows that could not be matched to the header.</summary>
    public int RaggedRows { get; init; }

    /// <summary>Totals, repeated headers, and rows that a filter keeps out.</summary>
    public int RowsLeftOut { get; init; }

    /// <summary>Rows that became part of others with the same key.</summary>
    public int RowsMerged { get; init; }

    public static RowBatch Read(RawFile file, ReadingBudget budget, ICollection<Finding> findings)
    {
        var source = TableSource.Match(file, findings);
        var complete = file.Table.Columns.All(c => c.Need != Need.Required || source.Has(c));
        var choice = new RowChoice(file, source, findings);
        var fill = new FillDown(file.Mapping);
        var rows = ImmutableArray.CreateBuilder<Row>();
        var isCut = false;
        var ragged = 0;
        foreach (var raw in file.Rows)
        {
            if (raw.Fields.All(string.IsNullOrWhiteSpace)) continue;
            if (choice.IsEnd(raw)) break;
            if (choice.LeavesOut(raw)) continue;
            if (!Fits(raw, file.Header.Length))
            {
                ragged++;
                findings.Add(Ragged(file, raw));
                continue;
            }
            HiddenSigns.Remove(file, raw, findings);
            var cells = source.Cells(raw);
            fill.Apply(cells);
            if (choice.FiltersOut(raw)) continue;
            if (!budget.Take(cells))
            {
                findings.Add(TooMuch(file, raw));
                isCut = true;
                break;
            }
            rows.Add(new Row(source, raw.Line, cells));
        }
        choice.Report();
        var read = rows.ToImmutable();
        // A file without a required column has been reported once; a fault per row would only repeat it.
        return new RowBatch
        {
            File = file,
            Source = source,
            Rows = complete ? read : [],
            Unusable = complete ? [] : read,
            HidesIds = isCut || ragged > 0 || (read.Length > 0 && file.Table.Key.Any(c => !source.Has(c))),
            RaggedRows = ragged,
            RowsLeftOut = choice.LeftOut,
        };
    }

    /// <param name="usedRows">As <see cref="TableRows.UsedRows"/> gives them.</param>
    public FileReport Report(IReadOnlyDictionary<(string Table, string File), int> usedRows)
    {
        var used = usedRows.GetValueOrDefault((File.Table.Name, File.File));
        return new FileReport(File, Rows.Length + RowsMerged + Rejected, Rows.Length + Rejected - used, RowsLeftOut, RowsMerged, Source.UnknownColumns);
    }

    private int Rejected => Unusable.Length + RaggedRows;

    // Spreadsheets add empty fields at the end of a row, which carry nothing. Anything else is a shifted row.
    private static bool Fits(RawRow raw, int columns) =>
        raw.Fields.Length == columns
        || (raw.Fields.Length > columns && raw.Fields.Skip(columns).All(string.IsNullOrWhiteSpace));

    private static Finding Ragged(RawFile file, RawRow raw)
    {
        return new Finding
        {
            Id = FaultKinds.RaggedRow.Id,
            Severity = FaultKinds.RaggedRow.Severity,
            Where = new SourceRef(file.File, raw.Line),
            Message = new("这一行的字段数与表头不符，无法确定各值属于哪一列。", "The row has another number of fields than the header; it is not clear which value belongs where."),
            Found = Numerals.Text(raw.Fields.Length),
            Expected = new($"{Numerals.Text(file.Header.Length)} 个字段", Counted.Of(file.Header.Length, "field", "fields")),
            Remedy = new("请检查这一行是否多了或少了分隔符，含分隔符的文字要用英文双引号括起来；表格下方的说明文字可在 mapping.yaml 里用 stop_at 略去。",
                "Look for a missing or extra delimiter; text that holds the delimiter needs double quotes around it. Notes below the table are left out with stop_at in mapping.yaml."),
        };
    }

    private static Finding TooMuch(RawFile file, RawRow raw) => new()
    {
        Id = FaultKinds.TooLarge.Id,
        Severity = FaultKinds.TooLarge.Severity,
        Where = new SourceRef(file.File, raw.Line),
        Message = new("读入的内容在内存中超过 1 GiB，从这一行起没有读取。", "What was read takes more than 1 GiB of memory; from this row on nothing was read."),
        Remedy = new("请只导出需要的年份和客户，或在 mapping.yaml 里用 filter 略去不需要的行。",
            "Export the years and accounts you need only, or leave rows out with filter in mapping.yaml."),
    };
}
