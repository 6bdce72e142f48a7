using System.CommandLine;

namespace KspSite.Commands;

/// <summary>Help in the chosen language, with an example for every command.</summary>
internal static class HelpText
{
    public static int Write(Command command, Language language, TextWriter output)
    {
        var isRoot = command is RootCommand;
        var name = isRoot ? "kspsite" : "kspsite " + command.Name;
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine($"{new Words("用法：", "Usage: ").In(language)}{name}{Usage(command, language)}");
        Section(output, new Words("命令：", "Commands:").In(language), command.Subcommands.Select(c => (c.Name, c.Description)));
        Section(output, new Words("参数：", "Arguments:").In(language), command.Arguments.Select(a => (a.HelpName ?? a.Name, a.Description)));
        Section(output, new Words("选项：", "Options:").In(language), Options(command, language));
        Section(output, new Words("示例：", "Examples:").In(language), ExamplesOf(command).Select(e => (e, (string?)null)));
        Section(output, new Words("退出码：", "Exit codes:").In(language), ExitCodes(command, language));
        return 0;
    }

    private static ImmutableArray<string> ExamplesOf(Command command) =>
        command is DescribedCommand described ? described.Examples : ["kspsite init D:\\ksp", "kspsite build --site D:\\ksp"];

    private static string Usage(Command command, Language language) => command is RootCommand
        ? new Words(" <命令> [选项]", " <command> [options]").In(language)
        : string.Concat(command.Arguments.Select(a => a.Arity.MinimumNumberOfValues == 0 ? $" [{a.HelpName}]" : $" <{a.HelpName}>")) + new Words(" [选项]", " [options]").In(language);

    private static IEnumerable<(string, string?)> Options(Command command, Language language) =>
        command.Options.Select(o => (Label(o), o.Description))
            .Concat(command is RootCommand ? [] : [("--help", new Words("显示说明", "show help").In(language))]);

    private static string Label(Option option) => option.HelpName is null ? option.Name : $"{option.Name} <{option.HelpName}>";

    // Of no command in particular.
    private static readonly Words Failure = new("没有完成，原因见提示", "not done; the messages say why");

    private static IEnumerable<(string, string?)> ExitCodes(Command command, Language language) =>
    [
        ("0", new Words("完成", "done").In(language)),
        ("1", (command is DescribedCommand described ? described.Failure : Failure).In(language)),
        ("2", new Words("用法不对", "wrong usage").In(language)),
    ];

    private static void Section(TextWriter output, string title, IEnumerable<(string Label, string? Text)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0) return;
        output.WriteLine();
        output.WriteLine(title);
        var width = Math.Min(30, all.Max(r => Width(r.Label)));
        foreach (var (label, text) in all)
        {
            var gap = new string(' ', Math.Max(0, width - Width(label)) + 2);
            output.WriteLine(text is null ? "  " + label : "  " + label + gap + text);
        }
    }

    // A Chinese character takes two columns on a terminal.
    private static int Width(string text) => text.Sum(c => c >= 0x2E80 ? 2 : 1);
}
