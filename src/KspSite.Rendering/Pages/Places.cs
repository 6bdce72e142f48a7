using KspSite.Core;
using KspSite.Core.Diagnostics;

namespace KspSite.Rendering.Pages;

/// <summary>Places in the input, as short as they can be told: neighbouring rows of a file become a range.</summary>
public static class Places
{
    /// <summary><c>actions(12–17)</c>: files in the order first met; in each the rows, then the single cells.</summary>
    public static IEnumerable<string> Of(ImmutableArray<SourceRef> rows)
    {
        // One row, or rows of one file, is what nearly every figure has.
        if (rows.Length == 1 && rows[0] is { Column: 0, Line: > 0 } row) return [$"{SourceRef.ShortName(row.File)}({Numerals.Text(row.Line)})"];
        return rows.All(r => r.File == rows[0].File) ? OfFile(rows) : rows.GroupBy(r => r.File, StringComparer.Ordinal).SelectMany(file => OfFile([.. file]));
    }

    private static List<string> OfFile(ImmutableArray<SourceRef> places)
    {
        var texts = new List<string>();
        var name = places.IsEmpty ? "" : SourceRef.ShortName(places[0].File);
        List<int> lines = [.. places.Where(IsRow).Select(r => r.Line)];
        lines.Sort();
        for (var i = 0; i < lines.Count; i++)
        {
            var first = lines[i];
            while (i + 1 < lines.Count && lines[i + 1] <= lines[i] + 1) i++;
            texts.Add(lines[i] == first ? $"{name}({Numerals.Text(first)})" : $"{name}({Numerals.Text(first)}–{Numerals.Text(lines[i])})");
        }
        if (lines.Count < places.Length) texts.AddRange(places.Where(r => !IsRow(r)).Distinct().OrderBy(r => r.Line).ThenBy(r => r.Column).Select(r => r.Short));
        return texts;
    }

    private static bool IsRow(SourceRef place) => place.Column == 0 && place.Line > 0;
}
