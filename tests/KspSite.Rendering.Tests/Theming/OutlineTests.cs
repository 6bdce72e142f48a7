using KspSite.Rendering.Theming;

namespace KspSite.Rendering.Tests.Theming;

public sealed class OutlineTests
{
    [Fact]
    public void Five_headings_make_a_list_of_contents_and_four_do_not()
    {
        Assert.Equal(["h1", "h2", "h3", "h4", "h5"], Outline.Of(Headings(5)).Entries.Select(e => e.Anchor));
        Assert.Empty(Outline.Of(Headings(4)).Entries);
    }

    [Fact]
    public void On_a_page_of_many_screens_three_headings_do_and_two_do_not()
    {
        var long_ = $"<p>{new string('长', 150_000)}</p>";
        Assert.Equal(3, Outline.Of(Headings(3) + long_).Entries.Length);
        Assert.Empty(Outline.Of(Headings(2) + long_).Entries);
    }

    [Fact]
    public void Chapters_stand_under_their_heading_and_count_as_headings_do()
    {
        var entries = Outline.Of("""<h2 id="a">A</h2><h3 class="chapter" id="a1">A1</h3><h3 id="no">No chapter</h3><h2 id="b">B</h2><h3 class="chapter" id="b1">B1</h3><h3 class="chapter" id="b2">B2</h3>""").Entries;
        Assert.Equal([("a", "a1"), ("b", "b1,b2")], entries.Select(e => (e.Anchor, string.Join(',', e.Chapters.Select(c => c.Anchor)))));
    }

    [Theory]
    [InlineData("购买 <small>M-07 · <a class=\"fig\" href=\"x\">3</a></small>", "购买")]
    [InlineData("<a href=\"../method/index.html#M-01\">M-01</a> 潜力缺口", "M-01 潜力缺口")]
    [InlineData("A &amp; B &lt;b&gt;", "A & B <b>")]
    public void An_entry_says_what_its_heading_says_without_the_small_print(string heading, string expected) =>
        Assert.Equal(expected, Outline.Of($"<h2 id=\"x\">{heading}</h2>" + Headings(4)).Entries[0].Text);

    [Theory]
    [InlineData("<h2>No place to link to</h2>")]
    [InlineData("<h2 id=\"q\"><a href=\"#h1\">A question that leads on</a></h2>")]
    public void A_heading_without_an_id_or_that_leads_to_another_is_not_in_the_list(string heading) =>
        Assert.Equal(5, Outline.Of(heading + Headings(5)).Entries.Length);

    [Theory]
    [InlineData("<nav>…</nav><h1>T</h1>\n<p class=\"lead\">L</p>\n<ul><li>1<ul><li>2</li></ul></li></ul>", "\n<form></form>")]
    [InlineData("<h1>T</h1><p>L</p>", "<pre>P</pre><p>later</p>")]
    [InlineData("<h1>T</h1>", "<section>")]
    public void The_list_stands_after_the_title_and_what_belongs_to_it(string opening, string rest)
    {
        var html = opening + rest + Headings(5);
        Assert.Equal(opening, html[..Outline.Of(html).Opening]);
    }

    [Fact]
    public void A_page_whose_markup_is_broken_still_has_its_list() =>
        Assert.Equal(5, Outline.Of("<h1>T</h1>" + Headings(5) + "<h2 id=\"cut\">never ends<p").Entries.Length);

    private static string Headings(int count) => string.Concat(Enumerable.Range(1, count).Select(i => $"<h2 id=\"h{i}\">Heading {i}</h2><p>…</p>"));
}
