using System.CommandLine;
using KspSite.Commands;
using KspSite.Init.From;
using KspSite.Init.Sample;
using KspSite.Init.Facilitation;

namespace KspSite.Init;

/// <summary><c>kspsite init</c>: writes a new site folder from which <c>build</c> runs at once. Never overwrites.</summary>
internal static class InitCommand
{
    public static Command Make(CommandSetup setup)
    {
        var options = setup.Options();
        var folder = new Argument<string>("folder")
        {
            HelpName = setup.Text(new("文件夹", "FOLDER")),
            Description = setup.Text(new("新站点的文件夹，已有的文件不会被覆盖", "the folder of the new site; existing files are never overwritten")),
        };
        var command = new DescribedCommand("init", new("新建站点：CSV 模板、设置和一个示例客户", "start a new site: CSV templates, settings and one example account"), setup)
        {
            Failure = new("没有写入任何文件：已有同名文件，或写不进去", "nothing was written: a file is there already, or the folder cannot be written to"),
            Examples = ["kspsite init D:\\ksp", "kspsite init D:\\ksp --lang en", "kspsite init D:\\trial --sample 200", "kspsite init D:\\ksp --workshop --start 2026-12-10 --days 2", "kspsite init D:\\ksp --from D:\\crm-exports"],
        };
        var sample = InitSample.Option(setup);
        var from = InitFrom.Option(setup);
        command.Arguments.Add(folder);
        command.Options.Add(from);
        command.Options.Add(sample);
        var workshop = new InitWorkshop(setup);
        foreach (var option in workshop.All) command.Options.Add(option);
        command.Options.Add(options.Lang);
        command.Runs((parse, errors) =>
        {
            options.LanguageOf(parse, errors);
            var path = Path.GetFullPath(parse.GetValue(folder)!, setup.Environment.CurrentDirectory);
            RequireOneKind(parse, errors, from, sample, workshop.Workshop);
            if (workshop.IsAsked(parse, errors)) return workshop.Read(path, parse, errors);
            if (parse.GetResult(sample) is not null) return InitSample.Read(path, parse.GetValue(sample), setup, errors);
            if (parse.GetValue(from) is { } exports) return InitFrom.Read(path, exports, setup, errors);
            return () => Run(path, setup.Language, setup.Environment);
        });
        return command;
    }

    // Each makes a site of its own; which of them was meant is not to be guessed.
    private static void RequireOneKind(ParseResult parse, List<Words> errors, params ReadOnlySpan<Option> kinds)
    {
        var given = new List<string>();
        foreach (var kind in kinds) if (parse.GetResult(kind) is System.CommandLine.Parsing.OptionResult { Implicit: false }) given.Add(kind.Name);
        if (given.Count > 1) errors.Add(new($"{string.Join("、", given)} 不能一起用，请只选一个", $"{string.Join(" and ", given)} cannot be used together; choose one"));
    }

    public static int Run(string folder, Language language, CommandEnvironment environment)
    {
        var files = SiteTemplate.Files(language, environment.Today).ToList();
        if (IsInTheWay(folder, files.Select(f => f.Path), language, environment)) return 1;
        if (!NewFiles.Write(folder, files.Select(f => (f.Path, (Func<byte[]>)(() => f.Content))), language, environment)) return 1;
        var count = Numerals.Text(files.Count);
        var shown = Path.GetRelativePath(environment.CurrentDirectory, folder);
        environment.Out.WriteLine(new Words(
            $"已写入 {count} 个文件。下一步：用您的数据替换 {shown}/input 里示例客户 C001 的各行，然后运行 kspsite build --site {shown}",
            $"{count} files written. Next: put your data in place of the example account C001 in {shown}/input, then run kspsite build --site {shown}").In(language));
        return 0;
    }

    /// <summary>Whether one of the files exists already; they are then named on the error stream.</summary>
    internal static bool IsInTheWay(string folder, IEnumerable<string> files, Language language, CommandEnvironment environment, Words? remedy = null)
    {
        var existing = files.Where(f => Path.Exists(Path.Combine(folder, f))).ToList();
        if (existing.Count == 0) return false;
        var advice = remedy ?? new Words("请另选一个文件夹", "Choose another folder");
        var names = string.Join(", ", existing.Take(5)) + (existing.Count > 5 ? " …" : "");
        environment.Error.WriteLine(new Words(
            $"错误：这些文件已经存在，没有写入任何文件：{names}。{advice.Zh}。",
            $"error: these files exist already; nothing was written: {names}. {advice.En}.").In(language));
        return true;
    }
}
