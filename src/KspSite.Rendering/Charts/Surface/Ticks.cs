namespace KspSite.Rendering.Charts.Surface;

/// <summary>Places on an axis that carry a line and, where there is room, a label.</summary>
internal readonly record struct Tick(double Value, string Label);

internal static class Ticks
{
    /// <summary>Round values (1, 2, 5 and their tens) that enclose the data; about as many as asked for, at least two.</summary>
    public static ImmutableArray<double> Round(double min, double max, int wanted)
    {
        var span = new Span(min, max);
        var step = Step(span.Length / Math.Max(wanted, 1));
        var first = Math.Floor(span.Min / step);
        var last = Math.Ceiling(span.Max / step);
        // Counted and multiplied, never summed up: 0.1 + 0.2 is not 0.3.
        return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => (first + i) * step)];
    }

    /// <summary>As many of the items as the room allows, evenly thinned, the last always among them.</summary>
    public static IEnumerable<T> Thinned<T>(IReadOnlyList<T> items, int most)
    {
        var every = Math.Max(1, (int)Math.Ceiling((double)items.Count / Math.Max(most, 1)));
        return items.Where((_, i) => (items.Count - 1 - i) % every == 0);
    }

    private static double Step(double rough)
    {
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var factor = rough / magnitude;
        return magnitude * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10);
    }
}
