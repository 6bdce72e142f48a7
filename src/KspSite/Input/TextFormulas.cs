using System.Text;
using CsvHelper;

namespace KspSite.Input;

/// <summary>
/// Cells written as <c>="0001"</c>: that is how ERP systems keep a spreadsheet from taking the zeros of a code away. To a CSV reader it is a
/// quote inside unquoted text; to the one who exports it, text.
/// </summary>
internal static class TextFormulas
{
    /// <summary>The fields of a record that was refused, where such cells alone are why; null where something else is wrong with it.</summary>
    public static string[]? FieldsOf(string record, char delimiter)
    {
        if (record.Length > InputLimits.Cell || !record.Contains("=\"", StringComparison.Ordinal)) return null;
        var isSound = true;
        using var reader = CsvReader.FromText(WithoutSigns(record, delimiter), CsvReaderOptions.Default with
        {
            HasHeader = false,
            Separator = delimiter,
            MaxRecordSize = InputLimits.Row,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = _ => isSound = false,
        });
        if (!reader.Read() || !isSound) return null;
        string[] fields = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
        return reader.Read() || !isSound ? null : fields;
    }

    // The = goes where a quoted field follows it; elsewhere it is text.
    private static string WithoutSigns(string record, char delimiter)
    {
        var text = new StringBuilder(record.Length);
        var (isQuoted, isStart) = (false, true);
        for (var i = 0; i < record.Length; i++)
        {
            if (isStart && record[i] == '=' && i + 1 < record.Length && record[i + 1] == '"') continue;
            if (record[i] == '"') isQuoted = !isQuoted;
            isStart = !isQuoted && record[i] == delimiter;
            text.Append(record[i]);
        }
        return text.ToString();
    }
}
