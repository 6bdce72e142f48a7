using KspSite.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace KspSite.Browser.Tests;

public class ScreenTests(SampleSite site, ScreenTests.OnPhone phone) : IClassFixture<ScreenTests.OnPhone>
{
    [Fact]
    public Task At_360_pixels_no_page_scrolls_sideways() => phone.NothingIsFoundByAsync(WhatIsTooWide);

    [Fact]
    public async Task On_a_laptop_every_column_of_the_accounts_is_in_sight_in_both_languages()
    {
        await using var context = await site.OpenToReadAsync(new() { ViewportSize = new() { Width = 1366, Height = 768 } });
        var page = await context.NewPageAsync();
        foreach (var root in (Uri[])[site.DiskRoot, site.English])
        {
            await page.GotoAsync(new Uri(root, "accounts/index.html").AbsoluteUri);
            var (needed, given) = (await page.EvaluateAsync<int>("() => document.querySelector('main table').scrollWidth"), await page.EvaluateAsync<int>("() => document.querySelector('main .scroll').clientWidth"));
            Assert.True(needed <= given, $"{root}: {needed} of {given} px");
        }
    }

    [Fact]
    public async Task On_a_laptop_no_account_scrolls_sideways_in_either_language()
    {
        await using var context = await site.OpenToReadAsync(new() { ViewportSize = new() { Width = 1280, Height = 768 } });
        var page = await context.NewPageAsync();
        var wide = new List<string>();
        foreach (var sheet in site.SheetsInBothLanguages())
        {
            await page.GotoAsync(sheet.AbsoluteUri);
            wide.AddRange((await page.EvaluateAsync<string[]>(WhatIsTooWide)).Select(c => $"{sheet}: {c}"));
        }
        Faults.None(wide);
    }

    [Fact]
    public Task On_a_phone_the_navigation_shows_where_the_reader_is() => phone.NothingIsFoundByAsync(PlaceOutOfSight);

    [Fact]
    public async Task On_a_phone_the_navigation_shows_where_the_reader_is_without_scripts_too()
    {
        await using var context = await site.OpenToReadAsync(new() { ViewportSize = Phone, JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        var outOfSight = new List<string>();
        foreach (var path in site.ShortestOfEveryKind())
        {
            await page.GotoAsync(new Uri(site.DiskRoot, path).AbsoluteUri);
            outOfSight.AddRange((await page.EvaluateAsync<string[]>(PlaceOutOfSight)).Select(what => $"{path}: {what}"));
        }
        Faults.None(outOfSight);
    }

    [Fact]
    public Task Search_and_the_choice_of_colours_stand_in_the_head_of_every_kind_of_page() => phone.NothingIsFoundByAsync(MissingInTheHead);

    [Theory]
    [InlineData("accounts/HD-BATT/figures.html")]
    [InlineData("accounts/HD-BATT/plan.html")]
    public async Task On_a_phone_a_link_to_a_row_leads_to_it_although_tables_out_of_sight_are_not_laid_out(string path)
    {
        await using var context = await site.OpenAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        var address = new Uri(site.DiskRoot, path).AbsoluteUri;
        await page.GotoAsync(address);
        var id = await page.EvaluateAsync<string>("() => { const rows = [...document.querySelectorAll('.scroll tr[id]')]; return rows[rows.length >> 1].id; }");

        await page.GotoAsync("about:blank");
        await page.GotoAsync(address + "#" + Uri.EscapeDataString(id));

        await page.WaitForFunctionAsync("id => { const top = document.getElementById(id).getBoundingClientRect().top; return top >= 0 && top < 200; }", id);
    }

    [Fact]
    public Task Every_cell_stands_in_its_table() => phone.NothingIsFoundByAsync(CellsOutOfTheirTable);

    [Fact]
    public async Task A_table_that_fits_a_wide_window_scrolls_in_its_own_box_once_the_window_is_narrow()
    {
        await using var context = await site.OpenAsync(new() { ViewportSize = new() { Width = 1366, Height = 800 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site.DiskRoot, "data/index.html").AbsoluteUri);
        await page.Locator(".scroll.fits").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });

        await page.SetViewportSizeAsync(360, 740);

        await Assertions.Expect(page.Locator(".scroll.fits")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(true, "auto")]
    [InlineData(false, "visible")]
    public async Task On_a_phone_tables_out_of_sight_wait_only_where_a_script_can_lay_them_out(bool hasScripts, string expected)
    {
        await using var context = await site.OpenAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, JavaScriptEnabled = hasScripts });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site.DiskRoot, "data/index.html").AbsoluteUri);

        Assert.Equal(expected, await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.scroll')).contentVisibility"));
    }

    [Fact]
    public async Task A_dark_system_gives_dark_pages()
    {
        Assert.True(await BrightnessAsync(ColorScheme.Light) > 200);
        Assert.True(await BrightnessAsync(ColorScheme.Dark) < 60);
    }

    [Fact]
    public async Task The_choice_of_dark_is_kept_on_the_next_page_whatever_the_system_says()
    {
        await using var context = await site.OpenAsync(new() { ColorScheme = ColorScheme.Light });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.WebRoot + "index.html");
        var button = page.Locator("[data-theme-switch]");
        // automatic, light, dark
        await button.ClickAsync();
        await button.ClickAsync();
        Assert.True(await BrightnessAsync(page) < 60);

        await page.GotoAsync(site.WebRoot + "accounts/index.html");

        Assert.True(await BrightnessAsync(page) < 60);
        Assert.Equal(await button.GetAttributeAsync("data-dark"), await button.InnerTextAsync());
    }

    private async Task<int> BrightnessAsync(ColorScheme scheme)
    {
        await using var context = await site.OpenAsync(new() { ColorScheme = scheme });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.WebRoot + "index.html");
        return await BrightnessAsync(page);
    }

    // The green of the background's red, green and blue, 0 to 255: grey enough to stand for all three.
    private static Task<int> BrightnessAsync(IPage page) =>
        page.EvaluateAsync<int>("() => Number(getComputedStyle(document.body).backgroundColor.match(/\\d+/g)[1])");

    // The page's own width decides; the elements that reach furthest are named so that the failure says where to look.
    internal const string WhatIsTooWide = """
        () => {
          const width = document.scrollingElement.scrollWidth;
          if (width <= innerWidth + 1) return [];
          const scrolls = e => e.parentElement && (getComputedStyle(e.parentElement).overflowX !== 'visible' || scrolls(e.parentElement));
          const widest = [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !scrolls(e)).slice(0, 3);
          return [width + ' px, ' + widest.map(e => e.tagName + '.' + e.getAttribute('class') + ' ' + e.textContent.trim().slice(0, 30)).join(' | ')];
        }
        """;

    internal const string PlaceOutOfSight = """
        () => [...document.querySelectorAll('.nav [aria-current]')].filter(e => e.getBoundingClientRect().left < 0 || e.getBoundingClientRect().right > innerWidth).map(e => e.textContent.trim())
        """;

    internal const string MissingInTheHead = """
        () => ['[role=search] input', '[data-theme-switch]'].filter(s => ![...document.querySelectorAll(s)].some(e => e.checkVisibility({ visibilityProperty: true })))
        """;

    internal const string CellsOutOfTheirTable = """
        () => [...new Set([...document.querySelectorAll('table:not(.goals) :is(td, th)')].filter(c => c.getClientRects().length && getComputedStyle(c).display !== 'table-cell').map(c => c.tagName + '.' + c.className + ' ' + getComputedStyle(c).display))]
        """;

    private static readonly ViewportSize Phone = new() { Width = 360, Height = 740 };

    /// <summary>Of every kind of page the longest, on a phone.</summary>
    public sealed class OnPhone(SampleSite site) : Survey(
        site, Phone, Media.Screen, () => site.LongestOfEveryKind().Select(path => new Uri(site.DiskRoot, path)), WhatIsTooWide, PlaceOutOfSight, MissingInTheHead, CellsOutOfTheirTable);
}
