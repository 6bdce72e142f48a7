namespace KspSite.Rendering.Charts.Drawing;

internal static class Spread
{
    /// <summary>
    /// Ascending places moved apart to the distance, as little as needed and within the bounds; only as many as fit.
    /// </summary>
    public static ImmutableArray<double> Apart(ImmutableArray<double> ascending, double distance, double low, double high)
    {
        var places = ascending.Take((int)((high - low) / distance) + 1).ToArray();
        for (var i = 0; i < places.Length; i++) places[i] = Math.Max(places[i], i == 0 ? low : places[i - 1] + distance);
        for (var i = places.Length - 1; i >= 0; i--) places[i] = Math.Min(places[i], i == places.Length - 1 ? high : places[i + 1] - distance);
        return [.. places];
    }
}
