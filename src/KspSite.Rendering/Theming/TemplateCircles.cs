using System.Text.RegularExpressions;
using KspSite.Core.Diagnostics;

namespace KspSite.Rendering.Theming;

/// <summary>Finds a part of a theme that uses itself.</summary>
internal static partial class TemplateCircles
{
    /// <summary>Where a part uses one that leads back to it; null where none does, as far as the names are written out.</summary>
    /// <param name="sources">By name without its ending: <c>parts/person</c>.</param>
    public static SourceRef? In(IReadOnlyDictionary<string, string> sources)
    {
        var uses = sources.Where(s => s.Key.StartsWith("parts/", StringComparison.Ordinal)).ToDictionary(s => s.Key, s => Uses(s.Value).ToList(), StringComparer.Ordinal);
        foreach (var (part, used) in uses.OrderBy(u => u.Key, StringComparer.Ordinal))
        {
            if (used.Find(u => LeadsTo(u.Part, part, uses)) is { Part: not null } back) return new SourceRef($"theme/{part}.liquid", back.Line);
        }
        return null;
    }

    /// <summary>The parts that a template uses, with their 1-based lines.</summary>
    public static IEnumerable<(string Part, int Line)> Uses(string source) => Tag().Matches(source)
        .Select(m => (m.Groups["part"].Value, 1 + source.AsSpan(0, m.Index).Count('\n')));

    private static bool LeadsTo(string from, string to, Dictionary<string, List<(string Part, int Line)>> uses)
    {
        var (seen, next) = (new HashSet<string>(StringComparer.Ordinal), new Stack<string>([from]));
        while (next.TryPop(out var part))
        {
            if (part == to) return true;
            if (!seen.Add(part)) continue;
            foreach (var used in uses.GetValueOrDefault(part, [])) next.Push(used.Part);
        }
        return false;
    }

    [GeneratedRegex("""\{%-?\s*(?:render|include)\s+['"](?<part>[^'"]+?)(?:\.liquid)?['"]""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Tag();
}
