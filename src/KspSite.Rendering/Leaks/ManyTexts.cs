using System.Runtime.InteropServices;

namespace KspSite.Rendering.Leaks;

/// <summary>
/// Finds many texts at once, as words: a Latin word or a number that continues on either side is another word or number. At each
/// character the few that follow are looked up among the beginnings of the texts; only where they are one of them are texts
/// compared, or looked up length by length where so many begin alike that their number would grow with the portfolio. Both the
/// texts and what is searched are in lower case.
/// </summary>
/// <param name="texts">Each of two characters at least, none twice.</param>
internal sealed class ManyTexts(IReadOnlyList<string> texts)
{
    private const int Long = 4;
    private const int Short = 2;

    /// <summary>Up to so many are compared one by one; a round number, not a measured one.</summary>
    private const int Few = 8;

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _numbers =
        texts.Index().ToDictionary(t => t.Item, t => t.Index, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // A bit for each sign that some text begins with: most signs of a page begin none.
    private readonly ulong[] _signs = Signs(texts);

    private readonly Beginnings _long = new(texts, t => t.Length >= Long, t => Four(t));
    private readonly Beginnings _short = new(texts, t => t.Length < Long, t => Two(t));

    /// <summary>Tells the number of each text that occurs, for some as often as they do; from any thread.</summary>
    public void Find(ReadOnlySpan<char> text, Action<int> found)
    {
        var isLatin = false;
        for (var at = 0; at + Short <= text.Length; at++)
        {
            // Nothing begins within a Latin word, and most of what a page is made of is such words.
            var wasLatin = isLatin;
            isLatin = char.IsAsciiLetterOrDigit(text[at]);
            if ((wasLatin && isLatin) || (_signs[text[at] >> 6] & (1UL << (text[at] & 63))) == 0) continue;
            var rest = text[at..];
            if (_short.Has(Two(rest), out var alike)) Compare(text, at, alike, found);
            if (rest.Length >= Long && _long.Has(Four(rest), out alike)) Compare(text, at, alike, found);
        }
    }

    private static ulong[] Signs(IReadOnlyList<string> texts)
    {
        var signs = new ulong[(char.MaxValue >> 6) + 1];
        foreach (var text in texts) signs[text[0] >> 6] |= 1UL << (text[0] & 63);
        return signs;
    }

    private void Compare(ReadOnlySpan<char> text, int at, Alike alike, Action<int> found)
    {
        var rest = text[at..];
        if (alike.Numbers.Count <= Few)
        {
            foreach (var number in alike.Numbers)
            {
                if (rest.StartsWith(texts[number]) && IsWhole(text, at, texts[number])) found(number);
            }
            return;
        }
        foreach (var length in alike.Lengths)
        {
            if (length <= rest.Length && _numbers.TryGetValue(rest[..length], out var number) && IsWhole(text, at, texts[number])) found(number);
        }
    }

    private static bool IsWhole(ReadOnlySpan<char> text, int at, string word)
    {
        var end = at + word.Length;
        return !(char.IsAsciiLetterOrDigit(word[0]) && at > 0 && Continues(text[at - 1], word[0]))
            && !(char.IsAsciiLetterOrDigit(word[^1]) && end < text.Length && Continues(text[end], word[^1]));
    }

    private static bool Continues(char beside, char edge) => char.IsAsciiLetterOrDigit(beside) || (char.IsAsciiDigit(edge) && beside is '.' or ',');

    private static ulong Two(ReadOnlySpan<char> text) => MemoryMarshal.Read<uint>(MemoryMarshal.AsBytes(text));

    private static ulong Four(ReadOnlySpan<char> text) => MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(text));

    /// <summary>The texts that begin alike: their numbers, and each length they have, once.</summary>
    private sealed class Alike
    {
        public List<int> Numbers { get; } = [];

        public List<int> Lengths { get; } = [];
    }

    /// <summary>The texts by how they begin, behind a map of bits that fits the cache of a core and says no nearly always.</summary>
    private sealed class Beginnings
    {
        private const int Bits = 21;

        private readonly ulong[] _map = new ulong[1 << (Bits - 6)];
        private readonly Dictionary<ulong, Alike> _alike = [];

        public Beginnings(IReadOnlyList<string> texts, Func<string, bool> isOurs, Func<string, ulong> beginning)
        {
            for (var i = 0; i < texts.Count; i++)
            {
                if (!isOurs(texts[i])) continue;
                var key = beginning(texts[i]);
                var slot = Slot(key);
                _map[slot >> 6] |= 1UL << (slot & 63);
                if (!_alike.TryGetValue(key, out var alike)) _alike[key] = alike = new Alike();
                alike.Numbers.Add(i);
                if (!alike.Lengths.Contains(texts[i].Length)) alike.Lengths.Add(texts[i].Length);
            }
        }

        public bool Has(ulong beginning, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Alike? alike)
        {
            alike = null;
            var slot = Slot(beginning);
            return (_map[slot >> 6] & (1UL << (slot & 63))) != 0 && _alike.TryGetValue(beginning, out alike);
        }

        private static int Slot(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> (64 - Bits));
    }
}
