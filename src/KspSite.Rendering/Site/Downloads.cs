using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using KspSite.Core;
using KspSite.Core.Diagnostics;
using KspSite.Core.Rules;
using KspSite.Rendering.Charts;

namespace KspSite.Rendering.Site;

/// <summary>
/// The site's figures, rule results, findings and the files it was made from, for spreadsheets and machines: UTF-8 CSV with a byte-order mark, which
/// Chinese Excel needs, and the same as JSON. Columns and keys are stable.
/// </summary>
public static class Downloads
{
    /// <summary>Without their endings, in the order in which the data page offers them.</summary>
    public static ImmutableArray<string> Names { get; } = ["metrics", "rules", "findings", "files"];

    public static IEnumerable<string> Paths => Names.SelectMany(name => (string[])[$"data/{name}.csv", $"data/{name}.json"]);

    /// <summary>Each table as CSV and as JSON. Made in pieces: those of ten thousand accounts are hundreds of megabytes.</summary>
    public static IEnumerable<SiteFile> Of(SiteContext site) => ((Sheet[])[Metrics(site), Rules(site), Findings(site), Files(site)]).SelectMany(sheet => (SiteFile[])
    [
        SiteFile.InPieces($"data/{sheet.Name}.csv", stream => Csv.Write(sheet, stream)),
        SiteFile.InPieces($"data/{sheet.Name}.json", stream => Json.Write(sheet, stream)),
    ]);

    /// <summary>The table under each chart: headers in the site's language, exact values. A chart without a table has none.</summary>
    public static IEnumerable<SiteFile> ChartTables(string page, IEnumerable<Chart> charts, Language language) =>
        from chart in charts
        where !chart.Table.Rows.IsEmpty
        select new SiteFile(SitePaths.ChartTable(page, chart.Key), Csv.Of(chart.Table, language));

    private sealed record Sheet(string Name, ImmutableArray<Column> Columns, IEnumerable<string[]> Rows);

    /// <param name="IsCode">Its cells are few different texts over and over, each of which is encoded once.</param>
    private sealed record Column(string Name, bool IsCode = false);

    private static Sheet Metrics(SiteContext site) => new(
        "metrics",
        [new("metric_id", IsCode: true), new("subject_type", IsCode: true), new("subject_id"), new("value"), new("unit", IsCode: true), new("missing_reason", IsCode: true)],
        site.Metrics.All.Select(m => (string[])
        [
            m.Name, m.Subject.TypeCode, m.Subject.Id, m.Figure.Text, Core.Metrics.MetricUnits.Code(m.Unit),
            m.Figure.Missing is { } missing ? site.Words(missing) : "",
        ]));

    private static Sheet Rules(SiteContext site) => new(
        "rules",
        [new("rule_id", IsCode: true), new("subject_type", IsCode: true), new("subject_id"), new("outcome", IsCode: true)],
        site.Checks.All.Select(r => (string[])[r.Rule.Id, r.Subject.TypeCode, r.Subject.Id, r.Outcome.Code()]));

    /// <summary>Everything that reading reported, then every failed rule and every rule without data, with the first row behind it.</summary>
    private static Sheet Findings(SiteContext site)
    {
        var fromReading = site.Loaded.Findings.Select(f => (string[])
        [
            f.Id, f.Severity.Name().En, f.Where.File, Place(f.Where.Line), Place(f.Where.Column),
            (f.Subject ?? Subject.Portfolio).TypeCode, (f.Subject ?? Subject.Portfolio).Id, f.Text(Language.Zh), f.Text(Language.En),
        ]);
        // The reader's own findings already stand above under the same DT ids.
        var fromRules = site.Checks.All
            .Where(r => r.Outcome is Outcome.Fail or Outcome.NoData && !(r.Rule.Family == "DT" && r.Rule.Id != "DT-06"))
            .Select(r =>
            {
                var where = r.Rows.IsEmpty ? default : r.Rows[0];
                return (string[])
                [
                    r.Rule.Id, r.Severity.Name().En, where.File ?? "", Place(where.Line), Place(where.Column), r.Subject.TypeCode, r.Subject.Id,
                    (r.Message ?? r.Rule.Title).Zh, (r.Message ?? r.Rule.Title).En,
                ];
            });
        return new Sheet(
            "findings",
            [
                new("id", IsCode: true), new("severity", IsCode: true), new("file", IsCode: true), new("line"), new("column", IsCode: true),
                new("subject_type", IsCode: true), new("subject_id"), new("message_zh"), new("message_en"),
            ],
            fromReading.Concat(fromRules));
    }

    private static Sheet Files(SiteContext site) => new(
        "files",
        [
            new("file"), new("table", IsCode: true), new("encoding", IsCode: true), new("rows"), new("rows_rejected", IsCode: true), new("rows_left_out", IsCode: true),
            new("rows_merged", IsCode: true), new("errors", IsCode: true), new("warnings", IsCode: true), new("notes", IsCode: true), new("sha256"),
        ],
        Pages.FileLine.All(site).Zip(site.Loaded.Files, (line, read) => (string[])
        [
            line.File, read.File.Table.Name, line.Encoding, Numerals.Text(line.RowsRead), Numerals.Text(line.RowsRejected), Numerals.Text(line.RowsLeftOut),
            Numerals.Text(line.RowsMerged), Numerals.Text(line.Errors), Numerals.Text(line.Warnings), Numerals.Text(line.Infos), line.Sha256,
        ]));

    private static string Place(int number) => number > 0 ? Numerals.Text(number) : "";

    // Bytes that are gathered before they are written.
    private const int Piece = 1 << 16;

    /// <summary>What columns of codes hold, each text encoded when it is first met.</summary>
    private sealed class Codes(Sheet sheet)
    {
        private readonly Dictionary<string, Code>?[] _known = [.. sheet.Columns.Select(c => c.IsCode ? new Dictionary<string, Code>(StringComparer.Ordinal) : null)];

        /// <summary>Null in a column of other texts.</summary>
        public Code? Of(int column, string text) => _known[column] is not { } known ? null : known.TryGetValue(text, out var met) ? met : known[text] = new Code(text);
    }

    /// <summary>A text as it is written over and over. A class, because generic code over structures of the framework is not compiled ahead.</summary>
    private sealed class Code(string text)
    {
        public byte[] InCsv { get; } = Encoding.UTF8.GetBytes(Csv.Field(text));

        public JsonEncodedText InJson { get; } = JsonEncodedText.Encode(text, Json.Encoder);
    }

    private sealed class Csv
    {
        private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\n\r");

        private readonly ArrayBufferWriter<byte> _bytes = new(1 << 12);

        /// <summary>Its header is written.</summary>
        private Csv(ImmutableArray<string> columns)
        {
            _bytes.Write("\uFEFF"u8);
            for (var i = 0; i < columns.Length; i++) Add(i, columns[i], null);
            End();
        }

        public static ReadOnlyMemory<byte> Of(ChartTable table, Language language)
        {
            var csv = new Csv([.. table.Headers.Select(h => h.Exact.In(language))]);
            foreach (var row in table.Rows)
            {
                for (var i = 0; i < row.Cells.Length; i++) csv.Add(i, row.Cells[i].Exact, null);
                csv.End();
            }
            return csv._bytes.WrittenMemory;
        }

        public static void Write(Sheet sheet, Stream stream)
        {
            var (csv, codes) = (new Csv([.. sheet.Columns.Select(c => c.Name)]), new Codes(sheet));
            foreach (var row in sheet.Rows)
            {
                for (var i = 0; i < row.Length; i++) csv.Add(i, row[i], codes.Of(i, row[i]));
                csv.End();
                if (csv._bytes.WrittenCount >= Piece) csv._bytes.MoveTo(stream);
            }
            csv._bytes.MoveTo(stream);
        }

        private void Add(int column, string text, Code? code)
        {
            if (column > 0) _bytes.Write(","u8);
            if (code is not null) _bytes.Write(code.InCsv);
            else _bytes.Append(Field(text));
        }

        private void End() => _bytes.Write("\r\n"u8);

        // A field that a spreadsheet would run as a formula is made text with a leading apostrophe; plain negative numbers stay numbers.
        public static string Field(string text)
        {
            var risky = text.Length > 0 && !char.IsAsciiLetterOrDigit(text[0]) && text.TrimStart(' ', '\0') is [var first, ..]
                && first is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠' && !decimal.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _);
            var safe = risky ? "'" + text : text;
            return safe.AsSpan().IndexOfAny(Quoted) >= 0 ? '"' + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : safe;
        }
    }

    private static class Json
    {
        public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

        public static void Write(Sheet sheet, Stream stream)
        {
            JsonEncodedText[] keys = [.. sheet.Columns.Select(c => JsonEncodedText.Encode(c.Name, Encoder))];
            var (bytes, codes) = (new ArrayBufferWriter<byte>(1 << 12), new Codes(sheet));
            using var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = Encoder });
            json.WriteStartArray();
            foreach (var row in sheet.Rows)
            {
                json.WriteStartObject();
                for (var i = 0; i < row.Length; i++)
                {
                    if (codes.Of(i, row[i]) is { } code) json.WriteString(keys[i], code.InJson);
                    else json.WriteString(keys[i], row[i]);
                }
                json.WriteEndObject();
                // Pending is only what the writer has not yet put into the buffer.
                if (bytes.WrittenCount + json.BytesPending < Piece) continue;
                json.Flush();
                bytes.MoveTo(stream);
            }
            json.WriteEndArray();
            json.Flush();
            bytes.MoveTo(stream);
        }
    }
}
