using System.Globalization;
using System.Text.Json;
using KspSite.Core.Domain;
using KspSite.Core.Input;
using Microsoft.VisualBasic.FileIO;

namespace KspSite.Browser.Tests.Browsing;

/// <summary>
/// A made-up portfolio in which every text cell is a text that has done harm somewhere, and every account's id one: markup,
/// scripts, addresses, Markdown, style sheets, template syntax, formulas, paths and reserved names.
/// </summary>
internal static class HostileSite
{
    /// <summary>What an id may be and a file had better not: letters, digits, dots and lines alone pass the reader.</summary>
    private static readonly string[] Ids =
    [
        "CON", "aux.html", "index.html", "manifest.json", "__proto__", "constructor", "a.", "COM0",
    ];

    /// <summary>Two managers whose names differ in case alone would share a page, which stops a build (SI-02).</summary>
    public static IReadOnlyList<string> Strings { get; } = [.. Read("hostile/strings.json").Concat(Read("naughty-strings/blns.json"))
        .Where(s => !string.IsNullOrWhiteSpace(s) && !s.Contains('\0', StringComparison.Ordinal)).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Rewrites the input of a site that <c>init --sample</c> made. Answers how many cells were planted.</summary>
    public static int Plant(string input)
    {
        var planted = 0;
        foreach (var table in AllTables.Tables.Select(t => (Table: t, File: Path.Combine(input, t.Name + ".csv"))).Where(t => File.Exists(t.File)))
        {
            var rows = ReadRows(table.File);
            for (var field = 0; field < rows[0].Length; field++)
            {
                if (ColumnOf(table.Table, rows[0][field]) is not { } column) continue;
                foreach (var row in rows.Skip(1))
                {
                    if (column.Kind is ColumnKind.Text or ColumnKind.LongText or ColumnKind.TextList) row[field] = Strings[planted++ % Strings.Count];
                    else if (column == Accounts.AccountId || column.References.Contains(Accounts.Table.Name)) row[field] = HostileId(row[field]);
                }
            }
            WriteRows(table.File, rows);
        }
        return planted;
    }

    private static Column? ColumnOf(Table table, string header) =>
        table.Columns.FirstOrDefault(c => c.Name == header || c.En.Contains(header, StringComparer.OrdinalIgnoreCase) || c.Zh.Contains(header, StringComparer.Ordinal));

    // The made-up portfolio numbers its accounts; their place among them chooses the id.
    private static string HostileId(string id)
    {
        var digits = string.Concat(id.Where(char.IsAsciiDigit));
        return digits.Length == 0 ? id : Ids[(int.Parse(digits, CultureInfo.InvariantCulture) + Ids.Length - 1) % Ids.Length];
    }

    private static List<string[]> ReadRows(string file)
    {
        using var csv = new TextFieldParser(file) { Delimiters = [","], HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = false };
        var rows = new List<string[]>();
        while (csv.ReadFields() is { } row) rows.Add(row);
        return rows;
    }

    private static void WriteRows(string file, IEnumerable<string[]> rows) => File.WriteAllLines(
        file, rows.Select(row => string.Join(',', row.Select(cell => "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""))));

    private static string[] Read(string file) =>
        JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(SampleSite.TestData, file)))!;
}
