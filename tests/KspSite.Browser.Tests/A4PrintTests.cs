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
        foreach (var path in site.PagesOfEveryKind().Where(p => !OnA3.Contains(PageKind.Of(p))))
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
}
