using System.CommandLine;
using KspSite.Core.Diagnostics;
using KspSite.Reporting;
using KspSite.Settings;

namespace KspSite.Commands;

/// <summary><c>kspsite check</c>: reads everything as <c>build</c> does, and writes nothing.</summary>
internal static class CheckCommand
{
    public static Command Make(CommandSetup setup)
    {
        var options = setup.Options();
        var command = new DescribedCommand("check", new("检查数据、文字页面和主题，不生成网站", "check data, texts and theme without building the site"), setup)
        {
            Failure = new("数据、文字页面或主题有错误", "the data, texts or theme have errors"),
            Examples = ["kspsite check", "kspsite check --site D:\\ksp --format json"],
        };
        foreach (var option in (Option[])[options.Site, options.AsOf, options.Lang, options.Format, options.FailOn, options.Theme]) command.Options.Add(option);
        command.Runs((parse, errors) => options.Read(parse, setup.Environment, errors) is { } request ? () => Run(request, setup.Environment) : null);
        return command;
    }

    public static int Run(SiteRequest request, CommandEnvironment environment)
    {
        var yaml = SiteYaml.Read(request.Site);
        var report = new Report(request, SettingsInForce.Of(request, yaml, environment).Language, environment);
        var source = SiteSource.Read(request, environment, yaml, report);
        if (source.Findings.Any(f => f.Severity == Severity.Error)) return report.Stopped();
        // Faulty data stops a build before its links are looked at: one to an account that was left out would seem broken.
        var texts = TextCheck.Of(source, yaml.Audiences);
        report.Add(texts);
        return StopsFor.Data(source.Findings, request) || StopsFor.Site(texts, request) ? report.Stopped() : report.Checked();
    }
}
