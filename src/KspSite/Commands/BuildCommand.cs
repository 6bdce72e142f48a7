using KspSite.Core.Diagnostics;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Input;
using KspSite.Output;
using KspSite.Rendering.Site;
using KspSite.Rendering.Theming;
using KspSite.Reporting;
using KspSite.Settings;
using KspSite.Theming;

namespace KspSite.Commands;

/// <summary><c>kspsite build</c>: the steps of the build, in their order.</summary>
internal static class BuildCommand
{
    public static int Run(SiteRequest request, CommandEnvironment environment)
    {
        var yaml = SiteYaml.Read(request.Site);
        var settings = SettingsInForce.Of(request, yaml, environment);
        var report = new Report(request, settings.Language, environment);

        report.Step(new("读取 input", "Reading input"));
        var input = InputFolder.Read(request.Site);
        var loaded = PortfolioReader.Read(input.Tables, settings);
        ImmutableArray<Finding> data = [.. yaml.Findings, .. input.Findings, .. loaded.Findings];
        report.Add(data, loaded);
        if (StopsFor.Data(data, request)) return report.Stopped();

        report.Step(new("检查规则，计算指标", "Checking rules, computing metrics"));
        var checks = RuleEngine.Check(loaded.Portfolio);
        var metrics = MetricTable.Compute(loaded.Portfolio, checks);

        report.Step(new("生成页面", "Making pages"));
        var theme = ThemeFolder.Read(environment.BuiltInTheme, request.Theme ?? Path.Combine(request.Site, "theme"));
        var site = Make(new AssemblyRequest
        {
            Loaded = loaded with { Findings = data },
            Checks = checks,
            Metrics = metrics,
            Texts = input.Pages,
            ToolVersion = ProductVersion.Text,
        }, theme);
        ImmutableArray<Finding> made = [.. theme.Findings, .. site.Findings];
        report.Add(made);
        if (StopsFor.Site(made, request)) return report.Stopped();

        report.Step(new("写入网站", "Writing the site"));
        var faults = OutputFolder.Replace(new OutputRequest(request.Site, request.Output, environment.Home, site.Files, new BuildFacts
        {
            AsOf = settings.AsOf,
            Language = settings.Language,
            Audience = "team",
            Version = ProductVersion.Text,
            Inputs = yaml.Record is { } record ? [record, .. input.Records] : input.Records,
            Findings = [.. data, .. made],
        }));
        report.Add(faults);
        return faults.IsEmpty ? report.Built(site.Files.Length) : report.Stopped();
    }

    private static AssembledSite Make(AssemblyRequest request, ThemeFolder theme)
    {
        try
        {
            return SiteAssembly.Assemble(request, Theme.Parse(theme.Files, request.Loaded.Portfolio.Settings.Language));
        }
        catch (TemplateFaultException e)
        {
            return new AssembledSite([], [e.Finding], 0);
        }
    }
}
