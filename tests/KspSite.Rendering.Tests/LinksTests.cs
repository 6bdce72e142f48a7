using CsCheck;

namespace KspSite.Rendering.Tests;

public sealed class LinksTests
{
    [Theory]
    [InlineData("../", "accounts/A1/index.html", "../accounts/A1/index.html")]
    [InlineData("", "people/张三.html", "people/%E5%BC%A0%E4%B8%89.html")]
    [InlineData("../", "accounts/A1/figures.html#M-13.gap", "../accounts/A1/figures.html#M-13.gap")]
    [InlineData("", "https://example.org/a?b=1", "https://example.org/a?b=1")]
    public void Links_are_relative_and_encoded(string root, string target, string expected) => Assert.Equal(expected, Links.Href(root, target));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    public void Any_other_scheme_leads_nowhere(string target) => Assert.Equal("#", Links.Href("../", target));

    [Theory]
    [InlineData("index.html", "")]
    [InlineData("accounts/index.html", "../")]
    [InlineData("accounts/A1/index.html", "../../")]
    public void The_root_is_one_step_up_for_each_folder(string path, string expected) => Assert.Equal(expected, Links.RootOf(path));

    [Theory]
    [InlineData("A-017", "A-017")]
    [InlineData("客户1", "客户1")]
    [InlineData("_a", "~5fa")]
    [InlineData("con", "~con")]
    [InlineData("COM0", "~COM0")]
    [InlineData("index.html", "~index.html")]
    [InlineData("a.", "a~2e")]
    [InlineData("顾明川；陶思源", "顾明川~ff1b陶思源")]
    public void Slugs_are_file_names_that_every_disk_can_hold(string id, string expected) => Assert.Equal(expected, Links.Slug(id));

    [Theory]
    [InlineData("x")]
    [InlineData("长")]
    [InlineData("<")]
    [InlineData("😀")]
    public void A_long_id_gives_a_short_slug_that_is_still_its_own(string letter)
    {
        var id = string.Concat(Enumerable.Repeat(letter, 300));

        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(Links.Slug(id)), 1, 120);
        Assert.NotEqual(Links.Slug(id), Links.Slug(id + letter));
        Assert.Equal(Links.Slug(id), Links.Slug(id));
    }

    [Fact]
    public void Different_ids_have_different_slugs() =>
        Gen.Select(Gen.String[Gen.Char["ab_.-/ ；中~"], 1, 6], Gen.String[Gen.Char["ab_.-/ ；中~"], 1, 6])
            .Sample((a, b) => a == b || Links.Slug(a) != Links.Slug(b));
}
