using CsCheck;
using KspSite.Rendering.Leaks;

namespace KspSite.Rendering.Tests.Leaks;

public sealed class ByteSearchTests
{
    [Fact]
    public void Every_place_that_a_slow_search_finds_is_found()
    {
        // Two letters, so that strings overlap, contain each other and share beginnings.
        var strings = Gen.Byte[(byte)'a', (byte)'b'].Array[1, 6].Array[1, 20];
        Gen.Select(strings, Gen.Byte[(byte)'a', (byte)'b'].Array[0, 200]).Sample((patterns, text) =>
        {
            var distinct = patterns.DistinctBy(p => string.Join(',', p)).ToArray();
            var found = new HashSet<(int, int)>();
            new ByteSearch(distinct).Find(text, (number, start) => found.Add((number, start)));
            var expected = from number in Enumerable.Range(0, distinct.Length)
                           from start in Enumerable.Range(0, text.Length)
                           where text.AsSpan(start).StartsWith(distinct[number])
                           select (number, start);
            Assert.Equal(expected.Order(), found.Order());
        });
    }

    [Fact]
    public void The_windows_of_a_text_never_deny_what_it_holds()
    {
        Gen.Select(Gen.Byte.Array[0, 300], Gen.Int[0, 300], Gen.Int[0, 40]).Sample((text, start, length) =>
        {
            var windows = new ByteWindows();
            windows.Add(text);
            var from = Math.Min(start, text.Length);
            Assert.True(windows.MayHold(text.AsSpan(from, Math.Min(length, text.Length - from))));
        });
    }

    [Fact]
    public void The_windows_of_a_text_deny_what_it_does_not_hold_at_all()
    {
        var windows = new ByteWindows();
        windows.Add("abcdefgh"u8);
        Assert.False(windows.MayHold("stuvwxyz"u8));
    }
}
