using System.CommandLine;
using KspSite.Core.Audiences;
using KspSite.Core.Diagnostics;
using KspSite.Output;
using KspSite.Rendering.Site;
using KspSite.Rendering.Theming;
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
            Failure = new("数据或网站有错误，或写不进去；提示里说明哪些网站没有换新", "the data or the site has errors, or it cannot be written; the messages say which sites are not new"),
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

    /// <summary>Every site is made, beside its place, before the first is put there: one that cannot be made stops them all.</summary>
    private static int Run(SiteRequest request, ImmutableArray<Audience> audiences, SiteYaml yaml, CommandEnvironment environment)
    {
        var report = new Report(request, SettingsInForce.Of(request, yaml, environment).Language, environment);
        var others = audiences.Select(a => OtherReaders.In(AudienceChoice.OutputOf(a, request), a, request)).OfType<Finding>().ToList();
        if (others.Count > 0)
        {
            report.Add([.. others]);
            return report.Stopped();
        }
        var note = BuildNote.For(request, audiences, yaml, environment);
        if (note?.Told is { } told) return report.Unchanged(told, note.Folder);
        var source = SiteSource.Read(request, environment, yaml, report);
        var sites = new List<WrittenSite>();
        try
        {
            foreach (var audience in audiences)
            {
                var site = new WrittenSite(AudienceChoice.OutputOf(audience, request));
                sites.Add(site);
                if (!site.IsMade(source, audience, request, environment, report)) return report.Stopped();
            }
            report.Step(new("写入网站", "Writing the site"));
            foreach (var (count, site) in sites.Index())
            {
                var faults = site.PutInPlace();
                report.Add(faults);
                if (!faults.IsEmpty) return report.Stopped([.. sites.Take(count).Select(s => s.Folder)]);
            }
            note?.Keep(report.Told);
            return report.Built([.. sites.Select(s => (s.Folder, s.Build!))]);
        }
        finally
        {
            foreach (var site in sites) site.Dispose();
        }
    }

    /// <summary>A site that goes to the disk while it is made.</summary>
    private sealed class WrittenSite(string folder) : IDisposable
    {
        private SiteWriter? _writer;

        public string Folder { get; } = folder;

        /// <summary>Null before it is made.</summary>
        public SiteBuild? Build { get; private set; }

        public bool IsMade(SiteSource source, Audience audience, SiteRequest request, CommandEnvironment environment, Report report)
        {
            Build = SiteBuild.Make(source, audience, request, report, (assembly, themes) => Assemble(assembly, themes, request, environment));
            return !Build.IsStopped && _writer is not null;
        }

        public ImmutableArray<Finding> PutInPlace() => OutputFolder.Place(_writer!, Build!.Facts);

        public void Dispose() => _writer?.Dispose();

        private AssembledSite Assemble(AssemblyRequest assembly, ImmutableArray<Theme> themes, SiteRequest request, CommandEnvironment environment)
        {
            var faults = new List<Finding>();
            _writer = OutputFolder.Open(request.Site, Folder, environment.Home, faults);
            if (_writer is null) return new AssembledSite([], [.. faults], 0);
            try
            {
                return SiteAssembly.Assemble(assembly with { Store = _writer.Store }, themes);
            }
            catch (Exception e) when (DiskFaults.IsRefusal(e))
            {
                return new AssembledSite([], [OutputFaults.CannotWrite(_writer.Shown, e)], 0);
            }
        }
    }
}
