using KspSite.Core;
using KspSite.Core.Diagnostics;

namespace KspSite.Rendering.Pages;

/// <summary>Places in the input, as short as they can be told: neighbouring rows of a file become a range.</summary>
/// <param name="Text"><c>actions(12–17; 20), plans(3,4)</c>: files in the order first met; in each the rows, then the single cells. May be empty.</param>
/// <param name="Count">Ranges and cells in the text.</param>
/// <param name="More">Those beyond the limit, which it leaves out.</param>
public sealed record Places(string Text, int Count, int More)
{
    private static readonly Places None = new("", 0, 0);

    public static Places Of(ImmutableArray<SourceRef> places, int limit = int.MaxValue)
    {
        if (places.IsEmpty) return None;
        if (places is [var only] && limit > 0) return new(only.Short, 1, 0);
        var text = new List<string>();
        var count = 0;
        // Rows of one file is what nearly every figure has.
        if (places.All(p => p.File == places[0].File)) count = AddFile(places, limit, text);
        else
        {
            foreach (var file in places.GroupBy(p => p.File, StringComparer.Ordinal)) count += AddFile([.. file], limit - count, text);
        }
        return new(string.Join(", ", text), Math.Min(count, limit), Math.Max(0, count - limit));
    }

    /// <returns>How many there are, also of those that are not added.</returns>
    private static int AddFile(ImmutableArray<SourceRef> places, int limit, List<string> text)
    {
        List<int> lines = [.. places.Where(IsRow).Select(p => p.Line)];
        lines.Sort();
        var ranges = new List<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            var first = lines[i];
            while (i + 1 < lines.Count && lines[i + 1] <= lines[i] + 1) i++;
            ranges.Add(lines[i] == first ? Numerals.Text(first) : $"{Numerals.Text(first)}–{Numerals.Text(lines[i])}");
        }
        if (ranges.Count > 0 && limit > 0) text.Add($"{SourceRef.ShortName(places[0].File)}({string.Join("; ", ranges.Take(limit))})");
        if (lines.Count == places.Length) return ranges.Count;
        var cells = places.Where(p => !IsRow(p)).Distinct().OrderBy(p => p.Line).ThenBy(p => p.Column).ToList();
        text.AddRange(cells.Take(Math.Max(0, limit - ranges.Count)).Select(p => p.Short));
        return ranges.Count + cells.Count;
    }

    private static bool IsRow(SourceRef place) => place.Column == 0 && place.Line > 0;
}
