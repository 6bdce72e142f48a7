using System.Text;

namespace KspSite.Rendering.Leaks;

/// <summary>
/// Finds texts as words: a Latin word or a number that continues on either side is another word or number. Both the texts and
/// what is searched are in lower case.
/// </summary>
internal sealed class TextSearch
{
    private readonly ByteSearch _search;
    private readonly ImmutableArray<byte[]> _texts;

    public TextSearch(IReadOnlyList<string> texts)
    {
        _texts = [.. texts.Select(Encoding.UTF8.GetBytes)];
        _search = new ByteSearch(_texts);
    }

    /// <summary>The number of each text that occurs, ascending, each once.</summary>
    public IReadOnlyCollection<int> Find(string text)
    {
        var found = new SortedSet<int>();
        var bytes = Encoding.UTF8.GetBytes(text);
        _search.Find(bytes, (number, start) =>
        {
            if (IsWhole(bytes, start, _texts[number])) found.Add(number);
        });
        return found;
    }

    private static bool IsWhole(byte[] text, int start, byte[] word)
    {
        var end = start + word.Length;
        return !(IsLatin(word[0]) && start > 0 && Continues(text[start - 1], word[0]))
            && !(IsLatin(word[^1]) && end < text.Length && Continues(text[end], word[^1]));
    }

    private static bool IsLatin(byte b) => b is >= (byte)'0' and <= (byte)'9' or >= (byte)'a' and <= (byte)'z';

    private static bool Continues(byte beside, byte edge) => IsLatin(beside) || (edge is >= (byte)'0' and <= (byte)'9' && beside is (byte)'.' or (byte)',');
}
