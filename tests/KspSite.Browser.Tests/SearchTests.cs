using KspSite.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace KspSite.Browser.Tests;

public class SearchTests(SampleSite site)
{
    [Fact]
    public async Task Nothing_of_the_search_is_loaded_before_the_field_has_the_focus()
    {
        await using var context = await site.OpenAsync();
        var page = await context.NewPageAsync();
        var data = new List<string>();
        page.Request += (_, request) => { if (request.Url.Contains("/search/", StringComparison.Ordinal)) data.Add(request.Url); };
        await page.GotoAsync(site.WebRoot + "index.html", new() { WaitUntil = WaitUntilState.Load });
        Assert.Empty(data);

        await page.Keyboard.PressAsync("/");
        await page.WaitForFunctionAsync("() => document.activeElement.getAttribute('role') === 'combobox'");
        await page.Keyboard.TypeAsync("客户");
        await page.Locator(".search-list [role=option]").First.WaitForAsync();

        Assert.Contains(data, d => d.EndsWith("start.js", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Part_of_a_chinese_name_finds_the_account_and_the_keyboard_opens_it()
    {
        foreach (var root in site.Roots)
        {
            await using var context = await site.OpenAsync();
            var page = await context.NewPageAsync();
            await page.GotoAsync(new Uri(root, "actions/index.html").AbsoluteUri);
            await page.Keyboard.PressAsync("/");
            await page.Keyboard.TypeAsync("远汽车");
            var first = page.Locator(".search-list [role=option]").First;
            await first.WaitForAsync();
            Assert.StartsWith("澄远汽车零部件", await first.InnerTextAsync(), StringComparison.Ordinal);

            await page.Keyboard.PressAsync("ArrowDown");
            Assert.Equal(await first.GetAttributeAsync("id"), await page.Locator("[role=combobox]").GetAttributeAsync("aria-activedescendant"));
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page).ToHaveURLAsync(Addresses.OfAnAccount);

            await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("澄远汽车");
        }
    }

    [Fact]
    public async Task Keys_pressed_before_the_list_is_there_mean_the_list_for_what_was_typed()
    {
        await using var context = await site.OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.WebRoot + "accounts/index.html");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("澄远");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(Addresses.OfAnAccount);

        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("澄远汽车");
    }

    [Fact]
    public async Task An_english_word_is_found_by_its_beginning_and_not_by_its_middle()
    {
        await using var context = await site.OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.WebRoot + "search/index.html");

        Assert.Contains("Brightmoor", await ResultsAsync(page, "bright"), StringComparison.Ordinal);
        Assert.DoesNotContain("Brightmoor", await ResultsAsync(page, "rightmoor"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_words_narrow_the_result_and_may_name_the_account()
    {
        await using var context = await site.OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.WebRoot + "search/index.html");
        var all = await CountAsync(page, "拜访");

        var narrowed = await CountAsync(page, "拜访 澄远汽车");

        Assert.InRange(narrowed, 1, all - 1);
        Assert.All(await page.Locator("[data-kind='5'] .found-detail").AllInnerTextsAsync(), d => Assert.Contains("澄远汽车", d, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_id_of_an_account_narrows_as_its_name_does_and_all_that_is_counted_is_listed()
    {
        await using var context = await site.OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.WebRoot + "search/index.html");

        var found = await CountAsync(page, "拜访 HD-AUTO");

        Assert.InRange(found, 1, 20);
        var details = await page.Locator(".found-detail").AllInnerTextsAsync();
        Assert.Equal(found, details.Count);
        Assert.All(details, d => Assert.Contains("澄远汽车", d, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Skipping_to_the_content_keeps_what_was_asked_and_found()
    {
        await using var context = await site.OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.WebRoot + "search/index.html");
        var found = await ResultsAsync(page, "采购");

        await page.EvaluateAsync("() => new Promise(done => { addEventListener('hashchange', () => setTimeout(done)); document.querySelector('.skip').click(); })");

        Assert.Equal("采购", await page.Locator("#q").InputValueAsync());
        Assert.Equal(found, await page.Locator(".search-results").InnerTextAsync());
    }

    [Fact]
    public async Task A_search_can_be_sent_as_a_link()
    {
        await using var context = await site.OpenAsync();
        var page = await context.NewPageAsync();

        await page.GotoAsync(site.WebRoot + "search/index.html#q=" + Uri.EscapeDataString("采购"));
        await page.Locator(".found").First.WaitForAsync();

        Assert.Equal("采购", await page.Locator("#q").InputValueAsync());
    }

    [Fact]
    public void Every_entry_leads_to_a_place_that_its_page_has()
    {
        var lost = new List<string>();
        foreach (var places in site.SearchPlaces().GroupBy(p => p.Page, p => p.Anchor, StringComparer.Ordinal))
        {
            var html = File.ReadAllText(Path.Combine(site.Output, Uri.UnescapeDataString(places.Key)));
            lost.AddRange(places.Where(a => a.Length > 0 && !html.Contains($"id=\"{a}\"", StringComparison.Ordinal)).Select(a => $"{places.Key}#{a}"));
        }
        Faults.None(lost);
    }

    [Fact]
    public async Task Without_javascript_the_search_page_lists_every_account()
    {
        await using var context = await site.OpenAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.WebRoot + "index.html");
        await page.Locator(".search-link").ClickAsync();

        Assert.Equal(site.Sheets().Count, await page.Locator(".link-list a[href*='accounts/'][href$='/index.html']:visible").CountAsync() - 1);
    }

    private static async Task<string> ResultsAsync(IPage page, string text)
    {
        await CountAsync(page, text);
        return await page.Locator(".search-results").InnerTextAsync();
    }

    // Waits until the results are those of the text: the address changes at once, the count when they are drawn.
    private static async Task<int> CountAsync(IPage page, string text)
    {
        await page.Locator("#q").FillAsync(text);
        await page.WaitForFunctionAsync("() => !/…$/.test(document.querySelector('.search-count').textContent)");
        var count = await page.Locator(".search-count").InnerTextAsync();
        return int.TryParse(count.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
