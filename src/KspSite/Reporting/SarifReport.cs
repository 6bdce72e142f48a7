using System.Text.Json;
using KspSite.Commands;
using KspSite.Core.Diagnostics;
using KspSite.Core.Rules;

namespace KspSite.Reporting;

/// <summary>
/// The report as SARIF 2.1.0, which editors and code hosts show beside the lines of a file. Messages in one language, since a viewer
/// shows one; columns are those of the table, as in every other report.
/// </summary>
internal static class SarifReport
{
    public static void Write(ReportTotals totals, Language language, TextWriter output) => JsonDocumentText.Write(output, json => Write(totals, language, json));

    private static void Write(ReportTotals totals, Language language, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "KspSite");
        json.WriteString("version", ProductVersion.Text);
        json.WriteStartArray("rules");
        foreach (var id in totals.Findings.Select(f => f.Id).Distinct().Order(StringComparer.Ordinal)) Rule(id, language, json);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("results");
        foreach (var finding in totals.Findings) Result(finding, language, json);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Rule(string id, Language language, Utf8JsonWriter json)
    {
        var title = FaultKinds.All.FirstOrDefault(k => k.Id == id)?.Title ?? AllRules.Find(id)?.Title;
        json.WriteStartObject();
        json.WriteString("id", id);
        if (title is { } words) Text("shortDescription", words.In(language), json);
        json.WriteEndObject();
    }

    private static void Result(Finding finding, Language language, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Id);
        json.WriteString("level", finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" });
        var (file, sheet) = Split(finding.Where.File);
        Text("message", (sheet is null ? "" : sheet + ": ") + finding.Text(language), json);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', file.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        if (finding.Where.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", finding.Where.Line);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        if (finding.Where.Column > 0)
        {
            json.WriteStartObject("properties");
            json.WriteNumber("field", finding.Where.Column);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    // A place inside a workbook is the workbook's for a program; the sheet is told in the message.
    private static (string File, string? Sheet) Split(string file)
    {
        var at = file.IndexOf(".xls", StringComparison.OrdinalIgnoreCase) is var dot and >= 0 ? file.IndexOf('#', dot) : -1;
        return at < 0 ? (file, null) : (file[..at], file[(at + 1)..]);
    }

    private static void Text(string name, string text, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
