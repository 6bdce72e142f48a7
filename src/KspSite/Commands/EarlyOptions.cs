namespace KspSite.Commands;

/// <summary>Options that have to be known before the command line has been read, because they say how its faults are told.</summary>
internal static class EarlyOptions
{
    /// <summary>The form of the report that was asked for; text where none of them was.</summary>
    public static ReportFormat Format(IReadOnlyList<string> args) => Value(args, "--format")?.ToLowerInvariant() switch
    {
        "json" => ReportFormat.Json,
        "sarif" => ReportFormat.Sarif,
        _ => ReportFormat.Text,
    };

    /// <summary>Null where the option is not given, or has no value.</summary>
    public static string? Value(IReadOnlyList<string> args, string option)
    {
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == option) return i + 1 < args.Count ? args[i + 1] : null;
            if (args[i].StartsWith(option, StringComparison.Ordinal) && args[i].Length > option.Length && args[i][option.Length] is '=' or ':') return args[i][(option.Length + 1)..];
        }
        return null;
    }
}
