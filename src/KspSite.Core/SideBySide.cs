using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace KspSite.Core;

/// <summary>Work on all cores whose result, and whose fault, does not depend on which core was first.</summary>
public static class SideBySide
{
    /// <summary>
    /// One result per item, in the order of the items. They are taken one at a time in this order, so that a heavy one holds up
    /// no other: put what takes long first.
    /// </summary>
    /// <exception cref="Exception">What the first faulty item threw, as if all had been made in a row.</exception>
    public static ImmutableArray<TResult> Select<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> make)
    {
        var results = new TResult[items.Count];
        var faults = new ConcurrentDictionary<int, ExceptionDispatchInfo>();
        Partitioner.Create(Enumerable.Range(0, items.Count), EnumerablePartitionerOptions.NoBuffering).AsParallel().ForAll(i =>
        {
            // An item before a faulty one is made all the same: the first fault is then always the same.
            if (!faults.IsEmpty && faults.Keys.Min() < i) return;
            try
            {
                results[i] = make(items[i]);
            }
            catch (Exception e)
            {
                faults[i] = ExceptionDispatchInfo.Capture(e);
            }
        });
        if (!faults.IsEmpty) faults[faults.Keys.Min()].Throw();
        return ImmutableCollectionsMarshal.AsImmutableArray(results);
    }

    /// <summary>All results of all items, in the order of the items.</summary>
    /// <exception cref="Exception">What the first faulty item threw, as if all had been made in a row.</exception>
    public static ImmutableArray<TResult> SelectMany<T, TResult>(IReadOnlyList<T> items, Func<T, IEnumerable<TResult>> make) =>
        Joined(Select(items, item => make(item).ToList()));

    // Exactly as long as it becomes: lists of millions that grow are as long again in garbage.
    private static ImmutableArray<T> Joined<T>(ImmutableArray<List<T>> parts)
    {
        var all = ImmutableArray.CreateBuilder<T>(parts.Sum(p => p.Count));
        foreach (var part in parts) all.AddRange(part);
        return all.MoveToImmutable();
    }
}
