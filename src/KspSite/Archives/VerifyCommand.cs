using System.CommandLine;
using KspSite.Commands;
using KspSite.Core.Diagnostics;
using KspSite.Reporting;

namespace KspSite.Archives;

/// <summary><c>kspsite verify</c>: whether an archive is whole and unchanged, whose it is, and whether it still makes its site.</summary>
internal static class VerifyCommand
{
    public static Command Make(CommandSetup setup)
    {
        var options = setup.Options();
        var file = new Argument<string>("file")
        {
            HelpName = setup.Text(new("存档", "ARCHIVE")),
            Description = setup.Text(new("kspsite archive 写的文件", "a file that kspsite archive wrote")),
        };
        var rebuild = new Option<bool>("--rebuild") { Description = setup.Text(new("用存档里的数据和主题重建网站，逐字节比较（需同一版本）", "make the site again from the data and theme in it and compare every byte (same version only)")) };
        var key = SiteOptions.Make("--key", setup.Language, new("公钥.pem", "PUBLIC.pem"), new("验证签名用的公钥", "the key that must have signed it"));
        var command = new DescribedCommand("verify", new("核对存档：路径、大小、SHA-256、签名", "check an archive: paths, sizes, SHA-256, signature"), setup)
        {
            Failure = new("核对没有通过", "the archive did not pass"),
            Examples = ["kspsite verify 2026-11.zip", "kspsite verify 2026-11.zip --rebuild --key public.pem"],
        };
        command.Arguments.Add(file);
        foreach (var option in (Option[])[rebuild, key, options.Lang, options.Format]) command.Options.Add(option);
        command.Runs((parse, errors) =>
        {
            options.LanguageOf(parse, errors);
            var format = SiteOptions.Choice(parse, options.Format, errors, ("text", ReportFormat.Text), ("json", ReportFormat.Json));
            NamedArchive.Read(parse.GetValue(file)!, setup.Environment, errors);
            return () => Run(new VerifyRequest(parse.GetValue(file)!, parse.GetValue(rebuild), parse.GetValue(key), format), setup);
        });
        return command;
    }

    private sealed record VerifyRequest(string File, bool Rebuild, string? Key, ReportFormat Format);

    private static int Run(VerifyRequest request, CommandSetup setup)
    {
        var environment = setup.Environment;
        var report = new Report(new SiteRequest { Command = "verify", Site = environment.CurrentDirectory, Output = "", Format = request.Format }, setup.Language, environment);
        var findings = new List<Finding>();
        using var key = request.Key is null ? null : KeyFile.Read(Path.GetFullPath(request.Key, environment.CurrentDirectory), request.Key, isPrivate: false, findings);
        using var archive = findings.Count > 0 ? null : ArchiveFile.Open(Path.GetFullPath(request.File, environment.CurrentDirectory), request.File, findings);
        if (archive is null) return Failed(report, findings);

        report.Step(new("核对内容", "Checking the content"));
        findings.AddRange(Verification.Check(archive));
        if (key is not null && Verification.CheckSignature(archive, key) is { } unsigned) findings.Add(unsigned);
        if (findings.Count == 0 && request.Rebuild)
        {
            report.Step(new("重建网站", "Making the site again"));
            findings.AddRange(Rebuild.Check(archive, environment, report));
        }
        return findings.Count > 0 ? Failed(report, findings) : Sound(report, archive, key, request.Rebuild);
    }

    private static int Failed(Report report, IEnumerable<Finding> findings)
    {
        report.Add(findings);
        return report.Ended(1, new("核对未通过。", "The archive did not pass."), Detail.One("verified", "no"));
    }

    private static int Sound(Report report, ArchiveFile archive, ArchiveKey? key, bool rebuilt)
    {
        var manifest = archive.Manifest;
        var (files, asOf) = (Numerals.Text(manifest.Files.Length), Numerals.Text(manifest.AsOf));
        var signature = (archive.Signature, key) switch
        {
            (null, _) => new Words("没有签名：能证明没有损坏，不能证明出自谁手", "not signed: it is undamaged, but nothing says who made it"),
            (_, null) => new("有签名，未核对（用 --key 指定公钥）", "signed, not checked (name the public key with --key)"),
            _ => new($"签名成立，密钥 {key.Fingerprint}", $"signature good, key {key.Fingerprint}"),
        };
        var again = rebuilt ? new Words("；重建的网站逐字节相同", "; the site made again is the same in every byte") : new("", "");
        return report.Ended(0, new(
            $"核对通过：{files} 个文件与清单一致，截至 {asOf}，读者 {manifest.Audience}，kspsite {manifest.Version}；{signature.Zh}{again.Zh}。",
            $"The archive is sound: {files} files as listed, as of {asOf}, audience {manifest.Audience}, kspsite {manifest.Version}; {signature.En}{again.En}."),
        [
            Detail.One("verified", "yes"),
            Detail.One("as_of", asOf),
            Detail.One("audience", manifest.Audience),
            Detail.One("version", manifest.Version),
            Detail.One("archived_files", files),
            Detail.One("signature", (archive.Signature, key) switch { (null, _) => "none", (_, null) => "not checked", _ => "good" }),
            Detail.One("rebuilt", rebuilt ? "same" : "not asked for"),
        ]);
    }
}
