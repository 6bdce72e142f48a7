using KspSite.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace KspSite.Browser.Tests;

public class ReviewFilterTests(SampleSite site)
{
    private const string Reviews = "reviews/index.html";

    [Fact]
    public async Task A_region_leaves_only_its_accounts_in_every_table_and_picture_and_clearing_brings_all_back()
    {
        await using var context = await site.OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.WebRoot + Reviews);
        var all = await RegionsAsync(page);
        Assert.True(all.Distinct().Count() > 1);

        await page.SelectOptionAsync("select[name=region]", "华南");

        var seen = await RegionsAsync(page);
        Assert.NotEmpty(seen);
        Assert.All(seen, r => Assert.Equal("华南", r));

        await page.ClickAsync("form[data-filters] button[type=reset]");
        await page.WaitForFunctionAsync("n => [...document.querySelectorAll('[data-region]')].filter(e => !e.hidden).length === n", all.Count);
    }

    [Fact]
    public async Task A_manager_finds_the_accounts_that_two_share()
    {
        await using var context = await site.OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.WebRoot + Reviews);
        await page.SelectOptionAsync("select[name=manager]", "罗可欣");
        Assert.True(await page.Locator("table.standing tbody tr:visible", new() { HasTextString = "Corvane" }).CountAsync() == 1);
    }

    [Fact]
    public async Task A_quarter_hides_older_months_and_the_longer_periods()
    {
        await using var context = await site.OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.WebRoot + Reviews);
        Assert.Equal(18, await page.Locator("table.cal thead th[data-period]:visible").CountAsync());

        await page.SelectOptionAsync("select[name=period]", "quarter");

        // As of 20 November: August to November back to 22 August, of which August ends inside, and three months ahead.
        Assert.Equal(
            ["2026-08", "2026-09", "2026-10", "2026-11", "2026-12", "2027-01", "2027-02"],
            await page.Locator("table.cal thead th[data-period]:visible").AllInnerTextsAsync());
        Assert.Equal(1, await page.Locator("#periods ~ div tbody tr:visible").CountAsync());
    }

    private static async Task<IReadOnlyList<string>> RegionsAsync(IPage page) =>
        await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('[data-region]')].filter(e => !e.hidden).map(e => e.dataset.region)");
}
