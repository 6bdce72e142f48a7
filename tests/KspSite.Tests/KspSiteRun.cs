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

    public static KspSiteRun In(TemporaryFolder folder, params string[] args) =>
        Published is { Length: > 0 } program ? By(program, folder, args) : In(folder, environment => environment, args);

    /// <summary>In this process always: no program can be given another day.</summary>

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

    private static KspSiteRun By(string program, TemporaryFolder folder, string[] args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = folder.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = "en_US.UTF-8";
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new KspSiteRun(process.ExitCode, output, error.Result);
    }
}
