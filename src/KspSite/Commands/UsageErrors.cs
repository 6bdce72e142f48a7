using System.CommandLine;
using System.CommandLine.Parsing;
using KspSite.Core.Diagnostics;
using KspSite.Core.Input;
using KspSite.Reporting;

namespace KspSite.Commands;

/// <summary>
/// Wrong usage: what is wrong, in the chosen language, and where help is; for programs the report that they would get of a run, with
/// findings CF-05. Exit code 2.
/// </summary>
internal static class UsageErrors
{
    private const int ExitCode = 2;

    public static int Write(ParseResult parse, Language language, ReportFormat format, CommandEnvironment environment) =>
        Write([.. Of(parse).Distinct()], parse.CommandResult.Command, language, format, environment);

    public static int Write(IReadOnlyCollection<Words> errors, Command command, Language language, ReportFormat format, CommandEnvironment environment)
    {
        var name = command is RootCommand ? "kspsite" : $"kspsite {command.Name}";
        var help = new Words($"用法见 {name} --help", $"See {name} --help");
        if (format == ReportFormat.Text)
        {
            foreach (var error in errors) environment.Error.WriteLine(new Words("错误：", "error: ").In(language) + error.In(language));
            environment.Error.WriteLine(help.In(language));
            return ExitCode;
        }
        var totals = ReportTotals.Of(command is RootCommand ? "" : command.Name, ExitCode, [.. errors.Select(e => FaultKinds.WrongUsage.Finding(new SourceRef(name), Sentence(e), Sentence(help)))]);
        if (format == ReportFormat.Json) JsonReport.Write(totals, environment.Out);
        else SarifReport.Write(totals, language, environment.Out);
        return ExitCode;
    }

    // Said on a line of its own it has no stop; in a report others follow it.
    private static Words Sentence(Words words) => new(
        words.Zh[^1] is '。' or '？' ? words.Zh : words.Zh + "。",
        char.ToUpperInvariant(words.En[0]) + words.En[1..] + (words.En[^1] is '.' or '?' ? "" : "."));

    /// <summary>
    /// Arguments and places that are given as nothing, as a script does whose variable is empty: to the system that would be the current folder.
    /// </summary>
    public static IEnumerable<Words> EmptyNames(ParseResult parse)
    {
        foreach (var given in parse.CommandResult.Children)
        {
            var name = given switch
            {
                ArgumentResult argument => argument.Argument.HelpName ?? argument.Argument.Name,
                OptionResult option when Places.Contains(option.Option.Name) => option.Option.Name,
                _ => null,
            };
            if (name is not null && given.Tokens.Any(t => string.IsNullOrWhiteSpace(t.Value))) yield return new($"{name} 不能是空的", $"{name} cannot be empty");
        }
    }

    private static readonly string[] Places = ["--site", "--output", "--theme", "--from", "--sign", "--key"];

    private static IEnumerable<Words> Of(ParseResult parse)
    {
        foreach (var token in parse.UnmatchedTokens) yield return Unknown(token, parse.CommandResult.Command);
        foreach (var error in parse.Errors)
        {
            if (error.SymbolResult is OptionResult { Tokens.Count: 0 } option) yield return new($"{option.Option.Name} 后面缺少值", $"{option.Option.Name} needs a value");
            else if (error.SymbolResult is OptionResult many) yield return new($"{many.Option.Name} 只能有一个值", $"{many.Option.Name} takes one value only");
            else if (error.SymbolResult is ArgumentResult missing) yield return new($"缺少参数 {missing.Argument.HelpName}", $"{missing.Argument.HelpName} is missing");
            else if (parse.UnmatchedTokens.Count == 0) yield return Commands(parse.CommandResult.Command);
        }
    }

    private static Words Commands(Command command)
    {
        var names = command.Subcommands.Select(c => c.Name).ToList();
        return new($"请给出命令：{string.Join("、", names)}", $"a command is needed: {string.Join(", ", names)}");
    }

    private static Words Unknown(string token, Command command)
    {
        if (token == "--audience" && command.Name == "publish") return new(
            "没有选项 --audience：publish 只复制已经生成的网站。请先 kspsite build --audience 读者，再用 --output 指出它生成的文件夹",
            "there is no option --audience: publish copies a site that is built. Run kspsite build --audience READERS first, and name the folder that it made with --output");
        var isOption = token.StartsWith('-');
        var known = isOption ? command.Options.Select(o => o.Name) : command.Subcommands.Select(c => c.Name);
        var near = NearMisses.Of(token, known);
        return new(
            (isOption ? $"没有选项 {token}" : command is RootCommand ? $"没有命令 {token}" : $"多余的参数 {token}") + (near is null ? "" : $"，是不是 {near}？"),
            (isOption ? $"there is no option {token}" : command is RootCommand ? $"there is no command {token}" : $"unexpected argument {token}") + (near is null ? "" : $"; did you mean {near}?"));
    }
}
