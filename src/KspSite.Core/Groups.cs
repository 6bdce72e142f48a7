namespace KspSite.Core;

/// <summary>Groups of rows that mostly lie beside each other.</summary>
internal static class Groups
{
    /// <summary>Items by key, those of a key in their order. As a lookup would make them, but that neighbours with the same key are not looked up again.</summary>
    public static Dictionary<TKey, List<T>> OfNeighbours<T, TKey>(IEnumerable<T> items, Func<T, TKey> key)
        where TKey : notnull
    {
        var groups = new Dictionary<TKey, List<T>>();
        var (last, group) = (default(TKey), (List<T>?)null);
        foreach (var item in items)
        {
            var now = key(item);
            if (group is null || !EqualityComparer<TKey>.Default.Equals(now, last))
            {
                if (!groups.TryGetValue(now, out group)) groups[now] = group = [];
                last = now;
            }
            group.Add(item);
        }
        return groups;
    }
}
