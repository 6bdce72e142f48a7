using KspSite.Commands;
using KspSite.Core.Diagnostics;
using KspSite.Reporting;
using KspSite.Settings;

namespace KspSite.Preview;

/// <summary>Makes the site as <c>build</c> does, in this process, which is warm after the first time.</summary>
internal sealed class SitePreview(SiteRequest request, CommandEnvironment environment, PreviewReport report)
{
    public PreviewBuild Make()
    {
        var yaml = SiteYaml.Read(request.Site);
        var language = SettingsInForce.Of(request, yaml, environment).Language;
        try
        {
            var site = SiteBuild.Make(request, environment, yaml, Report.Silent(request, language, environment));
            return site.IsStopped
                ? new PreviewBuild([], [.. site.Findings.Where(f => f.Severity >= request.FailOn)], language)
                : new PreviewBuild(site.Files, [], language) { Accounts = site.Accounts, Pages = site.Pages };
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            // A bug must not end the preview in front of a room: the pages stay, the bug is shown and written out whole.
            report.Crashed(bug);
            return new PreviewBuild([], [Internal(bug)], language);
        }
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
