using KspSite.Core;

namespace KspSite.Tests.Output;

public sealed class TextLinkTests
{
    [Fact]
    public void A_link_of_a_text_that_leads_nowhere_is_told_at_the_text_and_not_at_a_page_that_was_never_written()
    {
        using var site = SmallSite.New().With("input/help/t.md", "# T\n\n[a](no.md) and [b](../about.md)\n");

        var run = KspSiteRun.In(site, "build");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("input/help/t.md(3): error SI-01", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("output/pages", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# T\n\nText.\n\n- [a](no.md)\n", 5, "no.md")]
    [InlineData("---\ntitle: T\n---\n\n| x |\n|---|\n| [a](../accounts/A9/index.html) |\n", 7, "../accounts/A9/index.html")]
    [InlineData("[a](about.md#nowhere)\n", 1, "about.md#nowhere")]
    [InlineData("[a](#nowhere)\n", 1, "#nowhere")]
    [InlineData("[a](site:accounts/A1/index.html#nowhere)\n", 1, "site:accounts/A1/index.html#nowhere")]
    [InlineData("[a](../../../etc/passwd)\n", 1, "../../../etc/passwd")]
    [InlineData("[甲][x]\n\n[x]: 没有.md\n", 1, "没有.md")]
    public void Check_tells_of_it_what_build_tells(string text, int line, string found)
    {
        using var site = SmallSite.New().With("input/t.md", text);

        foreach (var system in (Language[])[Language.Zh, Language.En])
        {
            var (check, build) = (Lines(KspSiteRun.In(site, "check", "--lang", Code(system)), 1), Lines(KspSiteRun.In(site, "build", "--lang", Code(system)), 1));

            Assert.StartsWith($"input/t.md({line}): ", Assert.Single(check), StringComparison.Ordinal);
            Assert.Contains(found, check[0], StringComparison.Ordinal);
            Assert.Equal(build, check);
        }
    }

    [Fact]
    public void Links_that_lead_somewhere_are_no_finding_in_either()
    {
        using var site = SmallSite.New()
            .With("input/site.yaml", "title: 试验\nas_of: 2026-06-30\nlanguage: en\nlanguages: [en, zh-CN]\n")
            .With("input/help/t.md", """
                # T

                ## Contact us

                ## 联系我们 US

                [[account:A1]] [[metric:M-01 A1]] [[metric:M-01]] [[account:A9]]
                [a](../about.md) [b](#contact-us) [c](t.md#contact-us) [d](site:accounts/A1/index.html) [e](https://example.org/x/README.md)
                [f](../../accounts/A1/plan.html#) [g](site:data/metrics.csv) [h](site:assets/site.css) [i](mailto:a@example.org) [j](site:quality/DT-01.html)
                [k](site:changes/index.html) [l](site:index.html) [m](#联系我们-us) [n](t.md#联系我们-us)
                """);

        Assert.Empty(Lines(KspSiteRun.In(site, "check"), 0));
        Assert.Empty(Lines(KspSiteRun.In(site, "build"), 0));
    }

    [Fact]
    public void A_text_of_other_readers_than_the_team_is_checked_as_they_would_get_it()
    {
        using var site = SmallSite.New().With("input/c.md", "---\naudience: customer\n---\n[a](site:people/x.html) and [b](about.md)\n");

        // Customers have no pages of people, so that these words are no link; a text that is not for them is a text that is not there.
        Assert.Contains("“about.md”", Assert.Single(Lines(KspSiteRun.In(site, "check"), 1)), StringComparison.Ordinal);
    }

    [Fact]
    public void Faulty_data_is_told_alone_because_a_link_to_what_it_left_out_would_seem_broken()
    {
        using var site = SmallSite.New().With("input/t.md", "[a](site:accounts/A1/index.html)\n").With("input/accounts.csv", SmallSite.Accounts.Replace(",1,2,3,4", ",many,2,3,4", StringComparison.Ordinal));

        var run = KspSiteRun.In(site, "check");

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain("SI-01", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("![The team](team.png)", "Text pages show no pictures")]
    [InlineData("[The share](file:///D:/x.xlsx)", "cannot have an address of this kind")]
    public void What_no_text_page_can_have_is_told_with_its_line_and_its_words_stay(string text, string told)
    {
        using var site = SmallSite.New().With("input/t.md", "# T\n\n" + text + "\n");

        foreach (var command in (string[])["check", "build"])
        {
            var line = Assert.Single(KspSiteRun.In(site, command).Out.Split('\n'), l => l.Contains("SI-07", StringComparison.Ordinal));
            Assert.StartsWith("input/t.md(3): warning SI-07", line, StringComparison.Ordinal);
            Assert.Contains(told, line, StringComparison.Ordinal);
        }
        var page = site.Text("output/pages/t.html");
        Assert.Contains(text[(text.IndexOf('[', StringComparison.Ordinal) + 1)..text.IndexOf(']', StringComparison.Ordinal)], page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page[page.IndexOf("<main", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    private static string Code(Language language) => language == Language.Zh ? "zh-CN" : "en";

    private static string[] Lines(KspSiteRun run, int exitCode)
    {
        Assert.True(run.ExitCode == exitCode, run.Out + run.Error);
        return [.. run.Out.Split('\n').Where(l => l.Contains("SI-0", StringComparison.Ordinal) || l.Contains("error", StringComparison.Ordinal) && l.StartsWith("input", StringComparison.Ordinal))];
    }
}
