namespace KspSite.Init.Sample;

/// <summary>
/// Numbers that look drawn and are not: the same seed gives the same sequence on every machine and in every version of
/// .NET, which <see cref="Random"/> does not promise. SplitMix64.
/// </summary>
internal sealed class Dice(ulong seed)
{
    // Mixed, or neighbouring seeds would give one sequence, shifted.
    private ulong _state = Mix(seed);

    /// <summary>0 up to, not including, <paramref name="count"/>.</summary>
    public int Next(int count) => (int)(Draw() % (ulong)count);

    /// <summary>Both ends included.</summary>
    public int Between(int low, int high) => low + Next(high - low + 1);

    public bool Chance(int percent) => Next(100) < percent;

    public T Pick<T>(ReadOnlySpan<T> from) => from[Next(from.Length)];

    private ulong Draw() => Mix(_state += 0x9E3779B97F4A7C15UL);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
