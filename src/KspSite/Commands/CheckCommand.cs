using KspSite.Core.Diagnostics;
using KspSite.Core.Input;
using KspSite.Input;
using KspSite.Reporting;
using KspSite.Settings;

namespace KspSite.Commands;

/// <summary><c>kspsite check</c>: reads everything as <c>build</c> does, and writes nothing.</summary>
internal static class CheckCommand
{
    public static int Run(SiteRequest request, CommandEnvironment environment)
    {
        var yaml = SiteYaml.Read(request.Site);
        var settings = SettingsInForce.Of(request, yaml, environment);
        var report = new Report(request, settings.Language, environment);
        report.Step(new("读取 input", "Reading input"));
        var input = InputFolder.Read(request.Site);
        var loaded = PortfolioReader.Read(input.Tables, settings);
        ImmutableArray<Finding> findings = [.. yaml.Findings, .. input.Findings, .. loaded.Findings];
        report.Add(findings, loaded);
        return StopsFor.Data(findings, request) ? report.Stopped() : report.Checked();
    }
}
