using System.CommandLine;
using System.CommandLine.Parsing;
using KspSite.Core.Input;

namespace KspSite.Commands;

/// <summary>Wrong usage: what is wrong, in the chosen language, and where help is. Exit code 2.</summary>
internal static class UsageErrors
{
    public static int Write(ParseResult parse, Language language, CommandEnvironment environment) =>
        Write([.. Of(parse).Distinct()], parse.CommandResult.Command, language, environment);

    public static int Write(IReadOnlyCollection<Words> errors, Command command, Language language, CommandEnvironment environment)
    {
        foreach (var error in errors) environment.Error.WriteLine(new Words("错误：", "error: ").In(language) + error.In(language));
        var help = command is RootCommand ? "kspsite --help" : $"kspsite {command.Name} --help";
        environment.Error.WriteLine(new Words($"用法见 {help}", $"See {help}").In(language));
        return 2;
    }

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
        var isOption = token.StartsWith('-');
        var known = isOption ? command.Options.Select(o => o.Name) : command.Subcommands.Select(c => c.Name);
        var near = NearMisses.Of(token, known);
        return new(
            (isOption ? $"没有选项 {token}" : command is RootCommand ? $"没有命令 {token}" : $"多余的参数 {token}") + (near is null ? "" : $"，是不是 {near}？"),
            (isOption ? $"there is no option {token}" : command is RootCommand ? $"there is no command {token}" : $"unexpected argument {token}") + (near is null ? "" : $"; did you mean {near}?"));
    }
}
