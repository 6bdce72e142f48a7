using System.Buffers;
using System.Text.Json;
using KspSite.Core;
using KspSite.Core.Diagnostics;
using KspSite.Core.Rules;
using KspSite.Rendering.Charts;

namespace KspSite.Rendering.Site;

/// <summary>
/// The site's figures, rule results and findings for spreadsheets and machines: UTF-8 CSV with a byte-order mark, which
/// Chinese Excel needs, and the same as JSON. Columns and keys are stable.
/// </summary>
public static class Downloads
{
    /// <summary>Makers of a file each, which may run side by side.</summary>
    public static IEnumerable<Func<IEnumerable<SiteFile>>> Of(SiteContext site)
    {
        foreach (var sheet in (Sheet[])[Metrics(site), Rules(site), Findings(site)])
        {
            yield return () => [new SiteFile($"data/{sheet.Name}.csv", Csv(sheet))];
            yield return () => [new SiteFile($"data/{sheet.Name}.json", Json(sheet))];
        }
    }

    /// <summary>The table under each chart: headers in the site's language, exact values. A chart without a table has none.</summary>
    public static IEnumerable<SiteFile> ChartTables(string page, IEnumerable<Chart> charts, Language language) =>
        from chart in charts
        where !chart.Table.Rows.IsEmpty
        select new SiteFile(SitePaths.ChartTable(page, chart.Key), Csv(Table(chart, language)));

    private static Sheet Table(Chart chart, Language language) => new(
        chart.Key,
        [.. chart.Table.Headers.Select(h => h.Exact.In(language))],
        chart.Table.Rows.Select(r => (string[])[.. r.Cells.Select(c => c.Exact)]));

    private sealed record Sheet(string Name, string[] Columns, IEnumerable<string[]> Rows);

    private static Sheet Metrics(SiteContext site) => new(
        "metrics",
        ["metric_id", "subject_type", "subject_id", "value", "unit", "missing_reason"],
        site.Metrics.All.Select(m => (string[])
        [
            m.Name, m.Subject.TypeCode, m.Subject.Id, m.Figure.Text, Core.Metrics.MetricUnits.Code(m.Unit),
            m.Figure.Missing is { } missing ? site.Words(missing) : "",
        ]));

    private static Sheet Rules(SiteContext site) => new(
        "rules",
        ["rule_id", "subject_type", "subject_id", "outcome"],
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
            ["id", "severity", "file", "line", "column", "subject_type", "subject_id", "message_zh", "message_en"],
            fromReading.Concat(fromRules));
    }

    private static string Place(int number) => number > 0 ? Numerals.Text(number) : "";

    private static ReadOnlyMemory<byte> Csv(Sheet sheet)
    {
        var bytes = new ArrayBufferWriter<byte>(1 << 12);
        bytes.Write("\uFEFF"u8);
        foreach (var row in sheet.Rows.Prepend(sheet.Columns))
        {
            for (var i = 0; i < row.Length; i++)
            {
                if (i > 0) bytes.Write(","u8);
                AppendField(bytes, row[i]);
            }
            bytes.Write("\r\n"u8);
        }
        return bytes.WrittenMemory;
    }

    // A field that a spreadsheet would run as a formula is made text with a leading apostrophe; plain negative numbers stay numbers.
    private static void AppendField(ArrayBufferWriter<byte> bytes, string field)
    {
        var risky = field.Length > 0 && field.TrimStart(' ', '\0') is [var first, ..]
            && first is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠' && !decimal.TryParse(field, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _);
        var safe = risky ? "'" + field : field;
        if (safe.AsSpan().IndexOfAny(",\"\n\r") >= 0) safe = '"' + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
        bytes.Append(safe);
    }

    private static ReadOnlyMemory<byte> Json(Sheet sheet)
    {
        var bytes = new ArrayBufferWriter<byte>(1 << 12);
        var encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All);
        ImmutableArray<JsonEncodedText> keys = [.. sheet.Columns.Select(c => JsonEncodedText.Encode(c, encoder))];
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = encoder }))
        {
            writer.WriteStartArray();
            foreach (var row in sheet.Rows)
            {
                writer.WriteStartObject();
                for (var i = 0; i < row.Length; i++) writer.WriteString(keys[i], row[i]);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        }
        return bytes.WrittenMemory;
    }
}
