using KspSite.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace KspSite.Browser.Tests;

public class NginxTests(SampleSite site)
{
    [Fact]
    public async Task Nginx_serves_every_kind_of_page_compressed_under_a_sub_path_and_a_strict_policy()
    {
        using var nginx = await Nginx.StartAsync(site.Output);
        await using var context = await site.OpenToReadAsync();
        var page = await context.NewPageAsync();
        var watch = await PageWatch.StartAsync(page, nginx.Root);
        foreach (var path in site.ShortestOfEveryKind())
        {
            var response = await page.GotoAsync(new Uri(nginx.Root, path).AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });
            Assert.Equal("gzip", await response!.HeaderValueAsync("content-encoding"));
            Assert.Equal("default-src 'self'", await response.HeaderValueAsync("content-security-policy"));
            Assert.Equal("text/html; charset=utf-8", await response.HeaderValueAsync("content-type"));
        }
        Faults.None(watch.Faults);
    }

    [Fact]
    public async Task Search_and_download_work_behind_nginx()
    {
        using var nginx = await Nginx.StartAsync(site.Output);
        await using var context = await site.OpenAsync(new() { AcceptDownloads = true });
        var page = await context.NewPageAsync();
        var watch = await PageWatch.StartAsync(page, nginx.Root);
        await page.GotoAsync(nginx.Root + "accounts/index.html");
        await page.RunAndWaitForDownloadAsync(() => page.Locator("[data-csv]").First.ClickAsync());
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("澄远");
        await page.Locator(".search-list [role=option]").First.WaitForAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(Addresses.OfAnAccount);

        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("澄远");
        Faults.None(watch.Faults.Where(f => !f.Contains("request leaves the site: blob:", StringComparison.Ordinal)).ToList());
    }
}
