using System.Globalization;

namespace KspSite.Benchmarks.Whole;

/// <summary>What is measured.</summary>
/// <param name="Sizes">Numbers of accounts, ascending.</param>
/// <param name="Program">The program under test: best the published one.</param>
/// <param name="Table">The file that gets the Markdown table; null for the console alone.</param>
internal sealed record Options(ImmutableArray<int> Sizes, string Program, string? Table)
{
    /// <summary>What was measured, as it is typed; of the program its name alone.</summary>
    public required string Said { get; init; }

    public static Options Of(string[] args) => new(
        [.. (Value(args, "--sizes") ?? Usual).Split(',').Select(s => int.Parse(s, CultureInfo.InvariantCulture)).Order()],
        Path.GetFullPath(Value(args, "--program") ?? Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "kspsite.exe" : "kspsite")),
        Value(args, "--table"))
    {
        Said = $"--sizes {Value(args, "--sizes") ?? Usual}" + (Value(args, "--program") is { } program ? " --program " + Path.GetFileName(program) : ""),
    };

    private const string Usual = "100,1000";

    private static string? Value(string[] args, string name) =>
        Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}
