using System.CommandLine;
using System.IO.Compression;
using KspSite.Commands;
using KspSite.Core.Audiences;
using KspSite.Core.Diagnostics;
using KspSite.History;
using KspSite.Output;
using KspSite.Reporting;
using KspSite.Settings;

namespace KspSite.Archives;

/// <summary>
/// <c>kspsite archive</c>: data, settings, theme and the site made from them in one file, to be kept. The site is made anew
/// from the input, so that the two certainly belong together; where the output folder holds another one, the report says so.
/// </summary>
internal static class ArchiveCommand
{
    public static Command Make(CommandSetup setup)
    {
        var options = setup.Options();
        var output = SiteOptions.Make("--output", setup.Language, new("文件", "FILE"), new("存档文件，默认为站点下的 archive/截至日期-读者.zip", "the archive; archive/AS-OF-AUDIENCE.zip in the site folder by default"));
        var sign = SiteOptions.Make("--sign", setup.Language, new("私钥.pem", "KEY.pem"), new("用您自己的私钥（PEM，ECDSA 或 RSA）签名", "sign with your own private key (PEM, ECDSA or RSA)"));
        var replace = new Option<bool>("--replace") { Description = setup.Text(new("允许覆盖同名而内容不同的存档", "allow another archive of that name to be replaced")) };
        var command = new DescribedCommand("archive", new("把数据、设置、主题和网站存成一个可核对的文件", "freeze data, settings, theme and site in one file that can be verified"), setup)
        {
            Failure = new("数据或网站有错误，或写不进去；没有存档", "the data or the site has errors, or the archive cannot be written; nothing was archived"),
            Examples = ["kspsite archive", "kspsite archive --as-of 2026-11-20 --output D:\\archive\\2026-11.zip --sign key.pem", "kspsite archive --audience management"],
        };
        foreach (var option in (Option[])[options.Site, output, options.Audience, options.Account, sign, replace, options.AsOf, options.Lang, options.Theme, options.KeepGoing, options.FailOn, options.Format]) command.Options.Add(option);
        command.Runs((parse, errors) => options.Read(parse, setup.Environment, errors) is { } request
            ? Prepared(request, new ArchiveChoices(parse.GetValue(output), parse.GetValue(sign), parse.GetValue(replace)), setup.Environment, errors)
            : null);
        return command;
    }

    private static Func<int>? Prepared(SiteRequest request, ArchiveChoices choices, CommandEnvironment environment, List<Words> errors)
    {
        if (request.Audience == SiteAudiences.All) errors.Add(new("一个存档只含一种读者的网站：--audience 不能是 all", "an archive holds the site of one audience: --audience cannot be all"));
        var yaml = SiteYaml.Read(request.Site);
        var audiences = errors.Count == 0 ? AudienceChoice.Of(request, yaml, errors) : [];
        return errors.Count == 0 ? () => Run(request, audiences[0], choices, yaml, environment) : null;
    }

    private sealed record ArchiveChoices(string? Output, string? Key, bool Replace);

    private static int Run(SiteRequest request, Audience audience, ArchiveChoices choices, SiteYaml yaml, CommandEnvironment environment)
    {
        var report = new Report(request, SettingsInForce.Of(request, yaml, environment).Language, environment);
        var faults = new List<Finding>();
        using var key = choices.Key is null ? null : KeyFile.Read(Path.GetFullPath(choices.Key, environment.CurrentDirectory), choices.Key, isPrivate: true, faults);
        var given = choices.Output is null ? null : Path.GetFullPath(choices.Output, environment.CurrentDirectory);
        if (given is not null && ArchiveTarget.Danger(given, Shown(given, environment), request.Site) is { } danger) faults.Add(danger);
        if (faults.Count > 0) return NotArchived(report, faults);

        var pages = new PackedSite(CompressionLevel.Optimal);
        var build = SiteBuild.Make(SiteSource.Read(request, environment, yaml, report), audience, request, report, pages.Assemble);
        if (build.IsStopped) return NotArchived(report, faults);

        report.Step(new("写入存档", "Writing the archive"));
        var target = given ?? Path.GetFullPath(Path.Combine(request.Site, "archive", DefaultName(build)), environment.CurrentDirectory);
        var shown = Shown(target, environment);
        if (ArchiveTarget.Danger(target, shown, request.Site) is { } inTheWay) faults.Add(inTheWay);
        var written = faults.Count > 0 ? null : ArchiveWriter.Write(new ArchiveRequest(request, HistoryFolder.List(request.Site, yaml), build, pages, target, shown, key, choices.Replace), faults);
        if (written is null) return NotArchived(report, faults);
        if (PublishedElse(AudienceChoice.OutputOf(audience, request), environment, written.Manifest) is { } other) report.Add([other]);
        return report.Ended(0, Result(written, shown, key, audience),
        [
            Detail.One("archive", target),
            Detail.One("sha256", written.Sha256),
            Detail.One("size", Numerals.Text(written.Size)),
            Detail.One("as_of", Numerals.Text(written.Manifest.AsOf)),
            Detail.One("audience", written.Manifest.Audience),
            Detail.One("version", written.Manifest.Version),
            Detail.One("key", key?.Fingerprint ?? ""),
        ]);
    }

    private static int NotArchived(Report report, IEnumerable<Finding> faults)
    {
        report.Add(faults);
        return report.Ended(1, new("没有存档。", "Nothing was archived."));
    }

    private static string Shown(string target, CommandEnvironment environment) => Path.GetRelativePath(environment.CurrentDirectory, target);

    // An audience's name may be the user's own.
    private static string DefaultName(SiteBuild build)
    {
        string[] parts = [Numerals.Text(build.Settings.AsOf), Rendering.Links.Slug(build.Facts.Audience), .. build.Facts.Accounts.Select(Rendering.Links.Slug)];
        return string.Join('-', parts) + ".zip";
    }

    private static Words Result(WrittenArchive written, string shown, ArchiveKey? key, Audience audience)
    {
        // Its site is for them, its data is not: whoever can rebuild the site has all that it was made from.
        var notForThem = audience.SeesPart ? new Words($"存档里的 input 含有全部数据：不要交给“{audience.Title.Zh}”。", $" The folder input in it holds all the data: do not hand it to “{audience.Title.En}”.") : new("", "");
        var (files, size) = (Numerals.Text(written.Manifest.Files.Length), Numerals.Text(written.Size / (decimal)(1 << 20), 1));
        var signed = key is null ? new Words("", "") : new($"，已用密钥 {key.Fingerprint} 签名", $", signed with key {key.Fingerprint}");
        return written.IsUnchanged
            ? new($"同样的存档已经在这里，没有改动：{shown}", $"The same archive is there already and was left as it is: {shown}")
            : new($"已存档并核对：{shown}（{files} 个文件，{size} MiB，SHA-256 {written.Sha256}{signed.Zh}）。存档没有加密，请妥善保管。{notForThem.Zh}",
                $"Archived and read back: {shown} ({files} files, {size} MiB, SHA-256 {written.Sha256}{signed.En}). An archive is not encrypted; keep it where only the right people can read it.{notForThem.En}");
    }

    private static Finding? PublishedElse(string output, CommandEnvironment environment, ArchiveManifest archived)
    {
        var manifest = Path.Combine(output, Manifest.FileName);
        if (!File.Exists(manifest)) return null;
        var shown = Path.GetRelativePath(environment.CurrentDirectory, output);
        try
        {
            var published = Manifest.HashOf(DiskFaults.Read(manifest));
            if (archived.Files.Any(f => f.Path == ArchivePaths.Site + Manifest.FileName && f.Sha256 == published)) return null;
        }
        catch (RefusedFileException)
        {
            return ArchiveFaults.NotPublished(shown, new(
                "输出文件夹里的网站打不开，不知道它与存档的是不是一样。", "The site in the output folder cannot be opened; whether it is the archived one is not known."));
        }
        return ArchiveFaults.NotPublished(shown,
            new("输出文件夹里的网站与存档的不同：数据、主题、日期或版本在它生成后有变化。", "The site in the output folder is not the archived one: data, theme, date or version changed after it was built."));
    }
}
