using KspSite.Commands;
using KspSite.Core;

namespace KspSite.Tests;

/// <summary>A command line run in this process, in a folder of its own.</summary>
internal sealed record KspSiteRun(int ExitCode, string Out, string Error)
{
    public static KspSiteRun In(TemporaryFolder folder, params string[] args) => In(folder, environment => environment, args);

    public static KspSiteRun In(TemporaryFolder folder, Func<CommandEnvironment, CommandEnvironment> change, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var environment = new CommandEnvironment
        {
            Out = output,
            Error = error,
            CurrentDirectory = folder.Root,
            Today = new DateOnly(2026, 11, 23),
            SystemLanguage = Language.En,
            BuiltInTheme = Path.Combine(AppContext.BaseDirectory, "theme"),
        };
        var exitCode = Cli.Run(args, change(environment));
        return new KspSiteRun(exitCode, output.ToString(), error.ToString());
    }
}
