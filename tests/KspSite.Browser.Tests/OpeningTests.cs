using KspSite.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace KspSite.Browser.Tests;

public class OpeningTests(SampleSite site)
{
    [Fact]
    public async Task Every_kind_of_page_opens_from_disk_without_an_error() => Faults.None(await FaultsAsync(site.DiskRoot));

    [Fact]
    public async Task Every_kind_of_page_opens_under_a_sub_path_and_a_strict_policy_without_an_error() => Faults.None(await FaultsAsync(site.WebRoot));

    [Fact]
    public async Task The_watch_notices_what_it_is_there_for()
    {
        await using var context = await site.OpenToReadAsync();
        var page = await context.NewPageAsync();
        var watch = await PageWatch.StartAsync(page, site.WebRoot);
        await page.GotoAsync(site.WebRoot + "index.html");

        await page.EvaluateAsync("""
            async () => {
              const style = document.createElement('p');
              style.setAttribute('style', 'color:red');
              document.body.append(style);
              await Promise.allSettled([fetch('missing.js'), fetch('http://example.invalid/x')]);
            }
            """);

        Assert.Contains(watch.Faults, f => f.Contains("policy style-src", StringComparison.Ordinal));
        Assert.Contains(watch.Faults, f => f.Contains("status 404", StringComparison.Ordinal));
        Assert.Contains(watch.Faults, f => f.Contains("policy connect-src", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyCollection<string>> FaultsAsync(Uri root)
    {
        await using var context = await site.OpenToReadAsync();
        var page = await context.NewPageAsync();
        var watch = await PageWatch.StartAsync(page, root);
        foreach (var path in site.ShortestOfEveryKind())
        {
            await page.GotoAsync(new Uri(root, path).AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });
            Assert.False(string.IsNullOrWhiteSpace(await page.Locator("h1").First.InnerTextAsync()), path);
        }
        return watch.Faults;
    }
}
