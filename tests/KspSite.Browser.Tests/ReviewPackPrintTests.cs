using KspSite.Browser.Tests.Browsing;

namespace KspSite.Browser.Tests;

public class ReviewPackPrintTests(SampleSite site)
{
    [Fact]
    public async Task Each_account_of_a_pack_prints_to_one_or_two_a4_pages_and_nothing_else_is_printed()
    {
        await using var context = await site.OpenToReadAsync();
        var page = await context.NewPageAsync();
        var wrong = new List<string>();
        var packs = site.Pages.Where(p => p.StartsWith("reviews/pack-", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(packs);
        foreach (var pack in packs)
        {
            await page.GotoAsync(new Uri(site.DiskRoot, pack).AbsoluteUri);
            var accounts = await page.Locator("article.pack-sheet").CountAsync();
            var pages = Pdf.PagesOf(await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
            if (pages.Any(p => p != (210, 297)) || pages.Count < accounts || pages.Count > 2 * accounts) wrong.Add($"{pack}: {accounts} accounts on {string.Join(", ", pages)}");
        }
        Faults.None(wrong);
    }
}
