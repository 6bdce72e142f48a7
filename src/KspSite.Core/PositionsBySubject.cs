using System.Runtime.InteropServices;

namespace KspSite.Core;

/// <summary>
/// Where in a list the items of each subject stand: what a lookup tells, in four bytes an item. A large portfolio has millions of figures and
/// results, and lists of references to them would be a third of what they take themselves.
/// </summary>
internal sealed class PositionsBySubject
{
    private readonly Dictionary<Subject, (int Start, int Count)> _groups;
    private readonly int[] _positions;

    private PositionsBySubject(Dictionary<Subject, (int Start, int Count)> groups, int[] positions) => (_groups, _positions) = (groups, positions);

    /// <summary>Positions in the order of subjects, those of one beside each other; a subject's part of it is <see cref="RangeOf"/>.</summary>
    public ReadOnlySpan<int> All => _positions;

    /// <summary>Positions of the subject's items in their order; empty where there are none.</summary>
    public ArraySegment<int> this[Subject subject]
    {
        get
        {
            var (start, count) = RangeOf(subject);
            return new(_positions, start, count);
        }
    }

    public (int Start, int Count) RangeOf(Subject subject) => _groups.GetValueOrDefault(subject);

    public static PositionsBySubject Of<T>(ImmutableArray<T> items, Func<T, Subject> subject)
    {
        // Each group is known by its number until all are counted.
        var (numbers, counts, groupOf) = (new Dictionary<Subject, int>(), new List<int>(), new int[items.Length]);
        for (var i = 0; i < groupOf.Length; i++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, subject(items[i]), out var isKnown);
            if (!isKnown)
            {
                number = counts.Count;
                counts.Add(0);
            }
            groupOf[i] = number;
            counts[number]++;
        }
        var starts = new int[counts.Count];
        for (var number = 1; number < starts.Length; number++) starts[number] = starts[number - 1] + counts[number - 1];
        var groups = new Dictionary<Subject, (int Start, int Count)>(numbers.Count);
        foreach (var (key, number) in numbers) groups.Add(key, (starts[number], counts[number]));
        var positions = new int[items.Length];
        for (var i = 0; i < positions.Length; i++) positions[starts[groupOf[i]]++] = i;
        return new(groups, positions);
    }
}
