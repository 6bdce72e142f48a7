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

    [Fact]
    public async Task The_score_and_the_movers_are_drawn_again_for_the_accounts_that_remain_and_come_back_when_cleared()
    {
        await using var context = await site.OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.WebRoot + Reviews);
        var before = await page.Locator("#chart-trend .chart-summary:visible").TextContentAsync();

        await page.SelectOptionAsync("select[name=region]", "华南");

        // Recomputed here from the rows themselves: the mean of the last scores of the region's accounts.
        var mean = await page.EvaluateAsync<double>("""
            () => { const last = [...document.querySelectorAll('table.standing tbody tr')].filter(r => r.dataset.region === '华南' && r.dataset.scores)
                .map(r => Number(r.dataset.scores.split(' ').pop().split(':')[1])); return last.reduce((a, b) => a + b) / last.length; }
            """);
        Assert.Equal(Math.Round(mean, MidpointRounding.AwayFromZero).ToString("0", System.Globalization.CultureInfo.InvariantCulture), await page.Locator("#chart-trend .chart-full.followed .ct-b").TextContentAsync());
        var south = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('table.standing tbody tr')].filter(r => r.dataset.region === '华南').map(r => r.dataset.name)");
        var moved = await page.Locator("#chart-movers .chart-full.followed text.ct").AllTextContentsAsync();
        Assert.NotEmpty(moved);
        Assert.All(moved, name => Assert.Contains(name.TrimStart('▼', ' '), south));
        Assert.Equal(0, await page.Locator("#chart-trend .chart-svg:not(.followed):visible").CountAsync());

        await page.ClickAsync("form[data-filters] button[type=reset]");
        await page.WaitForFunctionAsync("() => document.querySelectorAll('.followed').length === 0");
        Assert.Equal(before, await page.Locator("#chart-trend .chart-summary:visible").TextContentAsync());
    }

    [Fact]
    public async Task A_quarter_redraws_the_score_by_weeks_and_fades_what_small_multiples_show_before_it()
    {
        await using var context = await site.OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.WebRoot + Reviews);
        Assert.Equal(0, await page.Locator(".mini-before").CountAsync());

        await page.SelectOptionAsync("select[name=period]", "quarter");

        // 91 days by weeks, both ends included.
        Assert.Equal(14, await page.Locator("#chart-trend .chart-full.followed circle").CountAsync());
        var shown = await page.Locator(".multiples figure:visible").CountAsync();
        Assert.Equal(shown, await page.Locator(".multiples figure:visible .mini-before").CountAsync());
        Assert.True(shown > 0);
    }

    private static async Task<IReadOnlyList<string>> RegionsAsync(IPage page) =>
        await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('[data-region]')].filter(e => !e.hidden).map(e => e.dataset.region)");
}
