using KspSite.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace KspSite.Browser.Tests;

public class A4PrintTests(SampleSite site)
{
    // 210 mm less margins of 12 mm at either side: 186 mm at 96 pixels to the inch.
    private const int PrintableWidth = 703;

    private static readonly string[] OnA3 = ["accounts/*/index.html", "workshops/*/sheets.html", "workshops/*/blank.html"];

    [Fact]
    public async Task No_table_is_wider_than_an_a4_page()
    {
        await using var context = await site.OpenAsync(new() { ViewportSize = new() { Width = PrintableWidth, Height = 1000 } });
        var page = await context.NewPageAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var wide = new List<string>();
        foreach (var path in site.LongestOfEveryKind().Where(p => !OnA3.Contains(PageKind.Of(p))))
        {
            await page.GotoAsync(new Uri(site.DiskRoot, path).AbsoluteUri);
            var tables = await page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('main table')].filter(t => t.getClientRects().length && t.getBoundingClientRect().left + t.scrollWidth > innerWidth + 1)
                  .map(t => (t.caption?.textContent ?? t.className) + ' ' + t.scrollWidth + ' px')
                """);
            wide.AddRange(tables.Select(t => $"{path}: {t}"));
        }
        Faults.None(wide);
    }

    // Measured as one long page such a table is narrow; laid out on sheets its columns were three times as wide and ran off the paper.
    [Fact]
    public async Task No_lettering_lies_on_its_side_on_paper()
    {
        await using var context = await site.OpenAsync(new() { ViewportSize = new() { Width = PrintableWidth, Height = 1000 } });
        var page = await context.NewPageAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var upright = new List<string>();
        foreach (var path in site.LongestOfEveryKind())
        {
            await page.GotoAsync(new Uri(site.DiskRoot, path).AbsoluteUri);
            upright.AddRange((await page.EvaluateAsync<string[]>("""
                () => [...new Set([...document.querySelectorAll('body *')].filter(e => getComputedStyle(e).writingMode !== 'horizontal-tb').map(e => e.tagName + '.' + e.getAttribute('class')))]
                """)).Select(what => $"{path}: {what}"));
        }
        Faults.None(upright);
    }

    [Fact]
    public async Task The_head_of_a_table_is_repeated_on_the_next_sheet()
    {
        await using var context = await site.OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site.DiskRoot, "accounts/index.html").AbsoluteUri);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        // A control in the head would keep the browser from repeating it: its button has no box of its own on paper.
        var boxes = await page.Locator("main thead .sort").EvaluateAllAsync<int>("all => all.filter(b => getComputedStyle(b).display !== 'contents').length");

        Assert.Equal(0, boxes);
        Assert.Equal("table-header-group", await page.Locator("main thead").First.EvaluateAsync<string>("e => getComputedStyle(e).display"));
    }
}
