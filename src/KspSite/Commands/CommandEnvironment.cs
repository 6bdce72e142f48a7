using System.Runtime.InteropServices;
using KspSite.Settings;

namespace KspSite.Commands;

/// <summary>Everything a command takes from the machine, so that a test can give it.</summary>
public sealed record CommandEnvironment
{
    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Whether <see cref="Out"/> is a terminal that shows colours.</summary>
    public bool IsTerminal { get; init; }

    public required string CurrentDirectory { get; init; }

    /// <summary>The user's home folder, or null.</summary>
    public string? Home { get; init; }

    public required DateOnly Today { get; init; }

    public required Language SystemLanguage { get; init; }

    /// <summary>The theme beside the program.</summary>
    public required string BuiltInTheme { get; init; }

    /// <summary>Ends a command that runs until it is told to stop, as Ctrl-C does.</summary>
    public CancellationToken Stop { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public static CommandEnvironment OfThisMachine()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var utf8 = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        // Redirected output is read by programs, which expect UTF-8 also on a Chinese Windows; a terminal is told.
        if (!Console.IsOutputRedirected && OperatingSystem.IsWindows()) Console.OutputEncoding = utf8;
        return new CommandEnvironment
        {
            Out = Console.IsOutputRedirected ? new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = true } : Console.Out,
            Error = Console.IsErrorRedirected ? new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true } : Console.Error,
            IsTerminal = !Console.IsOutputRedirected,
            CurrentDirectory = Directory.GetCurrentDirectory(),
            Home = home.Length > 0 ? home : null,
            Today = DateOnly.FromDateTime(DateTime.Now),
            SystemLanguage = LanguageOfSystem(),
            BuiltInTheme = Path.Combine(AppContext.BaseDirectory, "theme"),
        };
    }

    // The program runs with the invariant culture, so the system has to be asked itself.
    private static Language LanguageOfSystem()
    {
        if (OperatingSystem.IsWindows()) return (GetUserDefaultUILanguage() & 0x3FF) == 0x04 ? Language.Zh : Language.En;
        var locale = ((string[])["LC_ALL", "LC_MESSAGES", "LANG"]).Select(Environment.GetEnvironmentVariable).FirstOrDefault(v => !string.IsNullOrEmpty(v));
        return Languages.OfLocale(locale ?? "");
    }

    [DllImport("kernel32.dll"), DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern ushort GetUserDefaultUILanguage();
}
