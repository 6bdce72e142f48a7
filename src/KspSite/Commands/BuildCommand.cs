using System.CommandLine;
using KspSite.Core.Audiences;
using KspSite.Core.Diagnostics;
using KspSite.Output;
using KspSite.Rendering.Site;
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
            Examples =
            [
                "kspsite build", "kspsite build --site D:\\ksp --as-of 2026-11-20 --keep-going", "kspsite build --audience management",
                "kspsite build --audience customer --account HD-PKG", "kspsite build --audience all --output D:\\sites",
            ],
        };
        foreach (var option in (Option[])[options.Site, options.AsOf, options.Lang, options.Format, options.FailOn, options.Output, options.Theme, options.KeepGoing, options.Audience, options.Account]) command.Options.Add(option);
        command.Runs((parse, errors) => options.Read(parse, setup.Environment, errors) is { } request ? Prepared(request, setup.Environment, errors) : null);
        return command;
    }

    private static Func<int>? Prepared(SiteRequest request, CommandEnvironment environment, List<Words> errors)
    {
        var yaml = SiteYaml.Read(request.Site);
        var audiences = AudienceChoice.Of(request, yaml, errors);
        return errors.Count == 0 ? () => Run(request, audiences, yaml, environment) : null;
    }

    /// <summary>Every site is made before the first is written: one that may not be stops them all.</summary>
    private static int Run(SiteRequest request, ImmutableArray<Audience> audiences, SiteYaml yaml, CommandEnvironment environment)
    {
        var report = new Report(request, SettingsInForce.Of(request, yaml, environment).Language, environment);
        var source = SiteSource.Read(request, environment, yaml, report);
        var sites = new List<(string Folder, SiteBuild Site)>();
        foreach (var audience in audiences)
        {
            var site = SiteBuild.Make(source, audience, request, environment, report, SiteAssembly.Assemble);
            if (site.IsStopped) return report.Stopped();
            sites.Add((AudienceChoice.OutputOf(audience, request), site));
        }
        report.Step(new("写入网站", "Writing the site"));
        report.Expect(sites.Sum(s => s.Site.Files.Length));
        foreach (var (folder, site) in sites)
        {
            var faults = Write(folder, site, request, report, environment);
            report.Add(faults);
            if (!faults.IsEmpty) return report.Stopped();
        }
        return report.Built([.. sites.Select(s => (s.Folder, s.Site))]);
    }

    private static ImmutableArray<Finding> Write(string folder, SiteBuild site, SiteRequest request, Report report, CommandEnvironment environment) =>
        OutputFolder.Replace(new OutputRequest(request.Site, folder, environment.Home, site.Files, site.Facts) { FileDone = report.Advance });
}
