using System.Globalization;
using CsvHelper;
using KspSite.Core.Diagnostics;
using KspSite.Core.Input;

namespace KspSite.Input;

/// <summary>
/// The rows below the header, read as they are asked for. CsvHelper is lenient by default; here each malformed row is skipped
/// and reported, so that one run names all of them.
/// </summary>
internal static class CsvRows
{
    public static IEnumerable<RawRow> Read(TextSource source, CsvLayout layout, Table table, ICollection<Finding> findings)
    {
        using var stream = Open(source, findings);
        if (stream is null) yield break;
        var mended = new Queue<RawRow>();
        using var reader = CsvReader.Create(stream, Options(source, layout, findings, mended), leaveOpen: false);
        var rows = 0;
        string[] fields = [];
        while (TryRead(reader, source, findings))
        {
            // They stand above the row that was read.
            for (; mended.TryDequeue(out var row); rows++) yield return row;
            var line = (int)reader.LineNumber;
            if (line <= layout.HeaderLine) continue;
            rows++;
            if (IsTooLarge(reader, source.File, line, findings)) continue;
            if (fields.Length != reader.FieldCount) fields = new string[reader.FieldCount];
            for (var i = 0; i < fields.Length; i++) fields[i] = reader.GetString(i);
            yield return new RawRow(line, fields);
        }
        for (; mended.TryDequeue(out var row); rows++) yield return row;
        if (rows == 0) findings.Add(HeaderFaults.WithoutRows(source.File, layout.HeaderLine, table));
    }

    private static CsvReaderOptions Options(TextSource source, CsvLayout layout, ICollection<Finding> findings, Queue<RawRow> mended) => CsvReaderOptions.Default with
    {
        HasHeader = false,
        Separator = layout.Delimiter,
        Encoding = source.Encoding == TextEncoding.Utf8 ? null : source.Encoding.Strict,
        TrackLineNumbers = true,
        PoolStrings = true,
        MaxRecordSize = InputLimits.Row,
        MalformedData = CsvMalformedDataHandling.Skip,
        OnMalformedRecord = record =>
        {
            // Title rows above the header may hold anything.
            if (record.LineNumber <= layout.HeaderLine) return;
            if (TextFormulas.FieldsOf(record.RawRecord, layout.Delimiter) is { } fields) mended.Enqueue(new((int)record.LineNumber, fields));
            else findings.Add(QuoteFaults.Of(source.File, record, layout.Delimiter));
        },
    };

    private static FileStream? Open(TextSource source, ICollection<Finding> findings)
    {
        try
        {
            return PlainFiles.Open(source.FullPath, TextSource.WhileOthersWrite, bufferSize: 1, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(Faults.Unreadable(source.File, e));
            return null;
        }
    }

    private static bool TryRead(CsvReader reader, TextSource source, ICollection<Finding> findings)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException e)
        {
            findings.Add(RowTooLarge(source.File, (int)e.LineNumber));
        }
        catch (IOException e)
        {
            findings.Add(Faults.Unreadable(source.File, e));
        }
        return false;
    }

    private static bool IsTooLarge(CsvReader reader, string file, int line, ICollection<Finding> findings)
    {
        if (reader.RawRecord.Length <= InputLimits.Cell) return false;
        if (reader.RawRecord.Length > InputLimits.Row)
        {
            findings.Add(RowTooLarge(file, line));
            return true;
        }
        for (var i = 0; i < reader.FieldCount; i++)
        {
            if (reader.GetRawSpan(i).Length <= InputLimits.Cell) continue;
            findings.Add(Faults.TooLarge(new SourceRef(file, line, i + 1),
                new("单元格超过 1 MiB，这一行没有采用。", "The cell is larger than 1 MiB; the row is not used."),
                new("请缩短内容，或检查这一行的引号是否成对。", "Shorten it, or look for a missing quote in this row.")));
            return true;
        }
        return false;
    }

    private static Finding RowTooLarge(string file, int line) => Faults.TooLarge(new SourceRef(file, line),
        new(string.Create(CultureInfo.InvariantCulture, $"从第 {line} 行开始的一行超过 4 MiB，这一行和后面的内容都没有采用。"),
            string.Create(CultureInfo.InvariantCulture, $"The row that begins on line {line} is larger than 4 MiB; it and everything after it are not used.")),
        new("多半是这一行少了一个引号，请补上。", "Most likely a quote is missing on this line; add it."));
}
