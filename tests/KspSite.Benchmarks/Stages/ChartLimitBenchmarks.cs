using System.Globalization;
using BenchmarkDotNet.Attributes;
using KspSite.Rendering.Charts;
using KspSite.Rendering.Tests.Charts;

namespace KspSite.Benchmarks.Stages;

/// <summary>Three kinds of chart over the same data: ours, the same by hand, and the plotting library as it comes.</summary>
public class ChartLimitBenchmarks
{
    private Func<Chart> _make = null!;
    private ImmutableArray<PlainRow> _rows;

    [Params("c-conflict", "c-sales", "c-map")]
    public string Kind { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        _make = ChartSamples.Makers(ChartSamples.Names(12)).First(make => make().Key == Kind);
        int[] columns = Kind switch { "c-conflict" => [3], "c-sales" => [1, 2, 3], _ => [1, 2, 3] };
        _rows = [.. _make().Table.Rows.Select(r => new PlainRow(r.Cells[0].Text, [.. columns.Select(c => Number(r.Cells[c].Exact))]))];
    }

    [Benchmark(Baseline = true)]
    public object Ours() => _make();

    [Benchmark]
    public object ByHand() => Kind switch
    {
        "c-conflict" => HandWrittenCharts.Bars(_rows),
        "c-sales" => HandWrittenCharts.Lines(_rows),
        _ => HandWrittenCharts.Bubbles(_rows),
    };

    /// <summary>One drawing only, where ours and the one by hand make two.</summary>
    [Benchmark]
    public object ScottPlotAsItComes()
    {
        using var plot = new ScottPlot.Plot();
        plot.Font.Set("Noto Sans CJK SC");
        plot.Title("图");
        for (var s = 0; s < _rows[0].Values.Length; s++)
        {
            var values = _rows.Select(r => r.Values[s] ?? double.NaN).ToArray();
            if (Kind == "c-conflict") plot.Add.Bars(values);
            else plot.Add.Scatter(Enumerable.Range(0, values.Length).Select(i => (double)i).ToArray(), values);
        }
        plot.Axes.Bottom.SetTicks([.. _rows.Select((_, i) => (double)i)], [.. _rows.Select(r => r.Name)]);
        return plot.GetSvgXml(640, 300);
    }

    private static double? Number(string exact) => exact.Length == 0 ? null : double.Parse(exact, CultureInfo.InvariantCulture);
}
