using KspSite.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace KspSite.Browser.Tests;

public class NoScriptTests(SampleSite site)
{
    [Fact]
    public async Task Without_javascript_every_kind_of_page_shows_the_same_text_and_tables()
    {
        await using var with = await site.OpenToReadAsync();
        await using var without = await site.OpenToReadAsync(new() { JavaScriptEnabled = false });
        var (scripted, plain) = (await with.NewPageAsync(), await without.NewPageAsync());
        foreach (var path in site.ShortestOfEveryKind())
        {
            var expected = await SeenAsync(scripted, path);
            var seen = await SeenAsync(plain, path);

            Assert.NotEmpty(expected.Text);
            Assert.True(expected.Text == seen.Text, $"{path}: the text differs without JavaScript");
            Assert.True(expected.Rows == seen.Rows, $"{path}: {seen.Rows} table rows without JavaScript, {expected.Rows} with it");
        }
    }

    private sealed record Seen(string Text, int Rows);

    // Controls and live panels are what scripts add; the content is everything else.
    private async Task<Seen> SeenAsync(IPage page, string path)
    {
        await page.GotoAsync(new Uri(site.WebRoot, path).AbsoluteUri);
        var text = await page.EvaluateAsync<string>("""
            () => {
              const main = document.querySelector('main').cloneNode(true);
              main.querySelectorAll('input, select, .tools, [role=status], [data-live], button:not(.sort)').forEach(e => e.remove());
              return main.textContent.replace(/\s+/g, ' ').trim();
            }
            """);
        var rows = await page.EvaluateAsync<int>("() => [...document.querySelectorAll('main tr')].filter(r => r.getClientRects().length).length");
        return new Seen(text, rows);
    }
}
