using System.Globalization;
using ExcelDataReader;

namespace KspSite.Input;

/// <summary>
/// The cells of a workbook as a CSV export of it should have written them: by their type and not by how Excel happens to show
/// them. Dates are ISO, numbers have all their digits, a percentage has its sign, a formula is the value last computed.
/// </summary>
internal static class WorkbookCells
{
    public static string Text(IExcelDataReader reader, int column) => reader.GetValue(column) switch
    {
        null => "",
        string text => text,
        double number => Number(number, reader.GetNumberFormatString(column)),
        int number => Number(number, reader.GetNumberFormatString(column)),
        DateTime moment => Moment(moment),
        TimeSpan time => time.ToString(time.Days > 0 ? @"d\.hh\:mm\:ss" : @"hh\:mm\:ss", CultureInfo.InvariantCulture),
        bool yes => yes ? "TRUE" : "FALSE",
        var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
    };

    // A cell that holds a time only has the day on which Excel's calendar begins.
    private static string Moment(DateTime moment)
    {
        if (moment.Year < 1900 || moment.Date == new DateTime(1899, 12, 31)) return moment.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        return moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>The 15 digits that a spreadsheet keeps; a longer number has lost the rest, and says so in its exponent.</summary>
    public static string Number(double number, string? format)
    {
        if (!double.IsFinite(number)) return "#NUM!";
        if (Math.Abs(number) >= 1e15) return number.ToString("0.##############E+0", CultureInfo.InvariantCulture);
        var exact = Math.Abs(number) < 1e-12 ? 0 : (decimal)number;
        if (IsPercent(format)) return Numerals.Text(exact * 100) + "%";
        // 000000: an id with leading zeros.
        if (format is { Length: > 1 } && format.All(c => c == '0') && exact >= 0 && exact == decimal.Truncate(exact))
            return exact.ToString(format, CultureInfo.InvariantCulture);
        return Numerals.Text(exact);
    }

    // A sign in quotes, or behind a backslash, is only drawn.
    private static bool IsPercent(string? format)
    {
        if (format is null || !format.Contains('%', StringComparison.Ordinal)) return false;
        var quoted = false;
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] == '"') quoted = !quoted;
            else if (format[i] == '\\') i++;
            else if (format[i] == '%' && !quoted) return true;
        }
        return false;
    }
}
