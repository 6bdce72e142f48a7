using System.IO.Compression;
using System.Text;
using KspSite.Core;
using KspSite.Core.Audiences;
using KspSite.Core.Tests;
using KspSite.Rendering.Leaks;
using KspSite.Rendering.Pages;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Tests.Leaks;

public sealed class LeakSearchTests
{
    private const string Secret = "怕 \"新厂\" 电控反复调试 & 误工期";

    private static readonly (string, string)[] Tables =
    [
        ("accounts", "account_id|account_name|money_unit|visibility\nA1|甲公司|元|\nA2|远山集团|元|team"),
        ("stakeholders", "person_id|account_id|name|department|concern\nP1|A1|王强|采购部|怕新厂电控反复调试，耽误整个投产计划"),
        ("positioning", "account_id|zone_id|statement\nA1|Z1|帮助王强的采购部按期投产"),
        ("zones", "zone_id|account_id|zone_name|potential_total\nZ1|A1|一区|87654321"),
    ];

    public static TheoryData<string> Forms =>
    [
        "<p>怕新厂电控反复调试，耽误整个投产计划</p>",
        "<p>怕新厂电控反复调试…</p>",
        "<p>怕新厂<b>电控</b>反复调试</p>",
        "<span title=\"怕新厂电控反复调试，耽误整个投产计划\">电控</span>",
        "<!-- 怕新厂电控反复调试 --><script>var x = '怕新厂电控反复调试';</script>",
        "<p>&#x6015;&#x65B0;&#x5382;&#x7535;&#x63A7;&#x53CD;&#x590D;&#x8C03;&#x8BD5;</p>",
        "var x = \"\\u6015\\u65b0\\u5382\\u7535\\u63a7\\u53cd\\u590d\\u8c03\\u8bd5\";",
        "<a href=\"people/" + "怕新厂电控反复调试" + ".html\">",
        "<a href=\"people/%E6%80%95%E6%96%B0%E5%8E%82%E7%94%B5%E6%8E%A7%E5%8F%8D%E5%A4%8D%E8%B0%83%E8%AF%95.html\">",
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_withheld_text_is_found_in_every_form_that_a_page_may_give_it(string page)
    {
        var finding = Assert.Single(Search(DefaultAudiences.Management, ("x.html", Encoding.UTF8.GetBytes(page))).Findings);

        Assert.Equal(("SI-04", "output/x.html"), (finding.Id, finding.Where.File));
        Assert.Contains("stakeholders.concern", finding.Line(Language.Zh), StringComparison.Ordinal);
        Assert.Contains("input/stakeholders.csv(2,5)", finding.Line(Language.En), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("20远山集团", "x.html", "<p><b>占 30%</b><i>20远山集团</i></p>")]
    [InlineData("20远山集团", "x.html", "<p title=\"占 30%20远山集团\">")]
    [InlineData("20远山集团", "x.csv", "占 30%20远山集团")]
    [InlineData("Kepler", "x.html", "<td><code>A12</code><b>Kepler</b></td>")]
    [InlineData("远山%20集团", "x.csv", "1,远山%20集团,2")]
    [InlineData("远山%20集团", "x.html", "<td>远山%20集团</td>")]
    [InlineData("远山%20集团", "x.html", "<td title=\"远山%20集团\">")]
    [InlineData("远山<b>集团", "x.csv", "1,远山<b>集团,2")]
    [InlineData("远山<b>集团", "x.html", "<td title=\"远山&lt;b&gt;集团\">")]
    [InlineData("远山<b>集团", "x.html", "<td>远山&lt;b&gt;集团</td>")]
    [InlineData("远山<b>集团", "x.html", "<p>远山<b>集团</b></p>")]
    public void A_name_that_reads_like_an_escape_or_a_tag_or_stands_beside_one_is_found_as_well(string name, string path, string text)
    {
        (string, string)[] tables = [("accounts", $"account_id|account_name|money_unit|visibility\nA1|甲公司|元|\nA2|{name}|元|team"), .. Tables[1..]];

        Assert.Equal("PV-02", Assert.Single(Search(tables, DefaultAudiences.Management, [], (path, Encoding.UTF8.GetBytes(text))).Findings).Id);
    }

    [Fact]
    public void A_withheld_text_is_found_in_what_is_packed()
    {
        var text = Encoding.UTF8.GetBytes("怕新厂电控反复调试，耽误整个投产计划");
        Assert.Single(Search(DefaultAudiences.Management, ("a.html.gz", Packed(text, s => new GZipStream(s, CompressionLevel.Optimal)))).Findings);
        Assert.Single(Search(DefaultAudiences.Management, ("a.html.br", Packed(text, s => new BrotliStream(s, CompressionLevel.Optimal)))).Findings);
        Assert.Single(Search(DefaultAudiences.Management, ("a.zip", Zipped("notes.txt", text))).Findings);
        Assert.Single(Search(DefaultAudiences.Management, ("a.html", Encoding.UTF8.GetBytes($"<img src=\"data:image/svg+xml;base64,{Convert.ToBase64String(text)}\">"))).Findings);
    }

    [Fact]
    public void Labels_of_a_picture_that_stand_beside_each_other_are_not_one_text()
    {
        var picture = Search(DefaultAudiences.Management, ("x.html", Encoding.UTF8.GetBytes("<svg><text>怕新厂电控</text><text>反复调试</text></svg>")));
        var sentence = Search(DefaultAudiences.Management, ("x.html", Encoding.UTF8.GetBytes("<p><i>怕新厂电控</i><i>反复调试</i></p>")));

        Assert.Empty(picture.Findings);
        Assert.NotEmpty(sentence.Findings);
    }

    [Fact]
    public void A_site_without_it_has_no_finding_and_says_how_much_was_looked_for()
    {
        var report = Search(DefaultAudiences.Management, ("x.html", Encoding.UTF8.GetBytes("<p>王强 采购部</p>")));

        Assert.Empty(report.Findings);
        Assert.Equal(0, report.Found);
        // Name and id of the hidden account, and one passage; the piece before the comma is not told twice.
        Assert.True(report.Searched >= 2);
    }

    [Fact]
    public void The_name_of_a_hidden_account_is_reported_as_such()
    {
        var finding = Assert.Single(Search(DefaultAudiences.Management, ("x.html", Encoding.UTF8.GetBytes("像远山集团那样"))).Findings);

        Assert.Equal("PV-02", finding.Id);
        Assert.DoesNotContain("远山", finding.Line(Language.Zh), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_inside_a_sentence_that_a_customer_may_read_is_a_leak_and_the_sentence_is_named()
    {
        var findings = Search(DefaultAudiences.Customer with { Accounts = [new("A1")] }, ("index.html", Encoding.UTF8.GetBytes("帮助王强的采购部按期投产"))).Findings;

        var finding = Assert.Single(findings);
        Assert.Equal("PV-01", finding.Id);
        Assert.Contains("input/positioning.csv(2,3)", finding.Line(Language.En), StringComparison.Ordinal);
    }

    [Fact]
    public void An_everyday_word_inside_a_sentence_that_they_may_read_is_no_leak()
    {
        // 采购部 is a stakeholder's department, and stands in the positioning that customers read.
        Assert.Empty(Search(DefaultAudiences.Customer with { Accounts = [new("A1")] }, ("index.html", Encoding.UTF8.GetBytes("采购部"))).Findings);
    }

    [Fact]
    public void A_namesake_that_they_may_see_is_no_leak()
    {
        (string, string)[] tables = [("accounts", "account_id|account_name|money_unit|owner\nA1|甲公司|元|王强"), .. Tables[1..]];

        Assert.Empty(Search(tables, DefaultAudiences.Customer with { Accounts = [new("A1")] }, [], ("index.html", Encoding.UTF8.GetBytes("<dd>王强</dd>"))).Findings);
    }

    [Fact]
    public void A_word_that_the_site_declares_no_secret_is_passed_over()
    {
        var audience = DefaultAudiences.Management with { NotSecret = ["远山集团"] };

        Assert.Empty(Search(audience, ("x.html", Encoding.UTF8.GetBytes("远山集团"))).Findings);
    }

    [Fact]
    public void A_longer_word_or_number_is_another_one()
    {
        (string, string)[] tables = [("accounts", "account_id|account_name|money_unit|visibility\nA1|甲公司|元|\nA2|Bolt|元|team"), Tables[3]];

        Assert.Empty(Search(tables, DefaultAudiences.Management, [], ("x.html", Encoding.UTF8.GetBytes("Thunderbolts"))).Findings);
        Assert.Single(Search(tables, DefaultAudiences.Management, [], ("x.html", Encoding.UTF8.GetBytes("see bolt."))).Findings);
    }

    [Theory]
    [InlineData("87654321", 1)]
    [InlineData("87,654,321", 1)]
    [InlineData("187654321", 0)]
    [InlineData("87654321.5", 0)]
    public void A_number_of_many_digits_is_found_with_and_without_grouping(string text, int hits) =>
        Assert.Equal(hits, Search(DefaultAudiences.Customer with { Accounts = [new("A1")] }, ("x.html", Encoding.UTF8.GetBytes(text))).Findings.Length);

    [Fact]
    public void A_passage_that_a_publisher_copied_into_a_page_is_a_leak()
    {
        var text = new MarkdownSource { Path = "input/about.md", Body = "大家注意：怕新厂电控反复调试。" };

        var finding = Assert.Single(Search(Tables, DefaultAudiences.Management, [text], ("pages/about.html", Encoding.UTF8.GetBytes("<p>大家注意：怕新厂电控反复调试。</p>"))).Findings);

        Assert.Contains("input/about.md", finding.Line(Language.En), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_searched_for_those_who_see_everything()
    {
        Assert.Equal(0, Search(DefaultAudiences.Team, ("x.html", Encoding.UTF8.GetBytes(Secret))).Searched);
    }

    private static LeakReport Search(Audience audience, (string Path, byte[] Content) file) => Search(Tables, audience, [], file);

    private static LeakReport Search((string, string)[] tables, Audience audience, ImmutableArray<MarkdownSource> texts, (string Path, byte[] Content) file) =>
        LeakSearch.Of(new LeakRequest
        {
            Files = [new SiteFile(file.Path, file.Content)],
            Audience = audience,
            Withheld = [AudienceView.Of(Given.Loaded(tables), audience).Withheld],
            CommonTexts = () => ["首页 客户 合计"],
            Texts = texts,
        });

    private static byte[] Packed(byte[] content, Func<Stream, Stream> packing)
    {
        var result = new MemoryStream();
        using (var stream = packing(result)) stream.Write(content);
        return result.ToArray();
    }

    private static byte[] Zipped(string name, byte[] content)
    {
        var result = new MemoryStream();
        using (var zip = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(content);
        }
        return result.ToArray();
    }
}
