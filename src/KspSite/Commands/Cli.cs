using System.CommandLine;
using System.CommandLine.Help;
using KspSite.Output;

namespace KspSite.Commands;

/// <summary>The command line: 0 done, 1 the data or the site has errors and nothing was replaced, 2 wrong usage.</summary>
public static class Cli
{
    public static int Run(string[] args, CommandEnvironment environment)
    {
        var language = CommandLanguage.Of(args, environment);
        try
        {
            return Run(args, language, EarlyOptions.Format(args), environment);
        }
        catch (Exception e) when (DiskFaults.IsDiskFull(e))
        {
            // Every command reports a full disk where it writes; what is left is its own report, sent to a file.
            TellDiskFull(language, environment);
            return 1;
        }
    }

    private static void TellDiskFull(Language language, CommandEnvironment environment)
    {
        try
        {
            environment.Error.WriteLine(new Words(
                "错误：磁盘已满，输出没有写完。请腾出空间，或把输出写到另一个磁盘。", "error: the disk is full; the output is not complete. Free some space, or send the output to another disk.").In(language));
        }
        catch (Exception e) when (DiskFaults.IsRefusal(e))
        {
            // The messages go to the same disk: the exit code is all that can be told.
        }
    }

    private static int Run(string[] args, Language language, ReportFormat format, CommandEnvironment environment)
    {
        var root = CommandTree.Build(language, format, environment);
        var parse = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (IsHelp(parse)) return HelpText.Write(parse.CommandResult.Command, language, environment.Out);
        if (parse.Errors.Count > 0) return UsageErrors.Write(parse, language, format, environment);
        return parse.Invoke(new InvocationConfiguration { Output = environment.Out, Error = environment.Error, EnableDefaultExceptionHandler = false });
    }

    private static bool IsHelp(ParseResult parse) => parse.Action is HelpAction;
}
