using System.Text.Json;
using KspSite.Core.Diagnostics;
using KspSite.Reporting;

namespace KspSite.Tests.Reporting;

public class SarifReportTests
{
    [Fact]
    public void A_finding_is_a_result_at_its_line_with_its_rule()
    {
        var result = Written(new SourceRef("input/客户.csv", 3, 6), Severity.Warning).GetProperty("results")[0];

        Assert.Equal(("IN-12", "warning"), (result.GetProperty("ruleId").GetString(), result.GetProperty("level").GetString()));
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("input/%E5%AE%A2%E6%88%B7.csv", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(3, place.GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Equal(6, result.GetProperty("properties").GetProperty("field").GetInt32());
    }

    [Fact]
    public void A_sheet_is_told_in_the_message_and_the_workbook_is_the_place()
    {
        var run = Written(new SourceRef("input/all.xlsx#客户"), Severity.Error);

        Assert.StartsWith("客户: x", run.GetProperty("results")[0].GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("input/all.xlsx", run.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("IN-12", Assert.Single(run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()).GetProperty("id").GetString());
    }

    private static JsonElement Written(SourceRef where, Severity severity)
    {
        using var output = new StringWriter();
        SarifReport.Write(
            new ReportTotals
            {
                Command = "check",
                ExitCode = 1,
                Files = [],
                SiteFiles = 0,
                Accounts = 0,
                Pages = 0,
                Findings = [new Finding { Id = "IN-12", Severity = severity, Where = where, Message = new("错", "x"), Remedy = new("改", "y") }],
                Seconds = 0,
            },
            Core.Language.En,
            output);
        var root = JsonDocument.Parse(output.ToString()).RootElement;
        Assert.Equal("2.1.0", root.GetProperty("version").GetString());
        return root.GetProperty("runs")[0];
    }
}
