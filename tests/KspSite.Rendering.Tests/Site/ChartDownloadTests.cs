using System.Text;
using KspSite.Core;
using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Rendering.Charts;
using KspSite.Rendering.Site;
using KspSite.Rendering.Tests.Charts;

namespace KspSite.Rendering.Tests.Site;

public sealed class ChartDownloadTests
{
    private static string Text(Chart chart) =>
        Encoding.UTF8.GetString(Downloads.ChartTables("coverage/index.html", [chart], Language.Zh).Single().Content.Span);

    [Fact]
    public void A_table_is_named_after_its_page_and_chart()
    {
        var chart = ChannelMixChart.Draw([new("直销", 0.5m, 0.3m)], ChartSamples.Context() with { Key = "mix-chart" });
        Assert.Equal("data/charts/coverage-index-mix-chart.csv", Downloads.ChartTables("coverage/index.html", [chart], Language.Zh).Single().Path);
    }

    [Fact]
    public void A_table_begins_with_a_byte_order_mark_and_holds_exact_values()
    {
        var chart = ChannelMixChart.Draw([new("直销", 0.512m, null)], ChartSamples.Context());
        Assert.Equal("\uFEFF渠道,计划占比,实际占比,差（百分点）\r\n直销,0.512,,\r\n", Text(chart));
    }

    [Fact]
    public void Amounts_are_headed_by_the_unit_they_are_written_in()
    {
        var chart = SalesChart.Draw([new(new Period(2026, 1, Grain.Month), 5, new Money(23_456, "CNY"), null, null)], ChartSamples.Context());
        Assert.Contains("销售额（万元）", chart.Table.Headers.Select(h => h.Text.Zh));
        Assert.StartsWith("\uFEFF期间,计划（元）,销售额（元）,毛利（元）,销售量\r\n2026-01,,23456,,5\r\n", Text(chart), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_a_spreadsheet_would_run_is_made_text() =>
        Assert.Contains("\r\n'=1+1,", Text(ChannelMixChart.Draw([new("=1+1", 0.5m, 0.3m)], ChartSamples.Context())), StringComparison.Ordinal);

    [Fact]
    public void A_chart_without_data_has_no_download() =>
        Assert.Empty(Downloads.ChartTables("coverage/index.html", [ChannelMixChart.Draw([], ChartSamples.Context())], Language.Zh));

    [Fact]
    public void A_lost_label_fails_the_site_and_names_the_page()
    {
        var chart = ChannelMixChart.Draw([new("直销", 0.5m, 0.3m)], ChartSamples.Context());
        var broken = chart with { Svg = chart.Svg!.Replace(">直销</text>", ">直⾦</text>", StringComparison.Ordinal) };
        var lost = Assert.Single(SiteChecks.LostLabels("coverage/index.html", [broken]));
        Assert.Equal((FaultKinds.ChartLabelLost.Id, Severity.Error, "output/coverage/index.html"), (lost.Id, lost.Severity, lost.Where.File));
        Assert.Empty(SiteChecks.LostLabels("coverage/index.html", [chart]));
    }

    [Fact]
    public void Two_channels_of_one_name_are_two_parts()
    {
        var chart = ChannelMixChart.Draw([new("同名", 0.5m, 0.3m), new("同名", 0.5m, 0.7m)], ChartSamples.Context());
        Assert.Equal(2, chart.Labels.Count(l => l == "同名"));
    }

    [Fact]
    public void More_than_six_channels_are_drawn_as_five_and_the_rest()
    {
        var chart = ChannelMixChart.Draw([.. Enumerable.Range(1, 8).Select(i => new ChannelShare($"渠道{Numerals.Text(i)}", 0.125m, 0.125m))], ChartSamples.Context());
        Assert.Contains("其余 3 条渠道", chart.Labels);
        Assert.DoesNotContain("渠道6", chart.Labels);
        Assert.Equal(8, chart.Table.Rows.Length);
    }
}
