using System.Text.RegularExpressions;
using KspSite.Core;
using KspSite.Rendering.Tests.Pages;

namespace KspSite.Rendering.Tests.Site;

public sealed partial class PageOutlineTests
{
    private static readonly (string, string)[] Tables =
    [
        ("accounts", "account_id|account_name|money_unit|owner\nA1|甲公司|元|赵六"),
        ("workshops", "workshop_id|title|start_date|end_date\nW1|研讨会|2026-06-01|2026-06-02"),
    ];

    [Theory]
    [InlineData("accounts/A1/plan.html")]
    [InlineData("accounts/A1/figures.html")]
    [InlineData("method/index.html")]
    [InlineData("coverage/index.html")]
    [InlineData("workshops/W1/index.html")]
    public void A_page_of_many_sections_begins_with_links_to_them_and_says_so_in_both_languages(string path)
    {
        var site = GivenSite.In([Language.Zh, Language.En], Tables);
        Assert.Empty(site.Findings);
        foreach (var (file, label) in new[] { (path, "本页内容"), ("en/" + path, "On this page") })
        {
            var html = System.Text.Encoding.UTF8.GetString(site.Files.Single(f => f.Path == file).Content.Span);
            var list = List().Match(html);
            Assert.Contains($"aria-label=\"{label}\"", list.Value, StringComparison.Ordinal);
            Assert.True(Anchor().Count(list.Value) >= 5, file);
            Assert.InRange(list.Index, html.IndexOf("</h1>", StringComparison.Ordinal), html.IndexOf("<h2", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("accounts/A1/index.html")]
    [InlineData("workshops/W1/run.html")]
    [InlineData("workshops/W1/sheets.html")]
    [InlineData("workshops/W1/blank.html")]
    public void A_sheet_and_the_run_sheet_have_none(string path) => Assert.DoesNotMatch(List(), GivenSite.Page(path, Tables));

    [GeneratedRegex("<nav class=\"outline.*?</nav>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex List();

    [GeneratedRegex("href=\"#[^\"]+\"", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Anchor();
}
