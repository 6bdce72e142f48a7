using System.Text.RegularExpressions;
using KspSite.Core.Input;

namespace KspSite.Mapping;

/// <summary>File names and paths with <c>*</c> (any signs but a slash), <c>**</c> (any folders) and <c>?</c> (one sign).</summary>
internal static partial class FilePattern
{
    /// <summary>Case and full-width forms do not matter. A pattern without a slash is compared with the name alone.</summary>
    /// <param name="path">With forward slashes, relative to the folder for which the pattern was written.</param>
    public static bool Matches(string pattern, string path)
    {
        var wanted = Width.Narrow(pattern.Replace('\\', '/')).ToUpperInvariant();
        var found = Width.Narrow(path).ToUpperInvariant();
        return Matches(wanted.AsSpan(), wanted.Contains('/') ? found : found[(found.LastIndexOf('/') + 1)..]);
    }

    /// <summary>The pattern of a path whose name ends in a date, a month or another period, with a star in its place; null for any other path.</summary>
    /// <param name="path">With forward slashes.</param>
    public static string? Undated(string path)
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        var dated = Dated.Match(Path.GetFileNameWithoutExtension(path));
        return dated.Success ? folder + dated.Groups["name"].Value + "*" + Path.GetExtension(path) : null;
    }

    // 客户2026.11, 客户_20261127, 客户 (2026-11-27), 客户2026年11月, 客户2026Q3, 客户11月
    [GeneratedRegex(@"^(?<name>.+?)[(（\[【]?(?<![0-9])(20[0-9]{2}[0-9年月日号第季度上下半QqHhWw\-_. ]*|[0-9]{1,2}月([0-9]{1,2}[日号])?)[)）\]】]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Dated { get; }

    // Backtracks to the last star only: linear but for the number of ** in a pattern.
    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        var (p, t, star, mark) = (0, 0, -1, 0);
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                if (p + 1 < pattern.Length && pattern[p + 1] == '*') return MatchesFolders(pattern[(p + 2)..], text[t..]);
                (star, mark) = (p++, t);
            }
            else if (p < pattern.Length && (pattern[p] == text[t] || (pattern[p] == '?' && text[t] != '/')))
            {
                p++;
                t++;
            }
            else if (star >= 0 && text[mark] != '/')
            {
                p = star + 1;
                t = ++mark;
            }
            else return false;
        }
        return pattern[p..].TrimStart('*').IsEmpty;
    }

    private static bool MatchesFolders(ReadOnlySpan<char> rest, ReadOnlySpan<char> text)
    {
        if (rest.StartsWith("/")) rest = rest[1..];
        if (Matches(rest, text)) return true;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '/' && Matches(rest, text[(i + 1)..])) return true;
        }
        return false;
    }
}
