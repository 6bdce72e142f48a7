using KspSite.Commands;
using KspSite.Core.Diagnostics;
using KspSite.Input;
using KspSite.Rendering.Site;
using KspSite.Rendering.Theming;
using KspSite.Reporting;
using KspSite.Settings;

namespace KspSite.Preview;

/// <summary>Makes the site as <c>build</c> does, in this process, which is warm after the first time.</summary>
internal sealed class SitePreview(SiteRequest request, CommandEnvironment environment, PreviewReport report)
{
    private readonly InputMemory _memory = new();

    /// <inheritdoc cref="MakePreview"/>
    public PreviewBuild Make(Action<PreviewBuild> begun, CancellationToken superseded)
    {
        var yaml = SiteYaml.Read(request.Site);
        var language = SettingsInForce.Of(request, yaml, environment).Language;
        try
        {
            var silent = Report.Silent(request, language, environment);
            var source = SiteSource.Read(request, environment, yaml, silent, _memory);
            var site = SiteBuild.Make(source, source.Settings.Audience, request, silent, (assembly, themes) => Assemble(assembly, themes, language, begun, superseded), onDemand: true);
            // Faulty files are about to be saved again, and may have been read half-way through a save.
            if (site.IsStopped) _memory.Forget();
            return site.IsStopped
                ? new PreviewBuild(null, [.. site.Findings.Where(f => f.Severity >= request.FailOn)], language)
                : new PreviewBuild(ServedSite.Of(site.Files), [], language) { Accounts = site.Accounts, Pages = site.Pages };
        }
        catch (Exception bug) when (bug is not (OutOfMemoryException or OperationCanceledException))
        {
            // A bug must not end the preview in front of a room: the pages stay, the bug is shown and written out whole.
            report.Crashed(bug);
            return new PreviewBuild(null, [Internal(bug)], language);
        }
    }

    private AssembledSite Assemble(AssemblyRequest assembly, ImmutableArray<Theme> themes, Language language, Action<PreviewBuild> begun, CancellationToken superseded)
    {
        var draft = SiteAssembly.Begin(assembly, themes);
        try
        {
            begun(new PreviewBuild(ServedSite.Of(draft), [], language) { Accounts = assembly.Loaded.Portfolio.Accounts.Length, Pages = draft.Pages.Length });
        }
        catch (OperationCanceledException)
        {
            _memory.Forget();
            throw;
        }
        // Here a newer save is noticed between two rules or metrics, later between two files.
        assembly.Metrics.Complete(superseded);
        assembly.Past?.Complete();
        var pages = draft.Pages.ToDictionary(p => p.Path, StringComparer.Ordinal);
        return draft.Finish(file =>
        {
            superseded.ThrowIfCancellationRequested();
            // A page is made anew when somebody looks at it; all of them together would take as much memory as on the disk.
            return pages.GetValueOrDefault(file.Path, file);
        });
    }

    private static Finding Internal(Exception bug) => new()
    {
        Id = "",
        Severity = Severity.Error,
        Where = new SourceRef("kspsite"),
        Message = new("程序内部错误。", "Internal error."),
        Found = bug.Message,
        Remedy = new("请把终端里的全部内容发给开发者；撤销最近一次修改可以继续。", "Please report all that the terminal says; undoing the last change lets you go on."),
    };
}
