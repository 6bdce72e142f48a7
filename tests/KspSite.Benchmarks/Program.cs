using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using KspSite.Benchmarks.Stages;
using KspSite.Benchmarks.Whole;

const string Usage = """
    whole [--sizes 100,1000] [--program PATH] [--table FILE]   whole processes, side by side with the limit and Hugo
    saves [the same]                                           saves in a running preview, each until its page shows it
    stages                                                     single stages and chart kinds, by BenchmarkDotNet
    """;

if (args is ["stages", ..])
{
    var config = ManualConfig.CreateEmpty()
        .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddDiagnoser(BenchmarkDotNet.Diagnosers.MemoryDiagnoser.Default)
        .AddExporter(MarkdownExporter.GitHub)
        .AddLogger(ConsoleLogger.Default)
        .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "kspsite-benchmarks"));
    BenchmarkRunner.Run([typeof(StageBenchmarks), typeof(ChartBenchmarks), typeof(ChartLimitBenchmarks)], config);
    return 0;
}
switch (args)
{
    case ["whole", ..]: return WholeRun.Run(Options.Of(args));
    case ["saves", ..]: return await SavesRun.RunAsync(Options.Of(args));
    default:
        // Ten minutes of measuring should not begin by a slip.
        Console.Error.WriteLine(Usage);
        return 2;
}
