using System.CommandLine;
using KspSite.Core.Audiences;
using KspSite.Core.Domain;
using KspSite.Output;
using KspSite.Rendering.Site;
using KspSite.Reporting;
using KspSite.Settings;
using SitePaths = KspSite.Rendering.Site.SitePaths;

namespace KspSite.Commands;

/// <summary><c>kspsite export</c>: one account, or the summary for management, as one self-contained HTML file.</summary>
internal static class ExportCommand
{
    public static Command Make(CommandSetup setup)
    {
        var options = setup.Options();
        options.Output.HelpName = setup.Text(new("文件", "FILE"));
        options.Output.Description = setup.Text(new("要生成的 HTML 文件，必须写明", "the HTML file to write; required"));
        options.Audience.Description = setup.Text(new(
            "给谁看：team、facilitator、management、customer，或 site.yaml 里定义的；account 和 plan 默认 team，summary 默认 management",
            "who will read it: team, facilitator, management, customer or one defined in site.yaml; team by default, for a summary management"));
        var what = new Argument<string>("what")
        {
            HelpName = "account|plan|summary",
            Description = setup.Text(new("account：一家客户的一页计划（A3）；plan：整份计划；summary：管理摘要", "account: the A3 of one account; plan: its whole plan; summary: the front page for management")),
        };
        var id = new Argument<string?>("id")
        {
            HelpName = setup.Text(new("客户编号", "ID")),
            Description = setup.Text(new("account 和 plan 需要的客户编号", "the account's id, for account and plan")),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new DescribedCommand("export", new("把一页导出为一个独立的 HTML 文件，可发邮件或放进 SharePoint", "write one page as one self-contained HTML file for mail and SharePoint"), setup)
        {
            Failure = new("数据或这一页有错误，或写不进去；没有导出", "the data or the page has errors, or it cannot be written; nothing was exported"),
            Examples =
            [
                "kspsite export account HD-AUTO --output D:\\HD-AUTO.html", "kspsite export account HD-PKG --audience customer --output D:\\HD-PKG.html",
                "kspsite export summary --output D:\\summary.html",
            ],
        };
        command.Arguments.Add(what);
        command.Arguments.Add(id);
        foreach (var option in (Option[])[options.Output, options.Audience, options.Site, options.AsOf, options.Lang, options.Format, options.FailOn, options.Theme, options.KeepGoing]) command.Options.Add(option);
        command.Runs((parse, errors) => options.Read(parse, setup.Environment, errors) is { } request
            ? Prepared(parse.GetValue(what)!, parse.GetValue(id), request, setup.Environment, errors) : null);
        return command;
    }

    // Under such a name no program would open the page.
    private static readonly string[] OtherKinds = [".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".csv", ".txt", ".md", ".png", ".jpg", ".zip"];

    private static Func<int>? Prepared(string what, string? id, SiteRequest request, CommandEnvironment environment, List<Words> errors)
    {
        if (what is not ("account" or "plan" or "summary")) errors.Add(new($"不能导出“{what}”，可以是：account、plan、summary", $"cannot export “{what}”; choose one of: account, plan, summary"));
        else if (what == "summary" && id is not null) errors.Add(new("summary 不需要客户编号", "summary takes no account"));
        else if (what != "summary" && id is null) errors.Add(new($"{what} 后面要写客户编号，例如 kspsite export {what} HD-AUTO", $"{what} needs the id of an account, as in kspsite export {what} HD-AUTO"));
        if (!request.IsOutputGiven) errors.Add(new("请用 --output 写明要生成的文件，例如 --output D:\\计划.html", "name the file with --output, as in --output D:\\plan.html"));
        if (OtherKinds.Contains(Path.GetExtension(request.Output).ToLowerInvariant())) errors.Add(new(
            $"导出的是 HTML 文件，不能叫 {Path.GetFileName(request.Output)}：请改成 .html；要 PDF，就在浏览器里打开它再打印成 PDF",
            $"what is exported is an HTML file and cannot be called {Path.GetFileName(request.Output)}: name it .html; for a PDF open it in a browser and print it to one"));
        if (request.Audience == SiteAudiences.All) errors.Add(new("一个文件只给一种读者：--audience 不能是 all", "a file is for one audience: --audience cannot be all"));

        // Who it is for decides what is in it: an account goes to the team, a summary to management, unless said otherwise.
        var chosen = request with
        {
            Audience = request.Audience ?? (what == "summary" ? DefaultAudiences.Management.Name : DefaultAudiences.Team.Name),
            Accounts = id is null ? [] : [id],
        };
        var yaml = SiteYaml.Read(request.Site);
        var audiences = errors.Count == 0 ? AudienceChoice.Of(chosen, yaml, errors) : [];
        if (errors.Count > 0) return null;
        // Only those whose builds must name accounts are held to the one; the others compare it with the whole portfolio.
        var audience = audiences[0].NeedsAccounts ? audiences[0] : audiences[0] with { Accounts = [] };
        return () => Run(PathsOf(what, id), chosen, audience, yaml, environment);
    }

    // A customer gets the sheet that is meant for customers; where it is alone, it is the front page.
    private static ImmutableArray<string> PathsOf(string what, string? id) => what switch
    {
        "summary" => [SitePaths.Home],
        "plan" => [SitePaths.AccountPlan(new Id<Account>(id!))],
        _ => [SitePaths.Account(new Id<Account>(id!)), SitePaths.Customer(new Id<Account>(id!)), SitePaths.Home],
    };

    private static int Run(ImmutableArray<string> paths, SiteRequest request, Audience audience, SiteYaml yaml, CommandEnvironment environment)
    {
        var report = new Report(request, SettingsInForce.Of(request, yaml, environment).Language, environment);
        var source = SiteSource.Read(request, environment, yaml, report);
        var page = SiteBuild.Make(source, audience, request, report,
            (assembly, themes) => SiteExport.Assemble(assembly, themes[0], audience.Has(PageFamily.Accounts) ? [paths[0]] : paths));
        if (page.IsStopped) return report.Stopped();

        report.Step(new("写入文件", "Writing the file"));
        var faults = ExportFile.Write(request.Site, request.Output, page.Files[0].Content, environment);
        report.Add(faults);
        return faults.IsEmpty ? report.Exported(request.Output, page) : report.Stopped();
    }
}
