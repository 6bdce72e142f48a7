using System.CommandLine;
using System.CommandLine.Help;

namespace KspSite.Commands;

/// <summary>The command line: 0 done, 1 the data or the site has errors and nothing was replaced, 2 wrong usage.</summary>
public static class Cli
{
    public static int Run(string[] args, CommandEnvironment environment)
    {
        var language = CommandLanguage.Of(args, environment);
        var root = CommandTree.Build(language, environment);
        var parse = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (IsHelp(parse)) return HelpText.Write(parse.CommandResult.Command, language, environment.Out);
        if (parse.Errors.Count > 0) return UsageErrors.Write(parse, language, environment);
        return parse.Invoke(new InvocationConfiguration { Output = environment.Out, Error = environment.Error, EnableDefaultExceptionHandler = false });
    }

    private static bool IsHelp(ParseResult parse) => parse.Action is HelpAction;
}
