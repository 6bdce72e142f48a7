namespace KspSite.Rendering.Leaks;

/// <summary>
/// Finds many byte strings at once (Aho and Corasick): one step per byte of the text, whatever the number of strings. The
/// automaton is complete, 1 KB a state; whoever has many strings searches in batches.
/// </summary>
internal sealed class ByteSearch
{
    private readonly List<int[]> _next = [new int[256]];
    private readonly List<int> _pattern = [-1];

    /// <summary>The nearest shorter state that ends a string; 0 where there is none.</summary>
    private readonly int[] _shorter;

    private readonly IReadOnlyList<byte[]> _patterns;

    public ByteSearch(IReadOnlyList<byte[]> patterns)
    {
        _patterns = patterns;
        for (var i = 0; i < patterns.Count; i++) Add(patterns[i], i);
        _shorter = new int[_next.Count];
        Complete();
    }

    /// <summary>Tells each place: number of the string, and where it begins. A string given twice is found as the first.</summary>
    public void Find(ReadOnlySpan<byte> text, Action<int, int> found)
    {
        var state = 0;
        for (var i = 0; i < text.Length; i++)
        {
            state = _next[state][text[i]];
            for (var end = _pattern[state] >= 0 ? state : _shorter[state]; end != 0; end = _shorter[end])
            {
                found(_pattern[end], i + 1 - _patterns[_pattern[end]].Length);
            }
        }
    }

    private void Add(byte[] pattern, int number)
    {
        var state = 0;
        foreach (var b in pattern)
        {
            if (_next[state][b] == 0)
            {
                _next[state][b] = _next.Count;
                _next.Add(new int[256]);
                _pattern.Add(-1);
            }
            state = _next[state][b];
        }
        if (_pattern[state] < 0) _pattern[state] = number;
    }

    // Breadth first: the state to fall back to is always complete before it is needed.
    private void Complete()
    {
        var fallback = new int[_next.Count];
        var queue = new Queue<int>(_next[0].Where(s => s != 0));
        while (queue.TryDequeue(out var state))
        {
            var shorter = fallback[state];
            _shorter[state] = _pattern[shorter] >= 0 ? shorter : _shorter[shorter];
            for (var b = 0; b < 256; b++)
            {
                var next = _next[state][b];
                if (next == 0) _next[state][b] = _next[shorter][b];
                else
                {
                    fallback[next] = _next[shorter][b];
                    queue.Enqueue(next);
                }
            }
        }
    }
}
