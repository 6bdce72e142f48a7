using System.Text;
using KspSite.Core.Diagnostics;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Tests.Site;

public sealed class SiteChecksTests
{
    [Fact]
    public void Links_and_anchors_that_exist_are_no_finding() => Assert.Empty(Check(
    [
        Page("index.html", """<h1 id="top">x</h1><a href="a/b.html#c-%E4%B8%AD">b</a><a href="#top">t</a><a href="https://example.org">o</a>"""),
        Page("a/b.html", """<p id="c-中">x</p><a href="../index.html">up</a>"""),
    ]));

    [Fact]
    public void Anchors_and_links_are_read_as_a_browser_would() => Assert.Empty(Check(
    [
        Page("index.html", """<p class="x" id="a&amp;b">1 &lt; 2</p><a title="t" class="c" href="a/b.html?x=1#y">b</a><a href="./a/./b.html">c</a><a href="#a&amp;b">d</a><br>"""),
        Page("a/b.html", "<p\nid=\"y\"></p><a\nhref=\"../a/../index.html\">up</a>"),
    ]));

    [Theory]
    [InlineData("""<p data-id="no"></p><a href="#no">x</a>""", "#no")]
    [InlineData("""<a href="no.html">x</a>""", "no.html")]
    [InlineData("""<a href="#no">x</a>""", "#no")]
    [InlineData("""<a href="../index.html">x</a>""", "../index.html")]
    [InlineData("""<a href="a/../../index.html">x</a>""", "a/../../index.html")]
    [InlineData("""<a href="javascript:x">x</a>""", "javascript:x")]
    [InlineData("""<link rel="stylesheet" href="no.css">""", "no.css")]
    [InlineData("""<script src="no.js"></script>""", "no.js")]
    public void A_link_that_leads_nowhere_is_found(string html, string found)
    {
        var finding = Assert.Single(Check([Page("index.html", html)]));
        Assert.Equal("SI-01", finding.Id);
        Assert.Equal(found, finding.Found);
    }

    [Fact]
    public void Paths_that_differ_only_in_case_are_one_file_on_many_disks()
    {
        var finding = Assert.Single(Check([Page("accounts/a1/index.html", ""), Page("accounts/A1/index.html", "")]));
        Assert.Equal("SI-02", finding.Id);
    }

    [Fact]
    public void Each_broken_address_of_a_page_is_told_once_in_the_order_met() =>
        Assert.Equal(["b.html", "a.html#x"], Check([Page("index.html", """<a href="b.html">1</a><a href="a.html#x">2</a><a href="b.html">3</a><a href="a.html">4</a>"""), Page("a.html", "")]).Select(f => f.Found));

    [Fact]
    public void A_fragment_does_not_make_a_file_of_another_name()
    {
        // "a.html" with the id "b" is not the page "a.html#b", nor "a" with an id that contains the rest.
        Assert.Single(Check([Page("index.html", """<a href="a%23b.html">x</a>"""), Page("a", """<p id="b.html"></p>""")]));
        Assert.Empty(Check([Page("index.html", """<a href="a#b.html">x</a>"""), Page("a", """<p id="b.html"></p>""")]));
    }

    private static ImmutableArray<Finding> Check(ImmutableArray<SiteFile> pages) => SiteChecks.Check(pages, [.. pages.Select(p => PageLinks.Of(p.Path, p.Content.Span))]);

    private static SiteFile Page(string path, string html) => new(path, Encoding.UTF8.GetBytes(html));
}
