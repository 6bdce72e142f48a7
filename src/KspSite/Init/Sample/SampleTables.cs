using System.Runtime.ExceptionServices;
using CsvHelper;
using KspSite.Core.Input;

namespace KspSite.Init.Sample;

/// <summary>The CSV files of a sample, all open at once, so that an account's rows stream to disk as they are invented.</summary>
internal sealed class SampleTables : IDisposable
{
    private readonly Dictionary<Table, Sheet> _sheets = [];
    private readonly Language _language;

    public SampleTables(string folder, Language language)
    {
        _language = language;
        Directory.CreateDirectory(folder);
        foreach (var table in Core.Domain.AllTables.Tables)
        {
            var sheet = new Sheet(Path.Combine(folder, table.Name + ".csv"), table);
            foreach (var column in table.Columns) sheet.Csv.WriteField(column.Title.In(language));
            sheet.Csv.EndRecord();
            _sheets.Add(table, sheet);
        }
    }

    /// <summary>Rows written so far, headers not counted.</summary>
    public long Rows { get; private set; }

    /// <summary>Writes one row; columns without a cell, and cells of no text, are empty.</summary>
    public void Add(Table table, params ReadOnlySpan<ExampleCell> cells)
    {
        var sheet = _sheets[table];
        Array.Clear(sheet.Row);
        foreach (var cell in cells) sheet.Row[cell.Column.Ordinal] = SiteTemplate.Text(cell, _language);
        foreach (var text in sheet.Row) sheet.Csv.WriteField(text ?? "");
        sheet.Csv.EndRecord();
        Rows++;
    }

    public void Dispose()
    {
        // On a full disk each may refuse its last rows; all are closed all the same.
        ExceptionDispatchInfo? refused = null;
        foreach (var sheet in _sheets.Values)
        {
            try
            {
                sheet.Dispose();
            }
            catch (IOException e)
            {
                refused ??= ExceptionDispatchInfo.Capture(e);
            }
        }
        refused?.Throw();
    }

    private sealed class Sheet(string path, Table table) : IDisposable
    {
        private readonly FileStream _stream = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
        private CsvWriter? _csv;

        public string?[] Row { get; } = new string?[table.Columns.Length];

        public CsvWriter Csv => _csv ??= CsvWriter.Create(_stream, CsvWriterOptions.Default with { WriteByteOrderMark = true }, leaveOpen: true);

        public void Dispose()
        {
            try
            {
                _csv?.Dispose();
            }
            finally
            {
                _stream.Dispose();
            }
        }
    }
}
