using System.CommandLine;
using KspSite.Commands;
using KspSite.Core.Diagnostics;
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
        var output = SiteOptions.Make("--output", setup.Language, new("文件", "FILE"), new("存档文件，默认为站点下的 archive/截至日期-受众.zip", "the archive; archive/AS-OF-AUDIENCE.zip in the site folder by default"));
        var sign = SiteOptions.Make("--sign", setup.Language, new("私钥.pem", "KEY.pem"), new("用您自己的私钥（PEM，ECDSA 或 RSA）签名", "sign with your own private key (PEM, ECDSA or RSA)"));
        var replace = new Option<bool>("--replace") { Description = setup.Text(new("允许覆盖同名而内容不同的存档", "allow another archive of that name to be replaced")) };
        var command = new DescribedCommand("archive", new("把数据、设置、主题和网站存成一个可核对的文件", "freeze data, settings, theme and site in one file that can be verified"), setup)
        {
            Examples = ["kspsite archive", "kspsite archive --as-of 2026-11-20 --output D:\\archive\\2026-11.zip --sign key.pem"],
        };
        foreach (var option in (Option[])[options.Site, output, sign, replace, options.AsOf, options.Lang, options.Theme, options.KeepGoing, options.FailOn, options.Format]) command.Options.Add(option);
        command.Runs((parse, errors) => options.Read(parse, setup.Environment, errors) is { } request
            ? () => Run(request, new ArchiveChoices(parse.GetValue(output), parse.GetValue(sign), parse.GetValue(replace)), setup.Environment)
            : null);
        return command;
    }

    private sealed record ArchiveChoices(string? Output, string? Key, bool Replace);

    private static int Run(SiteRequest request, ArchiveChoices choices, CommandEnvironment environment)
    {
        var yaml = SiteYaml.Read(request.Site);
        var report = new Report(request, SettingsInForce.Of(request, yaml, environment).Language, environment);
        var faults = new List<Finding>();
        using var key = choices.Key is null ? null : KeyFile.Read(Path.GetFullPath(choices.Key, environment.CurrentDirectory), choices.Key, isPrivate: true, faults);
        if (faults.Count > 0) return NotArchived(report, faults);

        var build = SiteBuild.Make(request, environment, yaml, report);
        if (build.IsStopped) return NotArchived(report, faults);

        report.Step(new("写入存档", "Writing the archive"));
        var target = Path.GetFullPath(choices.Output ?? Path.Combine(request.Site, "archive", DefaultName(build)), environment.CurrentDirectory);
        var shown = Path.GetRelativePath(environment.CurrentDirectory, target);
        if (Directory.Exists(target)) faults.Add(ArchiveFaults.NotWritten(shown, new("这里是一个文件夹。", "This is a folder."), new("请用 --output 指定文件名，如 2026-11.zip。", "Name a file with --output, such as 2026-11.zip.")));
        var written = faults.Count > 0 ? null : ArchiveWriter.Write(new ArchiveRequest(request, build, target, shown, key, choices.Replace), faults);
        if (written is null) return NotArchived(report, faults);
        if (PublishedElse(request.Output, environment, build) is { } other) report.Add([other]);
        return report.Ended(0, Result(written, shown, key),
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

    // An audience's name may be the user's own.
    private static string DefaultName(SiteBuild build) => $"{Numerals.Text(build.Settings.AsOf)}-{Rendering.Links.Slug(build.Facts.Audience)}.zip";

    private static Words Result(WrittenArchive written, string shown, ArchiveKey? key)
    {
        var (files, size) = (Numerals.Text(written.Manifest.Files.Length), Numerals.Text(written.Size / (decimal)(1 << 20), 1));
        var signed = key is null ? new Words("", "") : new($"，已用密钥 {key.Fingerprint} 签名", $", signed with key {key.Fingerprint}");
        return written.IsUnchanged
            ? new($"同样的存档已经在这里，没有改动：{shown}", $"The same archive is there already and was left as it is: {shown}")
            : new($"已存档并核对：{shown}（{files} 个文件，{size} MiB，SHA-256 {written.Sha256}{signed.Zh}）。存档没有加密，请妥善保管。",
                $"Archived and read back: {shown} ({files} files, {size} MiB, SHA-256 {written.Sha256}{signed.En}). An archive is not encrypted; keep it where only the right people can read it.");
    }

    private static Finding? PublishedElse(string output, CommandEnvironment environment, SiteBuild build)
    {
        var manifest = Path.Combine(output, Manifest.FileName);
        if (!File.Exists(manifest) || File.ReadAllBytes(manifest).AsSpan().SequenceEqual(build.ManifestFile.Content.Span)) return null;
        return ArchiveFaults.NotPublished(Path.GetRelativePath(environment.CurrentDirectory, output),
            new("输出文件夹里的网站与存档的不同：数据、主题、日期或版本在它生成后有变化。", "The site in the output folder is not the archived one: data, theme, date or version changed after it was built."));
    }
}
