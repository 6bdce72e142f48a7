using KspSite.Core;
using KspSite.Core.Audiences;
using KspSite.Core.Tests;
using KspSite.Rendering.Pages;
using KspSite.Rendering.Site;
using KspSite.Rendering.Tests.Pages;

namespace KspSite.Rendering.Tests.Site;

public sealed class AudiencePagesTests
{
    private static readonly (string, string)[] Tables =
    [
        ("accounts", "account_id|account_name|money_unit|owner\nA1|甲公司|元|赵六\nA2|乙公司|元|钱七"),
        ("channels", "channel_id|channel_name|type\nC1|直销|direct"),
        ("goals", "goal_id|account_id|statement|type\nG1|A1|多卖|revenue\nG2|A2|多卖|revenue"),
        ("workshops", "workshop_id|title|start_date|end_date\nW1|研讨会|2026-06-01|2026-06-02"),
    ];

    [Fact]
    public void The_path_of_every_page_tells_the_family_that_its_kind_has()
    {
        var site = GivenSite.Of(Tables);
        foreach (var kind in AllPages.Kinds)
        {
            foreach (var page in kind.Build(site))
            {
                if (page.Path != SitePaths.Home) Assert.Equal((page.Path, kind.Family), (page.Path, PathFamilies.Of(page.Path)));
            }
        }
    }

    [Theory]
    [InlineData("team", false)]
    [InlineData("facilitator", false)]
    [InlineData("management", true)]
    public void Who_may_see_only_a_part_reads_that_quality_and_index_are_made_of_it(string audience, bool told)
    {
        var settings = new SiteSettings { AsOf = Given.AsOf, Audience = DefaultAudiences.All.Single(a => a.Name == audience) };
        foreach (var path in (string[])["accounts/A1/index.html", "accounts/A1/figures.html", "accounts/index.html", "index.html", "quality/index.html"])
        {
            var html = GivenSite.Page(path, settings, Tables);
            Assert.Equal(told ? 1 : 0, html.Split("别的读者看到的可能是另一个数").Length - 1);
        }
        // On the sheet at each of the values: the quality twice. The index has none, and what is missing needs no mark.
        Assert.Equal(told ? 2 : 0, GivenSite.Page("accounts/A1/index.html", settings, Tables).Split("<sup class=\"seen-part\"").Length - 1);
    }

    [Theory]
    [InlineData("""<a class="plain" href="../people/x.html">赵六</a>""", """<span class="plain">赵六</span>""")]
    [InlineData("""<a href="../people/x.html#top"><b>赵六</b></a>""", "<span><b>赵六</b></span>")]
    [InlineData("""<a href="index.html">客户</a>""", """<a href="index.html">客户</a>""")]
    [InlineData("""<a href="#here">这里</a>""", """<a href="#here">这里</a>""")]
    [InlineData("""<a href="https://example.com/people/">外面</a>""", """<a href="https://example.com/people/">外面</a>""")]
    public void A_link_to_what_the_audience_does_not_get_keeps_its_words_only(string html, string expected) =>
        Assert.Equal(expected, Unlinking.Apply(html, "accounts/index.html", path => PathFamilies.Of(path) != PageFamily.People));
}
