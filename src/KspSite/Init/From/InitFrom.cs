using System.CommandLine;
using System.Text;
using KspSite.Commands;
using KspSite.Mapping;
using KspSite.Output;

namespace KspSite.Init.From;

/// <summary><c>kspsite init FOLDER --from EXPORTS</c>: a site from the exports of other systems, with a draft of their mapping.</summary>
internal static class InitFrom
{
    public static Option<string?> Option(CommandSetup setup) => new("--from")
    {
        HelpName = setup.Text(new("文件夹或文件", "FOLDER or FILE")),
        Description = setup.Text(new("别的系统导出的文件：复制进新站点，并起草 mapping.yaml（哪个文件是哪张表，哪个表头是哪一列）",
            "exports of other systems: copied into the new site, with a draft of mapping.yaml (which file is which table, which header which column)")),
    };

    /// <summary>What to run; null after an error of use.</summary>
    public static Func<int>? Read(string site, string from, CommandSetup setup, ICollection<Words> errors)
    {
        var exports = Path.GetFullPath(from, setup.Environment.CurrentDirectory);
        if (Path.Exists(exports)) return () => Run(site, exports, setup.Language, setup.Environment);
        errors.Add(new($"--from 的文件夹或文件不存在：{exports}", $"the folder or file of --from does not exist: {exports}"));
        return null;
    }

    private static int Run(string site, string exports, Language language, CommandEnvironment environment)
    {
        var folder = ForeignFolder.Read(exports);
        foreach (var finding in folder.Findings) environment.Error.WriteLine(finding.Line(language));
        if (folder.Files.IsEmpty)
        {
            // What was told already is the reason.
            if (folder.Findings.IsEmpty) environment.Error.WriteLine((File.Exists(exports)
                ? new Words($"错误：{exports} 不是 CSV 或 Excel 文件。", $"error: {exports} is no CSV or Excel file.")
                : new Words($"错误：{exports} 里没有 CSV 或 Excel 文件。", $"error: {exports} holds no CSV or Excel file.")).In(language));
            return 1;
        }
        var proposals = MappingProposal.Of(folder.Tables);
        var rest = folder.Tables.Where(t => !proposals.Any(p => p.File == t)).ToList();
        var files = Files(site, exports, folder, MappingDraft.Of(proposals, rest, language), language, environment).ToList();
        if (InitCommand.IsInTheWay(site, files.Select(f => f.Path), language, environment)) return 1;
        if (!NewFiles.Write(site, files, language, environment)) return 1;
        foreach (var proposal in proposals) environment.Out.WriteLine(Summary(proposal).In(language));
        foreach (var file in rest) environment.Out.WriteLine(NotMapped(file).In(language));
        var shown = Path.GetRelativePath(environment.CurrentDirectory, site);
        environment.Out.WriteLine(new Words(
            $"下一步：核对 {shown}/input/mapping.yaml 里带“# ?”的各行，然后运行 kspsite check --site {shown}，它会说还缺什么。",
            $"Next: look at the lines with “# ?” in {shown}/input/mapping.yaml, then run kspsite check --site {shown}, which says what is still missing.").In(language));
        return 0;
    }

    // Exports that are in the site already stay where they are.
    private static IEnumerable<(string Path, Func<byte[]> Content)> Files(
        string site, string exports, ForeignFolder folder, string mapping, Language language, CommandEnvironment environment)
    {
        var input = Path.Combine(site, "input");
        yield return ("input/" + MappingFile.Name, () => Encoding.UTF8.GetBytes(mapping));
        var lie = File.Exists(exports) ? Path.GetDirectoryName(exports)! : Path.TrimEndingDirectorySeparator(exports);
        if (lie == Path.TrimEndingDirectorySeparator(input)) yield break;
        foreach (var (path, content) in SiteTemplate.Texts(language, environment.Today)) yield return (path, () => content);
        foreach (var file in folder.Files) yield return ("input/" + file.Path, () => DiskFaults.Read(file.FullPath));
    }

    private static Words Summary(SourceProposal proposal)
    {
        var sure = proposal.IsSure ? proposal.Sure.Count() : 0;
        var doubtful = Numerals.Text(proposal.IsSure ? proposal.Doubtful.Count() : proposal.Columns.Length);
        var missing = proposal.Missing.ToList();
        return new(
            $"{proposal.File.Name} → {proposal.Table.Title.Zh}：{Numerals.Text(sure)} 列已对应，{doubtful} 列待确认" + (missing.Count == 0 ? "" : $"，缺 {string.Join("、", missing.Select(c => c.Title.Zh))}"),
            $"{proposal.File.Name} → {proposal.Table.Name}: {Counted.Of(sure, "column", "columns")} mapped, {doubtful} to be confirmed" + (missing.Count == 0 ? "" : $", missing {string.Join(", ", missing.Select(c => c.Title.En))}"));
    }

    private static Words NotMapped(ForeignFile file) => MappingProposal.IsOurs(file)
        ? new($"{file.Name}：列名就是本程序的，不需要映射", $"{file.Name}: its headers are ours; nothing to map")
        : new($"{file.Name}：看不出是哪张表；要用它，请在 mapping.yaml 末尾填上表名和列名", $"{file.Name}: not recognised as any table; to use it, fill in its names at the end of mapping.yaml");
}
