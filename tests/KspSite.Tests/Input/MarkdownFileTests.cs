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

    [Theory]
    [InlineData('>', 4)]
    [InlineData('[', 4)]
    public void A_text_that_is_nested_too_deeply_is_a_finding_with_its_line(char sign, int line)
    {
        using var site = SmallSite.New().With("input/deep.md", "---\ntitle: Deep\n---\n" + new string(sign, 130) + " text\n\nMore.\n");

        foreach (var command in (string[])["check", "build"])
        {
            var run = KspSiteRun.In(site, command);

            Assert.Equal(1, run.ExitCode);
            Assert.Contains($"input/deep.md({line}): error SI-07", run.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_short_code_at_the_edge_of_the_limit_is_no_fault_of_the_program()
    {
        for (var depth = 40; depth < 132; depth++)
        {
            var findings = new List<Finding>();
            var text = new string('>', depth) + " [[account:A1]] *[[metric:M-01 A1]]*\n";
            using var site = depth is > 60 and < 67 or > 120 ? SmallSite.New().With("input/deep.md", text) : null;
            MarkdownFile.Parse("input/deep.md", text, findings);
            if (site is not null) Assert.Equal(findings.Count, KspSiteRun.In(site, "build").ExitCode);
        }
    }
}
