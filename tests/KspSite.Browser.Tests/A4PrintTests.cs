using KspSite.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace KspSite.Browser.Tests;

public class A4PrintTests(SampleSite site, A4PrintTests.OnPaper paper) : IClassFixture<A4PrintTests.OnPaper>
{
    private static readonly string[] OnA3 = ["accounts/*/index.html", "workshops/*/sheets.html", "workshops/*/blank.html"];

    [Fact]
    public async Task No_table_is_wider_than_an_a4_page() =>
        Faults.None([.. (await paper.AnswersAsync(TablesTooWide)).Where(a => !OnA3.Contains(PageKind.Of(a.Page))).Select(a => a.ToString())]);

    [Fact]
    public Task The_letters_of_a_chart_are_large_enough_to_read_on_paper() => paper.NothingIsFoundByAsync(LettersTooSmall);

    [Fact]
    public Task What_stands_in_a_table_is_not_larger_than_its_cells_on_paper() => paper.NothingIsFoundByAsync(LargerThanItsCell);

    [Fact]
    public async Task Totals_stand_once_and_not_at_the_foot_of_every_sheet()
    {
        await using var context = await site.OpenToReadAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site.DiskRoot, "reviews/index.html").AbsoluteUri);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal("table-row-group", await page.Locator("main tfoot").First.EvaluateAsync<string>("e => getComputedStyle(e).display"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("dark")]
    public async Task Paper_is_white_and_ink_black_however_dark_the_screen(string? chosen)
    {
        await using var context = await site.OpenToReadAsync(new() { ColorScheme = ColorScheme.Dark });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site.DiskRoot, "index.html").AbsoluteUri);
        if (chosen is not null) await page.EvaluateAsync("c => document.documentElement.setAttribute('data-theme', c)", chosen);
        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });

        Assert.Equal(["rgb(255, 255, 255)", "rgb(0, 0, 0)"], await page.EvaluateAsync<string[]>("() => { const s = getComputedStyle(document.body); return [s.backgroundColor, s.color]; }"));
    }

    // Measured as one long page such a table is narrow; laid out on sheets its columns were three times as wide and ran off the paper.
    [Fact]
    public Task No_lettering_lies_on_its_side_on_paper() => paper.NothingIsFoundByAsync(LetteringOnItsSide);

    [Fact]
    public async Task The_head_of_a_table_is_repeated_on_the_next_sheet()
    {
        await using var context = await site.OpenToReadAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site.DiskRoot, "accounts/index.html").AbsoluteUri);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        // A control in the head would keep the browser from repeating it: its button has no box of its own on paper.
        var boxes = await page.Locator("main thead .sort").EvaluateAllAsync<int>("all => all.filter(b => getComputedStyle(b).display !== 'contents').length");

        Assert.Equal(0, boxes);
        Assert.Equal("table-header-group", await page.Locator("main thead").First.EvaluateAsync<string>("e => getComputedStyle(e).display"));
    }

    internal const string TablesTooWide = """
        () => [...document.querySelectorAll('main table')].filter(t => t.getClientRects().length && t.getBoundingClientRect().left + t.scrollWidth > innerWidth + 1)
          .map(t => (t.caption?.textContent ?? t.className) + ' ' + t.scrollWidth + ' px')
        """;

    // 0.75 points to a pixel
    internal const string LettersTooSmall = """
        () => [...document.querySelectorAll('figure.chart svg')].filter(s => s.getClientRects().length && s.querySelector('text'))
          .map(s => [s.closest('figure').id, Math.min(...[...s.querySelectorAll('text')].map(t => parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().a * 0.75))])
          .filter(([, points]) => points < 6).map(([id, points]) => id + ' ' + points.toFixed(1) + ' pt')
        """;

    // A point more is left to a light beside the name of a review.
    internal const string LargerThanItsCell = """
        () => [...new Set([...document.querySelectorAll('table.data *')].filter(e => e.getClientRects().length && !e.closest('.sr, svg')
            && parseFloat(getComputedStyle(e).fontSize) > parseFloat(getComputedStyle(e.closest('table')).fontSize) * 1.13)
          .map(e => e.tagName + '.' + e.getAttribute('class')))]
        """;

    internal const string LetteringOnItsSide = """
        () => [...new Set([...document.querySelectorAll('body *')].filter(e => getComputedStyle(e).writingMode !== 'horizontal-tb').map(e => e.tagName + '.' + e.getAttribute('class')))]
        """;

    /// <summary>Of every kind of page the longest, as wide as an A4 sheet: 210 mm less margins of 12 mm at either side, 96 pixels to the inch.</summary>
    public sealed class OnPaper(SampleSite site) : Survey(
        site, new() { Width = 703, Height = 1000 }, Media.Print, () => site.LongestOfEveryKind().Select(path => new Uri(site.DiskRoot, path)),
        TablesTooWide, LettersTooSmall, LargerThanItsCell, LetteringOnItsSide);
}
