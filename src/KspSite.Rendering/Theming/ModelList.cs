using System.Collections;
using Fluid.Values;

namespace KspSite.Rendering.Theming;

/// <summary>A list of ours in a template. Its items become values when the first is asked for: often a template only asks how many there are.</summary>
/// <remarks>One type for lists of anything: native code finds methods behind interfaces slowly where many types have them.</remarks>
internal sealed class ModelList(int count, Func<FluidValue[]> convert) : IReadOnlyList<FluidValue>, ICollection<FluidValue>
{
    private FluidValue[]? _values;

    public int Count => count;

    // Loops copy a list before they begin, which takes one step for a collection.
    bool ICollection<FluidValue>.IsReadOnly => true;

    private FluidValue[] Values => _values ??= convert();

    public FluidValue this[int index] => Values[index];

    public IEnumerator<FluidValue> GetEnumerator() => ((IEnumerable<FluidValue>)Values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void CopyTo(FluidValue[] array, int arrayIndex) => Values.CopyTo(array, arrayIndex);

    public bool Contains(FluidValue item) => Array.IndexOf(Values, item) >= 0;

    void ICollection<FluidValue>.Add(FluidValue item) => throw new NotSupportedException();

    void ICollection<FluidValue>.Clear() => throw new NotSupportedException();

    bool ICollection<FluidValue>.Remove(FluidValue item) => throw new NotSupportedException();
}
