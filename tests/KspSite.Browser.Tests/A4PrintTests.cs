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

    [Fact]
    public async Task The_letters_of_a_chart_are_large_enough_to_read_on_paper()
    {
        await using var context = await site.OpenAsync(new() { ViewportSize = new() { Width = PrintableWidth, Height = 1000 } });
        var page = await context.NewPageAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var small = new List<string>();
        foreach (var path in site.LongestOfEveryKind())
        {
            await page.GotoAsync(new Uri(site.DiskRoot, path).AbsoluteUri);
            // 0.75 points to a pixel
            small.AddRange((await page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('figure.chart svg')].filter(s => s.getClientRects().length && s.querySelector('text'))
                  .map(s => [s.closest('figure').id, Math.min(...[...s.querySelectorAll('text')].map(t => parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().a * 0.75))])
                  .filter(([, points]) => points < 6).map(([id, points]) => id + ' ' + points.toFixed(1) + ' pt')
                """)).Select(what => $"{path}: {what}"));
        }
        Faults.None(small);
    }

    [Fact]
    public async Task What_stands_in_a_table_is_not_larger_than_its_cells_on_paper()
    {
        await using var context = await site.OpenAsync(new() { ViewportSize = new() { Width = PrintableWidth, Height = 1000 } });
        var page = await context.NewPageAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var large = new List<string>();
        foreach (var path in site.LongestOfEveryKind())
        {
            await page.GotoAsync(new Uri(site.DiskRoot, path).AbsoluteUri);
            // a point more is left to a light beside the name of a review
            large.AddRange((await page.EvaluateAsync<string[]>("""
                () => [...new Set([...document.querySelectorAll('table.data *')].filter(e => e.getClientRects().length && !e.closest('.sr, svg')
                    && parseFloat(getComputedStyle(e).fontSize) > parseFloat(getComputedStyle(e.closest('table')).fontSize) * 1.13)
                  .map(e => e.tagName + '.' + e.getAttribute('class')))]
                """)).Select(what => $"{path}: {what}"));
        }
        Faults.None(large);
    }

    [Fact]
    public async Task Totals_stand_once_and_not_at_the_foot_of_every_sheet()
    {
        await using var context = await site.OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site.DiskRoot, "reviews/index.html").AbsoluteUri);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal("table-row-group", await page.Locator("main tfoot").First.EvaluateAsync<string>("e => getComputedStyle(e).display"));
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
