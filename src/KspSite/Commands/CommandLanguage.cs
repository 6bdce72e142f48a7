using KspSite.Input;
using KspSite.Settings;

namespace KspSite.Commands;

/// <summary>
/// The language of help and usage errors, which are needed before the command line and site.yaml have been read properly:
/// <c>--lang</c>, else a look into site.yaml, else the system's.
/// </summary>
internal static class CommandLanguage
{
    public static Language Of(IReadOnlyList<string> args, CommandEnvironment environment)
    {
        if (Value(args, "--lang") is { } code && Languages.TryParse(code, out var asked)) return asked;
        return OfSite(Value(args, "--site") ?? ".", environment) ?? environment.SystemLanguage;
    }

    private static Language? OfSite(string site, CommandEnvironment environment)
    {
        try
        {
            var path = Path.Combine(Path.GetFullPath(site, environment.CurrentDirectory), InputFolder.Name, "site.yaml");
            var line = File.Exists(path) ? File.ReadLines(path).FirstOrDefault(l => l.StartsWith("language:", StringComparison.Ordinal)) : null;
            var code = line?["language:".Length..].Split('#')[0].Trim().Trim('"', '\'');
            return code is not null && Languages.TryParse(code, out var language) ? language : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // Reading the site reports it.
            return null;
        }
    }

    private static string? Value(IReadOnlyList<string> args, string option)
    {
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == option) return i + 1 < args.Count ? args[i + 1] : null;
            if (args[i].StartsWith(option, StringComparison.Ordinal) && args[i].Length > option.Length && args[i][option.Length] is '=' or ':') return args[i][(option.Length + 1)..];
        }
        return null;
    }
}
