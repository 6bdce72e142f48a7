using BenchmarkDotNet.Attributes;
using KspSite.Rendering.Charts;
using KspSite.Rendering.Tests.Charts;

namespace KspSite.Benchmarks.Stages;

/// <summary>Every kind of chart, both drawings and the table, over twelve names.</summary>
public class ChartBenchmarks
{
    private Func<Chart> _make = null!;

    [ParamsSource(nameof(Kinds))]
    public string Kind { get; set; } = "";

    public static IEnumerable<string> Kinds => Makers().Select(make => make().Key);

    [GlobalSetup]
    public void Prepare() => _make = Makers().First(make => make().Key == Kind);

    [Benchmark]
    public object Draw() => _make();

    private static ImmutableArray<Func<Chart>> Makers() => ChartSamples.Makers(ChartSamples.Names(12));
}
