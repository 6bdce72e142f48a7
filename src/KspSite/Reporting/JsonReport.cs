using System.Text.Json;
using KspSite.Core.Diagnostics;
using KspSite.Core.Input;

namespace KspSite.Reporting;

/// <summary>The report for programs: one JSON document with every finding in both languages.</summary>
internal static class JsonReport
{
    public static void Write(ReportTotals totals, TextWriter output) => JsonDocumentText.Write(output, json => Write(totals, json));

    private static void Write(ReportTotals totals, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("command", totals.Command);
        json.WriteBoolean("ok", totals.ExitCode == 0);
        json.WriteNumber("exit_code", totals.ExitCode);
        json.WriteString("output", totals.Output);
        json.WriteStartObject("counts");
        json.WriteNumber("files", totals.Files.Length);
        json.WriteNumber("rows", totals.Counts.Rows);
        json.WriteNumber("rows_rejected", totals.Counts.RowsRejected);
        json.WriteNumber("accounts", totals.Accounts);
        json.WriteNumber("pages", totals.Pages);
        json.WriteNumber("site_files", totals.SiteFiles);
        json.WriteNumber("errors", totals.Count(Severity.Error));
        json.WriteNumber("warnings", totals.Count(Severity.Warning));
        json.WriteNumber("infos", totals.Count(Severity.Info));
        json.WriteEndObject();
        json.WriteNumber("seconds", Math.Round(totals.Seconds, 3));
        foreach (var detail in totals.Details) detail.Write(json);
        json.WriteStartArray("files");
        foreach (var file in totals.Files) File(file, json);
        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in totals.Findings) Finding(finding, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void File(FileReport file, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("file", file.File.File);
        json.WriteString("table", file.File.Table.Name);
        json.WriteString("encoding", file.File.Encoding);
        json.WriteString("delimiter", file.File.Delimiter);
        json.WriteNumber("rows", file.RowsRead);
        json.WriteNumber("rows_rejected", file.RowsRejected);
        json.WriteNumber("rows_left_out", file.RowsLeftOut);
        json.WriteNumber("rows_merged", file.RowsMerged);
        json.WriteString("mapping", file.File.Mapping?.Where.ToString());
        json.WriteStartArray("columns_not_used");
        foreach (var column in file.UnknownColumns) json.WriteStringValue(column);
        json.WriteEndArray();
        json.WriteString("sha256", file.File.Sha256);
        json.WriteEndObject();
    }

    public static void Finding(Finding finding, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", finding.Id);
        json.WriteString("severity", finding.Severity.Name().En);
        json.WriteString("file", finding.Where.File);
        json.WriteNumber("line", finding.Where.Line);
        json.WriteNumber("column", finding.Where.Column);
        json.WriteString("message_zh", finding.Message.Zh);
        json.WriteString("message_en", finding.Message.En);
        json.WriteString("found", finding.Found);
        json.WriteString("expected_zh", finding.Expected?.Zh);
        json.WriteString("expected_en", finding.Expected?.En);
        json.WriteString("remedy_zh", finding.Remedy.Zh);
        json.WriteString("remedy_en", finding.Remedy.En);
        json.WriteString("subject", finding.Subject is { } subject ? subject.TypeCode + ":" + subject.Id : null);
        json.WriteEndObject();
    }
}
