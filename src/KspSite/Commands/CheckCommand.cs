using System.CommandLine;
using KspSite.Core.Diagnostics;
using KspSite.Core.Input;
using KspSite.History;
using KspSite.Input;
using KspSite.Reporting;
using KspSite.Settings;

namespace KspSite.Commands;

/// <summary><c>kspsite check</c>: reads everything as <c>build</c> does, and writes nothing.</summary>
internal static class CheckCommand
{
    public static Command Make(CommandSetup setup)
    {
        var options = setup.Options();
        var command = new DescribedCommand("check", new("只检查数据，不生成网站", "check the data without building the site"), setup)
        {
            Examples = ["kspsite check", "kspsite check --site D:\\ksp --format json"],
        };
        foreach (var option in (Option[])[options.Site, options.AsOf, options.Lang, options.Format, options.FailOn]) command.Options.Add(option);
        command.Runs((parse, errors) => options.Read(parse, setup.Environment, errors) is { } request ? () => Run(request, setup.Environment) : null);
        return command;
    }

    public static int Run(SiteRequest request, CommandEnvironment environment)
    {
        var yaml = SiteYaml.Read(request.Site);
        var settings = SettingsInForce.Of(request, yaml, environment);
        var report = new Report(request, settings.Language, environment);
        report.Step(new("读取 input", "Reading input"));
        var folder = HistoryFolder.List(request.Site, yaml);
        var input = InputFolder.Read(request.Site, folder.Name);
        var loaded = PortfolioReader.Read(input.Tables, settings);
        var exports = DatedExports.Read(folder, settings, input.Mappings);
        ImmutableArray<Finding> findings =
            [.. yaml.Findings, .. input.Findings, .. TextAudiences.Check(input.Pages, yaml.Audiences), .. loaded.Findings, .. exports.Findings];
        report.Add(findings, loaded);
        return StopsFor.Data(findings, request) ? report.Stopped() : report.Checked();
    }
}
