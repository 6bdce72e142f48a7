using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using KspSite.Core;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Rendering.Site;
using KspSite.Rendering.Theming;

namespace KspSite.Tests.Sample;

/// <summary>Pages about the whole portfolio list so many rows of a table and say how many more there are: here three, of the sample.</summary>
public sealed class LongTablesTests
{
    private const int Most = 3;
    private static readonly Lazy<AssembledSite> Whole = new(() => Assembled(1_000));
    private static readonly Lazy<AssembledSite> Cut = new(() => Assembled(Most));

    public static TheoryData<string> Pages => ["actions/index.html", "resources/index.html", "reviews/index.html", "quality/index.html", "coverage/index.html"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_table_lists_the_first_rows_and_says_how_many_more_there_are(string page)
    {
        var whole = Page(Whole.Value, page);
        var notes = Page(Cut.Value, page).QuerySelectorAll("p.left-out");
        Assert.NotEmpty(notes);
        foreach (var note in notes)
        {
            var table = (IHtmlTableElement)note.NextElementSibling!.QuerySelector("table")!;
            var all = RowsOf(Tables(whole).Single(t => Name(t) == Name(table)));
            var rows = RowsOf(table);
            Assert.Equal(Most, rows.Length);
            Assert.Contains($"只列前 {Most} 行，另有 {Numerals.Text(all.Length - Most)} 行", note.TextContent, StringComparison.Ordinal);
            Assert.NotEmpty(note.QuerySelector("a")!.TextContent);
            Assert.Subset(all.Select(r => r.OuterHtml).ToHashSet(StringComparer.Ordinal), rows.Select(r => r.OuterHtml).ToHashSet(StringComparer.Ordinal));
        }
    }

    // Owners and groups grow with the company, rules not at all; charts, and the actions of reviews, have a limit of their own.
    [Theory]
    [InlineData("actions/index.html", "各人的行动")]
    [InlineData("resources/index.html")]
    [InlineData("reviews/index.html", "按区域、经理、等级、行业", "检讨产生的行动及其闭环")]
    [InlineData("quality/index.html", "其余有计划未通过或缺数据的规则")]
    [InlineData("coverage/index.html")]
    public void No_other_table_grows_with_the_accounts(string page, params string[] others)
    {
        var accounts = SamplePortfolio.Loaded.Portfolio.Accounts.Length;
        var names = Tables(Page(Cut.Value, page)).Where(t => t.Closest("figure") is null && RowsOf(t).Length >= accounts).Select(t => Name(t).Split('（')[0]);
        Assert.Subset(others.ToHashSet(StringComparer.Ordinal), names.ToHashSet(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void As_long_as_all_are_listed_nothing_is_said(string page) => Assert.Empty(Page(Whole.Value, page).QuerySelectorAll(".left-out"));

    [Fact]
    public void Reviews_list_those_in_need_first_and_their_charts_no_longer_follow_the_filters()
    {
        var (whole, cut) = (Page(Whole.Value, "reviews/index.html"), Page(Cut.Value, "reviews/index.html"));
        var sliding = RowsOf(Calendar(whole)).Where(IsSliding).Select(Account).ToHashSet(StringComparer.Ordinal);
        Assert.True(sliding.Count >= Most, "too few of the sample slide");
        Assert.Subset(sliding, RowsOf(Calendar(cut)).Select(Account).ToHashSet(StringComparer.Ordinal));
        Assert.NotNull(whole.QuerySelector("table.standing[data-as-of]"));
        Assert.Null(cut.QuerySelector("table.standing[data-as-of]"));

        static IHtmlTableElement Calendar(IHtmlDocument page) => (IHtmlTableElement)page.QuerySelector("table.cal")!;

        static bool IsSliding(IElement row) => row.QuerySelector("th .warn") is not null;

        static string Account(IElement row) => row.QuerySelector("th a")!.TextContent;
    }

    // Style sheets used to ask with :has(), which took a browser a quarter of a minute for 1,000 rows.
    [Fact]
    public void A_table_of_twelve_heads_or_more_says_that_it_has_many_columns()
    {
        var tables = Whole.Value.Files.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal)).SelectMany(f => Tables(Page(Whole.Value, f.Path)).Select(t => (f.Path, Table: t)))
            .Where(t => t.Table.ClassList.Contains("data")).ToList();
        Assert.Contains(tables, t => t.Table.ClassList.Contains("many-columns"));
        Assert.Empty(tables.Where(t => t.Table.ClassList.Contains("many-columns") != (t.Table.QuerySelector("thead > tr > th:nth-child(12)") is not null)).Select(t => $"{t.Path}: {Name(t.Table)}"));
    }

    [Fact]
    public void Both_sites_are_whole()
    {
        Assert.Empty(Whole.Value.Findings);
        Assert.Empty(Cut.Value.Findings);
        Assert.Equal(Whole.Value.Files.Select(f => f.Path), Cut.Value.Files.Select(f => f.Path));
    }

    private static IHtmlTableElement[] Tables(IHtmlDocument page) => [.. page.QuerySelectorAll("main table").Cast<IHtmlTableElement>()];

    private static string Name(IHtmlTableElement table) => table.QuerySelector("caption")!.TextContent.Trim();

    private static IElement[] RowsOf(IHtmlTableElement table) => [.. table.QuerySelectorAll("tbody > tr")];

    private static IHtmlDocument Page(AssembledSite site, string path) =>
        new HtmlParser().ParseDocument(Encoding.UTF8.GetString(site.Files.Single(f => f.Path == path).Content.Span));

    private static AssembledSite Assembled(int mostRows)
    {
        var (portfolio, root) = (SamplePortfolio.Loaded.Portfolio, Repository.Path("theme"));
        var checks = RuleEngine.Check(portfolio, SamplePortfolio.History);
        var theme = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(root, f).Replace('\\', '/'), f => new ReadOnlyMemory<byte>(File.ReadAllBytes(f)));
        return SiteAssembly.Assemble(
            new() { Loaded = SamplePortfolio.Loaded, Checks = checks, Metrics = MetricTable.Compute(portfolio, checks), ToolVersion = "0", MostRows = mostRows },
            Theme.Parse(theme, Language.Zh));
    }
}
