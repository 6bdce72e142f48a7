using System.Globalization;
using KspSite.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace KspSite.Browser.Tests;

public class SortingTests(SampleSite site)
{
    [Fact]
    public async Task A_click_on_a_header_sorts_by_number_up_then_down_with_missing_values_last()
    {
        await using var context = await site.OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.WebRoot + "accounts/index.html");
        var column = await ColumnAsync(page, "现有销售");
        var header = page.Locator("main thead th").Nth(column);

        await header.Locator("button").ClickAsync();

        var up = await ValuesAsync(page, column);
        Assert.Equal("ascending", await header.GetAttributeAsync("aria-sort"));
        Assert.Equal(up.OrderBy(v => v is null).ThenBy(v => v), up);
        Assert.True(up.Count(v => v is not null) > 10);

        await header.Locator("button").ClickAsync();

        var down = await ValuesAsync(page, column);
        Assert.Equal("descending", await header.GetAttributeAsync("aria-sort"));
        Assert.Equal(down.OrderBy(v => v is null).ThenByDescending(v => v), down);
        Assert.NotEqual(up, down);
    }

    [Fact]
    public async Task A_missing_value_stays_last_whichever_way_a_column_is_sorted()
    {
        await using var context = await site.OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.WebRoot + "accounts/index.html");
        var column = await ColumnAsync(page, "潜力缺口");
        var header = page.Locator("main thead th").Nth(column);
        foreach (var _ in (string[])["ascending", "descending"])
        {
            await header.Locator("button").ClickAsync();
            var values = await ValuesAsync(page, column);
            Assert.Contains(null, values);
            Assert.All(values.SkipWhile(v => v is not null), Assert.Null);
        }
    }

    [Fact]
    public async Task Only_the_column_sorted_last_says_so()
    {
        await using var context = await site.OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.WebRoot + "accounts/index.html");

        await page.Locator("main thead th button.sort").Nth(0).ClickAsync();
        await page.Locator("main thead th button.sort").Nth(1).ClickAsync();

        Assert.Equal(1, await page.Locator("main [aria-sort]").CountAsync());
    }

    [Fact]
    public async Task English_dates_are_sorted_by_time()
    {
        await using var context = await site.OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site.English, "accounts/index.html").AbsoluteUri);
        var column = await ColumnAsync(page, "Next review");

        await page.Locator("main thead th").Nth(column).Locator("button").ClickAsync();

        var texts = await page.EvaluateAsync<string[]>("i => [...document.querySelectorAll('main tbody tr')].map(r => r.cells[i].textContent.trim())", column);
        var days = texts.Where(t => t != "—").Select(t => DateOnly.ParseExact(string.Join(' ', t.Split(' ').Take(3)), "d MMM yyyy", CultureInfo.InvariantCulture)).ToList();
        Assert.True(days.Distinct().Count() > 5);
        Assert.Equal(days.Order(), days);
    }

    /// <summary>Every cell that begins with a date, perhaps behind a mark: <c>data-sort="{{ x | iso_date }}"</c> in its template. A course of several dates has no such order.</summary>
    [Fact]
    public async Task Every_date_in_a_table_that_can_be_sorted_says_its_order()
    {
        await using var context = await site.OpenToReadAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        var wrong = new List<string>();
        foreach (var path in site.LongestOfEveryKind())
        {
            await page.GotoAsync(new Uri(site.English, path).AbsoluteUri);
            wrong.AddRange((await page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('table[data-sortable] tbody td:not(:has(svg, .strip))')]
                  .filter(c => /^([^\p{L}\d—]+ )?\d{1,2} [A-Z][a-z]{2} \d{4}/u.test(c.textContent.trim()) && !/^\d{4}-\d\d-\d\d$/.test(c.dataset.sort))
                  .map(c => c.closest('table').caption.textContent + ': ' + c.textContent.trim())
                """)).Select(cell => $"{path}: {cell}"));
        }
        Faults.None(wrong);
    }

    private static async Task<int> ColumnAsync(IPage page, string title)
    {
        var titles = await page.Locator("main thead th").AllInnerTextsAsync();
        var column = titles.ToList().FindIndex(t => t.Contains(title, StringComparison.Ordinal));
        Assert.True(column >= 0, $"no column {title} among {string.Join(" ", titles)}");
        return column;
    }

    private static async Task<IReadOnlyList<decimal?>> ValuesAsync(IPage page, int column)
    {
        var texts = await page.EvaluateAsync<string[]>("i => [...document.querySelectorAll('main tbody tr')].map(r => r.cells[i].dataset.value ?? r.cells[i].textContent)", column);
        return [.. texts.Select(Number)];
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text.Trim().Split(' ')[0], NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;
}
