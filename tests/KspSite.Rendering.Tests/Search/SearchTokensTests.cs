using KspSite.Rendering.Search;

namespace KspSite.Rendering.Tests.Search;

public class SearchTokensTests
{
    [Fact]
    public void Chinese_is_cut_into_single_characters_and_overlapping_pairs() =>
        Assert.Equal(["约", "约采", "采", "采购", "购"], Keys("约采购"));

    [Fact]
    public void Other_words_stay_whole_in_small_letters_beside_their_first_letter() => Assert.Equal(["a", "a3", "p", "plan", "2", "2026"], Keys("A3-Plan, 2026"));

    [Fact]
    public void A_change_of_script_ends_a_word() => Assert.Equal(["看", "a", "a3", "表"], Keys("看A3表"));

    [Fact]
    public void Full_width_letters_and_digits_are_the_half_width_ones() => Assert.Equal(["c", "crm", "2"], Keys("ＣＲＭ　２"));

    [Fact]
    public void Rare_characters_of_two_halves_are_never_torn_apart() => Assert.Equal(["𠮷", "田"], Keys("𠮷田").Where(k => k.EnumerateRunes().Count() == 1));

    [Fact]
    public void A_word_longer_than_the_limit_is_found_by_its_beginning() =>
        Assert.Equal(["x", new string('x', SearchTokens.LongestWord)], Keys(new string('x', 40)));

    [Theory]
    [InlineData("coverage", "co")]
    [InlineData("采购", "采购")]
    [InlineData("a", "a")]
    public void A_word_lies_in_the_bucket_of_its_beginning(string word, string beginning) =>
        Assert.Equal(SearchTokens.Bucket(beginning, 97), SearchTokens.Bucket(word, 97));

    private static IEnumerable<string> Keys(string text)
    {
        var folded = SearchTokens.Fold(text);
        return SearchTokens.Keys(folded).Select(r => folded[r]);
    }
}
