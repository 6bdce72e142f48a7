namespace KspSite.Core.History;

/// <summary>A row in both exports, or in one of them; never in neither.</summary>
internal readonly record struct Pair<T>(string Id, T? Before, T? After)
    where T : class
{
    public bool IsAdded => Before is null;

    public bool IsGone => After is null;
}

internal static class Pairing
{
    /// <summary>Met by id, in the order of the ids. Of rows with one id the first counts: reading has reported the others.</summary>
    public static IEnumerable<Pair<T>> Of<T>(IEnumerable<T> before, IEnumerable<T> after, Func<T, string> id)
        where T : class
    {
        var pairs = new SortedDictionary<string, (T? Before, T? After)>(StringComparer.Ordinal);
        foreach (var row in before) pairs.TryAdd(id(row), (row, null));
        foreach (var row in after)
        {
            var key = id(row);
            if (!pairs.TryGetValue(key, out var pair)) pairs[key] = (null, row);
            else if (pair.After is null) pairs[key] = (pair.Before, row);
        }
        return pairs.Select(p => new Pair<T>(p.Key, p.Value.Before, p.Value.After));
    }

    /// <summary>Rows of both exports only.</summary>
    public static IEnumerable<(string Id, T Before, T After)> InBoth<T>(this IEnumerable<Pair<T>> pairs)
        where T : class
    {
        foreach (var pair in pairs)
        {
            if (pair is { Before: { } before, After: { } after }) yield return (pair.Id, before, after);
        }
    }
}
