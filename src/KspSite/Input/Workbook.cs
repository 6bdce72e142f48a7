using System.Security.Cryptography;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using KspSite.Core.Diagnostics;
using KspSite.Core.Input;

namespace KspSite.Input;

/// <summary>A sheet as it was found: its name, whether a reader of the workbook sees it, and its first rows.</summary>
/// <param name="IsWhole">Whether it has no other rows than the first.</param>
internal sealed record WorkbookSheet(int Index, string Name, bool IsVisible, ImmutableArray<RawRow> Top, bool IsWhole);

/// <summary>An Excel workbook, read by its values. One sheet is one table.</summary>
internal sealed record Workbook(string File, string FullPath, string Sha256, long Size, ImmutableArray<WorkbookSheet> Sheets)
{
    private const int TopRows = 1000;

    static Workbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static bool IsWorkbook(string path) => Path.GetExtension(path).ToLowerInvariant() is ".xlsx" or ".xlsm" or ".xls";

    /// <summary>How the workbook calls itself in reports.</summary>
    public string FormatName => Path.GetExtension(FullPath)[1..].ToUpperInvariant();

    /// <summary>The place of a sheet in messages: <c>input/plans.xlsx#客户</c>.</summary>
    public string PlaceOf(WorkbookSheet sheet) => File + "#" + sheet.Name;

    /// <summary>Null after a finding IN-02 or IN-16.</summary>
    public static Workbook? Open(string file, string fullPath, ICollection<Finding> findings)
    {
        using var stream = Stream(file, fullPath, findings);
        return stream is null ? null : Guarded(file, findings, () => Inspect(file, fullPath, stream, findings));
    }

    private static Workbook? Inspect(string file, string fullPath, FileStream stream, ICollection<Finding> findings)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(stream));
        if (WorkbookLimits.Check(file, stream) is { } fault)
        {
            findings.Add(fault);
            return null;
        }
        stream.Position = 0;
        if (IsWebPage(stream))
        {
            findings.Add(WorkbookFaults.WebPage(file));
            return null;
        }
        var size = stream.Length;
        using var reader = ExcelReaderFactory.CreateReader(stream);
        var sheets = ImmutableArray.CreateBuilder<WorkbookSheet>();
        do
        {
            var (top, isWhole) = TopOf(reader);
            sheets.Add(new WorkbookSheet(sheets.Count, reader.Name ?? "", reader.VisibleState == "visible", top, isWhole));
        }
        while (reader.NextResult());
        return new Workbook(file, fullPath, hash, size, sheets.ToImmutable());
    }

    private static (ImmutableArray<RawRow> Rows, bool IsWhole) TopOf(IExcelDataReader reader)
    {
        var rows = ImmutableArray.CreateBuilder<RawRow>();
        foreach (var row in RowsOf(reader, []))
        {
            if (row.Line > TopRows) return (rows.ToImmutable(), false);
            rows.Add(row);
        }
        return (rows.ToImmutable(), true);
    }

    /// <summary>The rows of a sheet below a line, streamed. Faults of the file found on the way are reported.</summary>
    /// <param name="place">How messages call the sheet.</param>
    public IEnumerable<RawRow> Rows(WorkbookSheet sheet, string place, int below, ICollection<Finding> findings)
    {
        using var stream = Stream(File, FullPath, findings);
        if (stream is null) yield break;
        // Before the reader, which closes the stream with itself.
        var errors = Guarded(place, findings, () => WorkbookErrors.Of(stream, sheet.Name));
        if (errors is null) yield break;
        if (sheet.IsWhole && errors.Count == 0)
        {
            // To find a sheet again costs a pass through all that stand before it, and most accounts' workbooks have many small ones. Who reads may change the fields.
            foreach (var row in sheet.Top.Where(r => r.Line > below && !IsTooLarge(r, place, findings))) yield return row with { Fields = [.. row.Fields] };
            yield break;
        }
        stream.Position = 0;
        using var reader = Guarded(place, findings, () => At(sheet.Index, stream));
        if (reader is null) yield break;
        using var rows = RowsOf(reader, errors).GetEnumerator();
        while (Guarded(place, findings, rows.MoveNext))
        {
            if (rows.Current.Line > below && !IsTooLarge(rows.Current, place, findings)) yield return rows.Current;
        }
    }

    private static IExcelDataReader At(int index, FileStream stream)
    {
        var reader = ExcelReaderFactory.CreateReader(stream);
        for (var i = 0; i < index; i++) reader.NextResult();
        return reader;
    }

    private static FileStream? Stream(string file, string fullPath, ICollection<Finding> findings)
    {
        try
        {
            return PlainFiles.Open(fullPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(Faults.Unreadable(file, e));
            return null;
        }
    }

    private static IEnumerable<RawRow> RowsOf(IExcelDataReader reader, Dictionary<(int Row, int Column), string> errors)
    {
        var merged = new MergedCells(reader.MergeCells);
        var line = 0;
        var cells = 0L;
        while (reader.Read())
        {
            line++;
            cells += reader.FieldCount;
            if (cells > WorkbookLimits.Cells) throw new TooManyCellsException(line, reader.FieldCount, reader.RowCount);
            var fields = new string[reader.FieldCount];
            for (var i = 0; i < fields.Length; i++) fields[i] = errors.Count > 0 && errors.TryGetValue((line, i + 1), out var error) ? error : WorkbookCells.Text(reader, i);
            merged.Fill(line - 1, fields);
            if (!fields.All(string.IsNullOrWhiteSpace)) yield return new RawRow(line, fields);
        }
    }

    private static bool IsTooLarge(RawRow row, string place, ICollection<Finding> findings)
    {
        var at = Array.FindIndex(row.Fields, f => f.Length > InputLimits.Cell);
        if (at < 0) return false;
        findings.Add(Faults.TooLarge(new SourceRef(place, row.Line, at + 1),
            new("单元格超过 1 MiB，这一行没有采用。", "The cell is larger than 1 MiB; the row is not used."), new("请缩短内容。", "Shorten it.")));
        return true;
    }

    // Old systems write a web page and call it .xls; Excel opens it with a warning.
    private static bool IsWebPage(FileStream stream)
    {
        var start = new byte[256];
        var text = Encoding.Latin1.GetString(start, 0, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n');
        stream.Position = 0;
        return text.StartsWith('<');
    }

    // A damaged or hostile workbook may break the reader library in any place and with any exception; each means the same to
    // the publisher, and none may end the program.
    private static T? Guarded<T>(string place, ICollection<Finding> findings, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (InvalidPasswordException)
        {
            findings.Add(WorkbookFaults.Protected(place));
        }
        catch (TooManyCellsException e)
        {
            findings.Add(WorkbookFaults.TooManyCells(place, e));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            findings.Add(WorkbookFaults.Damaged(place, e));
        }
        return default;
    }
}

/// <summary>A sheet reaches so far that its cells cannot be gone through.</summary>
/// <param name="line">The row at which this is noticed.</param>
/// <param name="columns">How wide the sheet is.</param>
/// <param name="rows">How long.</param>
internal sealed class TooManyCellsException(int line, int columns, int rows) : Exception
{
    public int Line { get; } = line;

    public int Columns { get; } = columns;

    public int Rows { get; } = rows;
}
