using System.CommandLine;
using KspSite.Output;
using KspSite.Reporting;
using KspSite.Settings;

namespace KspSite.Commands;

/// <summary><c>kspsite build</c>: makes the site, then puts it in place of the old one.</summary>
internal static class BuildCommand
{
    public static Command Make(CommandSetup setup)
    {
        var options = setup.Options();
        var command = new DescribedCommand("build", new("检查数据并生成网站", "check the data and build the site"), setup)
        {
            Examples = ["kspsite build", "kspsite build --site D:\\ksp --as-of 2026-11-20 --keep-going"],
        };
        foreach (var option in (Option[])[options.Site, options.AsOf, options.Lang, options.Format, options.FailOn, options.Output, options.Theme, options.KeepGoing]) command.Options.Add(option);
        command.Runs((parse, errors) => options.Read(parse, setup.Environment, errors) is { } request ? () => Run(request, setup.Environment) : null);
        return command;
    }

    public static int Run(SiteRequest request, CommandEnvironment environment)
    {
        var yaml = SiteYaml.Read(request.Site);
        var report = new Report(request, SettingsInForce.Of(request, yaml, environment).Language, environment);
        var site = SiteBuild.Make(request, environment, yaml, report);
        if (site.IsStopped) return report.Stopped();

        report.Step(new("写入网站", "Writing the site"));
        report.Expect(site.Files.Length);
        var faults = OutputFolder.Replace(new OutputRequest(request.Site, request.Output, environment.Home, site.Files, site.Facts) { FileDone = report.Advance });
        report.Add(faults);
        return faults.IsEmpty ? report.Built(site.Files.Length) : report.Stopped();
    }
}
