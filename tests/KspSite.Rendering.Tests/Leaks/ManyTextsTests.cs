using CsCheck;
using KspSite.Rendering.Leaks;

namespace KspSite.Rendering.Tests.Leaks;

public sealed class ManyTextsTests
{
    // Few signs, so that texts contain each other, share beginnings and stand beside letters, digits and points; two, so that very many begin alike.
    [Theory]
    [InlineData("ab1.中文", 20)]
    [InlineData("中文", 200)]
    public void What_a_slow_search_finds_is_found_and_nothing_else(string alphabet, int most)
    {
        var signs = Gen.Char[alphabet];
        Gen.Select(signs.Array[2, 9].Array[1, most], signs.Array[0, 200]).Sample((words, text) =>
        {
            string[] texts = [.. words.Select(w => new string(w)).Distinct()];
            var expected = Enumerable.Range(0, texts.Length).Where(i => Enumerable.Range(0, text.Length).Any(at => StandsAt(new string(text), at, texts[i])));
            Assert.Equal(expected, Found(texts, new string(text)));
        });
    }

    [Theory]
    [InlineData("kepler", "keplers", false)]
    [InlineData("kepler", "(kepler)", true)]
    [InlineData("kepler", "到kepler去", true)]
    [InlineData("123456", "1,123456", false)]
    [InlineData("123456", "123456.5", false)]
    [InlineData("123456", "共123456元", true)]
    [InlineData("王强", "王强生", true)]
    public void A_latin_word_or_number_that_goes_on_is_another_one(string text, string place, bool isFound) =>
        Assert.Equal(isFound ? [0] : [], Found([text], place));

    private static SortedSet<int> Found(string[] texts, string place)
    {
        var found = new SortedSet<int>();
        new ManyTexts(texts).Find(place, number => found.Add(number));
        return found;
    }

    private static bool StandsAt(string text, int at, string word)
    {
        if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0) return false;
        var (before, after) = (at > 0 ? text[at - 1] : ' ', at + word.Length < text.Length ? text[at + word.Length] : ' ');
        return !GoesOn(before, word[0]) && !GoesOn(after, word[^1]);
    }

    private static bool GoesOn(char beside, char edge) =>
        (char.IsAsciiDigit(edge) && (char.IsAsciiLetterOrDigit(beside) || beside is '.' or ',')) || (char.IsAsciiLetter(edge) && char.IsAsciiLetterOrDigit(beside));
}
