using System.Text.RegularExpressions;
using KspSite.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace KspSite.Browser.Tests;

public sealed class LanguageTests(SampleSite site) : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "kspsite-languages-" + Path.GetRandomFileName());

    [Fact]
    public async Task The_switch_leads_to_the_same_page_and_the_same_view_in_the_other_language()
    {
        var output = SampleSite.BuildWith(_folder, new Dictionary<string, string>
        {
            ["site.yaml"] = "title: {zh-CN: 大客户, en: Key accounts}\nas_of: 2026-11-20\nlanguages: [zh-CN, en]\nhistory: input/history\n",
        });
        await using var context = await site.OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(output).AbsoluteUri + "/accounts/index.html#v&1.sort=6d");
        var order = await NamesAsync(page);

        await page.Locator(".languages a").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape("/en/accounts/index.html#v&1.sort=6d"), RegexOptions.None, TimeSpan.FromSeconds(1)));

        Assert.Equal("en", await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal("Accounts", await page.Locator("h1").InnerTextAsync());
        Assert.Equal("Key accounts", await page.Locator(".site-name").InnerTextAsync());
        Assert.Equal(order, await NamesAsync(page));
        Assert.Contains("M", await page.Locator("main tbody tr").First.Locator("td").Nth(4).InnerTextAsync(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(IPage page) => await page.Locator("main tbody th").AllInnerTextsAsync();
}
