using System.CommandLine;
using System.CommandLine.Help;
using KspSite.Output;

namespace KspSite.Commands;

/// <summary>The command line: 0 done, 1 not done or not all of it, as the messages say, 2 wrong usage.</summary>
public static class Cli
{
    public static int Run(string[] args, CommandEnvironment environment)
    {
        var language = CommandLanguage.Of(args, environment);
        try
        {
            return Run(args, language, EarlyOptions.Format(args), environment);
        }
        catch (Exception e) when (DiskFaults.IsRefusal(e))
        {
            // Every command tells what the disk refuses it where it knows what that means. What is left is its own report, sent to a file, and what nobody foresaw.
            Tell(e, language, environment);
            return 1;
        }
    }

    private static void Tell(Exception fault, Language language, CommandEnvironment environment)
    {
        // The system's own words name the file, or not.
        var file = fault is RefusedFileException refused && !refused.Message.Contains(refused.Path, StringComparison.Ordinal) ? refused.Path + ": " : "";
        var words = DiskFaults.IsDiskFull(fault)
            ? new Words("错误：磁盘已满，输出没有写完。请腾出空间，或把输出写到另一个磁盘。", "error: the disk is full; the output is not complete. Free some space, or send the output to another disk.")
            : new Words(
                $"错误：有文件读不了或写不了：{file}{fault.Message} 请关闭正在使用它的程序，检查读取和写入权限，然后重试。",
                $"error: a file cannot be read or written: {file}{fault.Message} Close the program that has it open, check that you may read and write there, and try again.");
        try
        {
            environment.Error.WriteLine(words.In(language));
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
