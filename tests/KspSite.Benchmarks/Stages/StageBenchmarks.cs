using System.Text;
using BenchmarkDotNet.Attributes;
using KspSite.Benchmarks.Whole;
using KspSite.Core;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Input;
using KspSite.Rendering.Site;
using KspSite.Rendering.Theming;
using KspSite.Theming;

namespace KspSite.Benchmarks.Stages;

/// <summary>The stages of a build of a hundred accounts, one by one, and a table of two hundred rows through the templates.</summary>
public class StageBenchmarks
{
    private const int Accounts = 100;

    private string _folder = "";
    private SiteSettings _settings = null!;
    private LoadResult _loaded = null!;
    private CheckResults _checks = null!;
    private MetricTable _metrics = null!;
    private Theme _theme = null!;
    private Theme _small = null!;
    private ImmutableArray<SiteFile> _files;
    private TemplateVariables _variables = null!;

    /// <summary>A row of the template's table.</summary>
    public sealed record Row(string Name, int Number, DateOnly Date);

    [GlobalSetup]
    public void Prepare()
    {
        _folder = Directory.CreateTempSubdirectory("kspsite-stages-").FullName;
        Sample.Write(_folder, Accounts);
        _settings = Sample.SettingsOf(_folder);
        _loaded = Sample.Load(_folder);
        _checks = RuleEngine.Check(_loaded.Portfolio);
        _metrics = MetricTable.Compute(_loaded.Portfolio, _checks);
        _theme = Theme.Parse(ThemeFolder.Read(Path.Combine(AppContext.BaseDirectory, "theme"), null).Files, Language.Zh);
        _files = Assemble().Files;
        _small = Theme.Parse(new Dictionary<string, ReadOnlyMemory<byte>>
        {
            ["strings/zh-CN.json"] = Encoding.UTF8.GetBytes("{}"),
            ["layouts/page.liquid"] = Encoding.UTF8.GetBytes("<main>{{ content }}</main>"),
            ["pages/rows.liquid"] = Encoding.UTF8.GetBytes("<table>{% for r in model %}<tr><td>{{ r.name }}</td><td>{{ r.number }}</td><td>{{ r.date | date }}</td></tr>{% endfor %}</table>"),
        }, Language.Zh);
        var rows = Enumerable.Range(0, 200).Select(i => new Row("澄远汽车零部件 & 第" + Numerals.Text(i) + "行", i, new DateOnly(2026, 1, 1).AddDays(i))).ToImmutableArray();
        _variables = new TemplateVariables(rows, rows, rows, "rows.html", "");
    }

    [GlobalCleanup]
    public void CleanUp() => Directory.Delete(_folder, recursive: true);

    [Benchmark]
    public object ReadFiles() => InputFolder.Read(_folder);

    [Benchmark]
    public object ReadFilesAndCells() => PortfolioReader.Read(InputFolder.Read(_folder).Tables, _settings);

    [Benchmark]
    public object CheckRules() => RuleEngine.Check(_loaded.Portfolio);

    [Benchmark]
    public object ComputeMetrics() => MetricTable.Compute(_loaded.Portfolio, _checks);

    [Benchmark]
    public AssembledSite Assemble() => SiteAssembly.Assemble(
        new AssemblyRequest { Loaded = _loaded, Checks = _checks, Metrics = _metrics, ToolVersion = "benchmark" }, _theme);

    [Benchmark]
    public object CheckLinks() => SiteChecks.Check(_files, [.. _files.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal)).Select(f => PageLinks.Of(f.Path, f.Content.Span))]);

    [Benchmark]
    public int RenderTwoHundredRows() => _small.RenderUtf8("pages/rows", _variables).Length;
}
