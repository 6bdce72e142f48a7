namespace KspSite.Core.Input;

/// <summary>Finds the word that a misspelt one was probably meant to be.</summary>
public static class NearMisses
{
    /// <summary>
    /// The candidate with the smallest edit distance, if it is near enough: at most a third of the letters differ. Null when
    /// none is; the first of several equally near.
    /// </summary>
    public static string? Of(string word, IEnumerable<string> candidates)
    {
        var key = Headers.Key(word);
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var other = Headers.Key(candidate);
            var limit = Math.Max(key.Length, other.Length) / 3;
            var distance = Distance(key, other);
            if (distance <= limit && distance < bestDistance) (best, bestDistance) = (candidate, distance);
        }
        return best;
    }

    // Two neighbouring letters typed in the wrong order are one mistake (buidl for build), as is one letter missing, added or wrong.
    private static int Distance(string a, string b)
    {
        var (before, above, row) = (new int[b.Length + 1], Enumerable.Range(0, b.Length + 1).ToArray(), new int[b.Length + 1]);
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            (before, above, row) = (above, row, before);
        }
        return above[^1];
    }
}
