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
        if (EarlyOptions.Value(args, "--lang") is { } code && Languages.TryParse(code, out var asked)) return asked;
        return OfSite(EarlyOptions.Value(args, "--site") ?? ".", environment) ?? environment.SystemLanguage;
    }

    private static Language? OfSite(string site, CommandEnvironment environment)
    {
        try
        {
            var path = Path.Combine(Path.GetFullPath(site, environment.CurrentDirectory), InputFolder.Name, "site.yaml");
            using var text = File.Exists(path) ? new StreamReader(PlainFiles.Open(path, TextSource.WhileOthersWrite)) : StreamReader.Null;
            string? line;
            do line = text.ReadLine();
            while (line is not null && !line.StartsWith("language:", StringComparison.Ordinal));
            var code = line?["language:".Length..].Split('#')[0].Trim().Trim('"', '\'');
            return code is not null && Languages.TryParse(code, out var language) ? language : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // Reading the site reports it.
            return null;
        }
    }
}
