using System.CommandLine;
using KspSite.Commands;
using KspSite.Core.Diagnostics;
using KspSite.Reporting;

namespace KspSite.Publishing;

/// <summary>
/// <c>kspsite publish</c>: the built site to a folder or share. It does not build: what goes out is what the publisher has
/// looked at, and where the data changed since, the report says so.
/// </summary>
internal static class PublishCommand
{
    private const int MostListed = 40;

    public static Command Make(CommandSetup setup)
    {
        var options = setup.Options();
        var target = new Argument<string>("target")
        {
            HelpName = setup.Text(new("目标", "TARGET")),
            Description = setup.Text(new("网页服务器的文件夹或共享文件夹", "a folder of the web server, or a share")),
        };
        var dryRun = Flag("--dry-run", new("只列出要做的事，不写入", "list what would be done, write nothing"), setup);
        var overwrite = Flag("--overwrite-drift", new("覆盖目标上被人改动过的文件", "overwrite files that somebody changed at the target"), setup);
        var readers = Flag("--change-audience", new("允许换成给另一种读者看的网站", "allow replacing a site that was built for other readers"), setup);
        var compress = Flag("--compress", new("同时写入 gzip 和 brotli 压缩副本", "also write gzip and brotli copies of texts"), setup);
        var atomic = Flag("--atomic", new("目标做成链接，一步切换到新网站（系统允许时）", "make the target a link that is turned to the new site in one step, where the system can"), setup);
        var server = SiteOptions.Make("--server", setup.Language, Words.Same("none|iis|nginx"), new("附带服务器配置：web.config 或 nginx 片段", "include a server configuration: web.config, or a snippet for nginx"));
        var url = SiteOptions.Make("--url-path", setup.Language, new("路径", "PATH"), new("网站在服务器上的路径，如 /ksp/；默认 /", "where the site lies on its server, such as /ksp/; / by default"));
        var command = new DescribedCommand("publish", new("把生成好的网站发布到文件夹或共享", "publish the built site to a folder or share"), setup)
        {
            Failure = new("没有发布，或没有发布完；加 --dry-run 时：真的发布就会这样结束", "nothing was published, or not all of it; with --dry-run: a publish would end like this"),
            Examples = ["kspsite publish \\\\server\\web\\ksp", "kspsite publish /srv/www/ksp --compress --server nginx --url-path /ksp/ --dry-run"],
        };
        command.Arguments.Add(target);
        foreach (var option in (Option[])[options.Site, options.Output, dryRun, overwrite, readers, atomic, compress, server, url, options.Lang, options.Format]) command.Options.Add(option);
        command.Runs((parse, errors) =>
        {
            var kind = SiteOptions.Choice(parse, server, errors, ("none", ServerKind.None), ("iis", ServerKind.Iis), ("nginx", ServerKind.Nginx));
            if (options.Read(parse, setup.Environment, errors) is not { } site) return null;
            var named = parse.GetValue(target)!;
            var urlPath = "/" + (parse.GetValue(url) ?? "").Trim('/') + "/";
            if (named.Contains("://", StringComparison.Ordinal)) errors.Add(new($"发布目标应当是文件夹或共享，不能是网址：{named}", $"the target must be a folder or a share, not an address: {named}"));
            if (!urlPath.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.' or '~' or '%')) errors.Add(new($"--url-path 不是网址路径：“{urlPath}”", $"--url-path is no path of an address: “{urlPath}”"));
            return () => Run(site, new PublishRequest
            {
                Site = site.Site,
                Source = site.Output,
                Target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(named, setup.Environment.CurrentDirectory)),
                Home = setup.Environment.Home,
                DryRun = parse.GetValue(dryRun),
                OverwriteDrift = parse.GetValue(overwrite),
                ChangeAudience = parse.GetValue(readers),
                Compress = parse.GetValue(compress),
                Atomic = parse.GetValue(atomic),
                Server = kind,
                UrlPath = urlPath == "//" ? "/" : urlPath,
            }, setup);
        });
        return command;
    }

    private static Option<bool> Flag(string name, Words description, CommandSetup setup) => new(name) { Description = setup.Text(description) };

    private static int Run(SiteRequest site, PublishRequest request, CommandSetup setup)
    {
        var report = new Report(site, setup.Language, setup.Environment);
        report.Step(new("核对生成好的网站", "Checking the built site"));
        var findings = new List<Finding>();
        var shown = Path.GetRelativePath(setup.Environment.CurrentDirectory, request.Source);
        if (BuiltSite.Read(request.Source, shown, findings) is not { } built)
        {
            report.Add(findings);
            return report.Ended(1, new("没有发布。", "Nothing was published."), Detail.One("published", "no"));
        }
        findings.AddRange(built.InputNewer(request.Site));
        report.Step(new("发布", "Publishing"));
        var outcome = Publisher.Publish(request, built, setup.Environment.Clock);
        report.Add([.. findings, .. outcome.Findings]);
        if (request.DryRun && site.Format == ReportFormat.Text) List(outcome, setup);
        return report.Ended(outcome.IsDone ? 0 : 1, Result(request, outcome, built.Manifest.Readers), [.. Details(request, outcome)]);
    }

    private static void List(PublishOutcome outcome, CommandSetup setup)
    {
        foreach (var change in (outcome.Plan?.Changes ?? []).Take(MostListed)) setup.Environment.Out.WriteLine(Line(change));
        var more = (outcome.Plan?.Changes.Length ?? 0) - MostListed;
        if (more > 0) setup.Environment.Out.WriteLine(setup.Text(new($"… 另有 {Numerals.Text(more)} 项（--format json 列出全部）", $"… and {Numerals.Text(more)} more (--format json lists them all)")));
    }

    private static Words Result(PublishRequest request, PublishOutcome outcome, string readers)
    {
        if (outcome.Plan is not { } plan) return new("没有发布，目标保持不变。", "Nothing was published; the target is as it was.");
        var (added, replaced, removed) = (Count(plan, ChangeKind.Add), Count(plan, ChangeKind.Replace), Count(plan, ChangeKind.Remove));
        var counts = new Words($"新增 {added}，更新 {replaced}，移除 {removed}，未变 {Numerals.Text(plan.Unchanged)}", $"{added} new, {replaced} changed, {removed} removed, {Numerals.Text(plan.Unchanged)} unchanged");
        var unasked = NotAskedFor(request, plan);
        if (request.DryRun) return new($"演练，没有写入。给“{readers}”看的网站：{counts.Zh}。{unasked.Zh}", $"Dry run, nothing was written. The site for “{readers}”: {counts.En}.{unasked.En}");
        if (!outcome.IsDone) return new($"发布没有完成。应做：{counts.Zh}。", $"The publish is not complete. To do: {counts.En}.");
        var others = outcome.Foreign == 0 ? new Words("", "") : new($"目标上另有 {Numerals.Text(outcome.Foreign)} 个不属于网站的文件，未动。", $" {Counted.Of(outcome.Foreign, "file there does not belong to the site and was", "files there do not belong to the site and were")} left alone.");
        var resumed = outcome.Resumed ? new Words("已接着完成上次中断的发布。", " It completed a publish that was interrupted.") : new("", "");
        return new($"给“{readers}”看的网站已发布到 {request.Target}：{counts.Zh}。{unasked.Zh}{resumed.Zh}{others.Zh}", $"The site for “{readers}” is published to {request.Target}: {counts.En}.{unasked.En}{resumed.En}{others.En}");
    }

    // Whoever publishes with other options than last time may not know what that takes away.
    private static Words NotAskedFor(PublishRequest request, PublishPlan plan)
    {
        var removed = plan.Changes.Where(c => c.Kind == ChangeKind.Remove).Select(c => c.Path).ToList();
        var (zh, en) = (new List<string>(), new List<string>());
        var copies = request.Compress ? 0 : removed.Count(p => CompressedCopies.OriginalOf(p) != p);
        if (copies > 0)
        {
            zh.Add($"{Numerals.Text(copies)} 个压缩副本（这次没有 --compress）");
            en.Add($"{Numerals.Text(copies)} compressed copies (no --compress this time)");
        }
        foreach (var (file, server) in (ReadOnlySpan<(string, string)>)[(ServerFiles.IisSettings, "iis"), (ServerFiles.NginxSnippet, "nginx")])
        {
            if (!removed.Contains(file)) continue;
            zh.Add($"{file}（这次没有 --server {server}）");
            en.Add($"{file} (no --server {server} this time)");
        }
        return zh.Count == 0 ? new("", "") : new($"移除的文件里有 {string.Join("、", zh)}。", $" What was removed includes {string.Join(" and ", en)}.");
    }

    private static IEnumerable<Detail> Details(PublishRequest request, PublishOutcome outcome) =>
    [
        Detail.One("published", outcome.IsDone && !request.DryRun ? "yes" : "no"),
        Detail.One("target", request.Target),
        Detail.List("changes", (outcome.Plan?.Changes ?? []).Select(Line)),
        Detail.List("drift", (outcome.Plan?.Drift ?? []).Select(d => d.Path)),
    ];

    private static string Count(PublishPlan plan, ChangeKind kind) => Numerals.Text(plan.Changes.Count(c => c.Kind == kind));

    private static string Line(PublishChange change) => change.Kind switch
    {
        ChangeKind.Add => "+ ",
        ChangeKind.Replace => "~ ",
        _ => "- ",
    } + change.Path;
}
