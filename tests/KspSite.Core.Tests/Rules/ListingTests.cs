using KspSite.Core.Rules;

namespace KspSite.Core.Tests.Rules;

public sealed class ListingTests
{
    [Fact]
    public void Three_are_named_in_full() => Assert.Equal(new Words("“甲”、“乙”、“丙”", "“甲”, “乙”, “丙”"), Listing.OfQuotes(["甲", "乙", "丙"]));

    [Fact]
    public void The_fourth_and_later_ones_are_counted() =>
        Assert.Equal(new Words("“甲”、“乙”、“丙”等", "“甲”, “乙”, “丙” and 2 more"), Listing.OfQuotes(["甲", "乙", "丙", "丁", "戊"]));

    [Fact]
    public void A_text_of_24_characters_is_quoted_whole_and_one_of_25_is_cut()
    {
        Assert.Equal($"“{new string('长', 24)}”", Listing.Quote(new string('长', 24)));
        Assert.Equal($"“{new string('长', 24)}…”", Listing.Quote(new string('长', 25)));
    }

    [Fact]
    public void A_cut_does_not_tear_a_character_apart() =>
        Assert.Equal($"“{new string('长', 23)}…”", Listing.Quote(new string('长', 23) + "𠮷𠮷"));
}
