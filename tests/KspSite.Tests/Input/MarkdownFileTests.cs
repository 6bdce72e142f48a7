using KspSite.Core.Diagnostics;
using KspSite.Input;

namespace KspSite.Tests.Input;

public class MarkdownFileTests
{
    [Fact]
    public void Pages_are_found_at_any_depth_but_the_readme_is_not_one()
    {
        using var site = new TemporaryFolder().With("input/accounts.csv", "客户编号,客户名称\nA1,甲\n").With("input/README.md", "# x").With("input/help/a.md", "# 帮助\r\n正文");

        var page = Assert.Single(InputFolder.Read(site.Root).Pages);

        Assert.Equal(("input/help/a.md", "# 帮助\n正文", 0), (page.Path, page.Body, page.LineOffset));
    }

    [Fact]
    public void Front_matter_is_taken_off_and_the_lines_above_the_body_are_counted()
    {
        var findings = new List<Finding>();

        var page = MarkdownFile.Parse("input/a.md", "---\ntitle: 关于: 本站\n".Replace("关于: 本站", "\"关于: 本站\"", StringComparison.Ordinal) + "order: 2\naudience: [team, management]\n---\n正文\n", findings);

        Assert.Empty(findings);
        Assert.Equal(("关于: 本站", 2, "正文\n", 5), (page.Title, page.Order, page.Body, page.LineOffset));
        Assert.Equal(["team", "management"], page.Audience);
    }

    [Theory]
    [InlineData("---\ntitle: a\n# body", "SI-07", 1)]
    [InlineData("---\ntitel: a\n---\n", "CF-01", 2)]
    [InlineData("---\ntitle: a\norder: eins\n---\n", "CF-02", 3)]
    [InlineData("---\norder: 1\ntitle: \"a\n---\n", "CF-03", 3)]
    public void Faults_of_the_front_matter_are_named_by_the_line_of_the_file(string text, string id, int line)
    {
        var findings = new List<Finding>();

        MarkdownFile.Parse("input/a.md", text, findings);

        var finding = Assert.Single(findings);
        Assert.Equal((id, line), (finding.Id, finding.Where.Line));
    }
}
