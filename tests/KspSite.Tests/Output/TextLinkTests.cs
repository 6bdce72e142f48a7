namespace KspSite.Tests.Output;

public sealed class TextLinkTests
{
    [Fact]
    public void A_link_of_a_text_that_leads_nowhere_is_told_at_the_text_and_not_at_a_page_that_was_never_written()
    {
        using var site = SmallSite.New().With("input/help/t.md", "# T\n\n[a](no.md) and [b](../about.md)\n");

        var run = KspSiteRun.In(site, "build");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("input/help/t.md: error SI-01", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("output/pages", run.Out, StringComparison.Ordinal);
    }
}
