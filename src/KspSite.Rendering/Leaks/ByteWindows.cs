using System.Numerics;

namespace KspSite.Rendering.Leaks;

/// <summary>
/// Which runs of four bytes a text holds, in 2 MB: sorts out nearly every string that does not occur before any is searched
/// for. It never denies one that does.
/// </summary>
internal sealed class ByteWindows
{
    private const int Width = 4;
    private const int Bits = 24;

    private readonly ulong[] _seen = new ulong[1 << (Bits - 6)];

    public void Add(ReadOnlySpan<byte> text)
    {
        var window = 0u;
        for (var i = 0; i < text.Length; i++)
        {
            window = (window << 8) | text[i];
            if (i >= Width - 1) Mark(window);
        }
    }

    public void Add(ByteWindows other)
    {
        for (var i = 0; i < _seen.Length; i++) _seen[i] |= other._seen[i];
    }

    /// <summary>False: the text does not hold it. Strings shorter than a window are not denied.</summary>
    public bool MayHold(ReadOnlySpan<byte> text)
    {
        var window = 0u;
        for (var i = 0; i < text.Length; i++)
        {
            window = (window << 8) | text[i];
            if (i >= Width - 1 && !Has(window)) return false;
        }
        return true;
    }

    private void Mark(uint window)
    {
        var slot = Slot(window);
        _seen[slot >> 6] |= 1UL << (slot & 63);
    }

    private bool Has(uint window)
    {
        var slot = Slot(window);
        return (_seen[slot >> 6] & (1UL << (slot & 63))) != 0;
    }

    private static int Slot(uint window) => (int)(BitOperations.RotateLeft(window * 0x9E3779B1u, 7) * 0x85EBCA77u >> (32 - Bits));
}
