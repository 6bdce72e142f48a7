using CsCheck;
using KspSite.Rendering.Pages;

namespace KspSite.Rendering.Tests.Pages;

public sealed class TextsTests
{
    [Fact]
    public void A_text_that_fits_is_left_alone() => Assert.Equal(new Shortened("大客户", IsCut: false), Texts.Shorten(" 大客户 ", 6));

    [Fact]
    public void A_longer_text_says_that_it_is_cut() => Assert.Equal(new Shortened("大客…", IsCut: true), Texts.Shorten("大客户经理", 6));

    [Fact]
    public void Line_breaks_become_spaces() => Assert.Equal("a b", Texts.Shorten("a\nb", 10).Text);

    [Fact]
    public void Nothing_is_wider_than_asked() =>
        Gen.Select(Gen.String, Gen.Int[1, 40]).Sample((text, width) => Texts.WidthOf(Texts.Shorten(text, width).Text) <= Math.Max(width, 2));

    [Fact]
    public void A_limited_list_counts_what_it_leaves_out()
    {
        var limited = Limited.First(2, [1, 2, 3, 4, 5]);
        Assert.Equal([1, 2], limited.Items);
        Assert.Equal(3, limited.More);
    }
}
