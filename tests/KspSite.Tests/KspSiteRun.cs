using System.Diagnostics;
using System.Text;
using KspSite.Commands;
using KspSite.Core;

namespace KspSite.Tests;

/// <summary>
/// A command line run in a folder of its own: in this process, or by the program that KSPSITE_PROGRAM names. The gate gives the published one, whose
/// code was compiled ahead and may lack what is only reached by reflection.
/// </summary>
internal sealed record KspSiteRun(int ExitCode, string Out, string Error)
{
    private static readonly string? Published = Environment.GetEnvironmentVariable("KSPSITE_PROGRAM");

    public static KspSiteRun In(TemporaryFolder folder, params string[] args) => In(folder, Language.En, args);

    /// <summary>On a machine of that language.</summary>
    public static KspSiteRun In(TemporaryFolder folder, Language system, params string[] args) =>
        Published is { Length: > 0 } program ? By(program, folder, system, args) : Here(folder, system, environment => environment, args);

    /// <summary>In this process always: no program can be given another day, or be told that it has a terminal.</summary>
    public static KspSiteRun Here(TemporaryFolder folder, Language system, Func<CommandEnvironment, CommandEnvironment> change, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var environment = new CommandEnvironment
        {
            Out = output,
            Error = error,
            CurrentDirectory = folder.Root,
            Today = new DateOnly(2026, 11, 23),
            SystemLanguage = system,
            BuiltInTheme = Path.Combine(AppContext.BaseDirectory, "theme"),
        };
        var exitCode = Cli.Run(args, change(environment));
        return new KspSiteRun(exitCode, output.ToString(), error.ToString());
    }

    private static KspSiteRun By(string program, TemporaryFolder folder, Language system, string[] args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            UseShellExecute = false,
            WorkingDirectory = folder.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = system == Language.Zh ? "zh_CN.UTF-8" : "en_US.UTF-8";
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new KspSiteRun(process.ExitCode, output, error.Result);
    }
}
