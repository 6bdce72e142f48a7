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

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], cost);
            }
        }
        return row[^1];
    }
}
