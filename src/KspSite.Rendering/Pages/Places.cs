using KspSite.Core;
using KspSite.Core.Diagnostics;

namespace KspSite.Rendering.Pages;

/// <summary>Places in the input, as short as they can be told: neighbouring rows of a file become a range.</summary>
public static class Places
{
    /// <summary><c>actions(12–17)</c>: files in the order first met; in each the rows, then the single cells.</summary>
    public static IEnumerable<string> Of(IEnumerable<SourceRef> rows) => rows.GroupBy(r => r.File, StringComparer.Ordinal)
        .SelectMany(file => Ranges([.. file.Where(r => r.Column == 0 && r.Line > 0).Select(r => r.Line).Distinct().Order()])
            .Select(range => $"{SourceRef.ShortName(file.Key)}({range})")
            .Concat(file.Where(r => r.Column > 0 || r.Line == 0).Distinct().OrderBy(r => r.Line).ThenBy(r => r.Column).Select(r => r.Short)));

    private static IEnumerable<string> Ranges(ImmutableArray<int> lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var first = lines[i];
            while (i + 1 < lines.Length && lines[i + 1] == lines[i] + 1) i++;
            yield return lines[i] == first ? Numerals.Text(first) : $"{Numerals.Text(first)}–{Numerals.Text(lines[i])}";
        }
    }
}
