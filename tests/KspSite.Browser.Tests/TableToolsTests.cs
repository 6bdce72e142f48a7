using System.Text;
using KspSite.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace KspSite.Browser.Tests;

public class TableToolsTests(SampleSite site)
{
    [Fact]
    public async Task A_click_with_shift_sorts_by_a_second_column_within_the_first()
    {
        await using var context = await site.OpenAsync();
        var page = await OpenAsync(context);
        await page.Locator("th", new() { HasText = "等级" }).Locator("button").ClickAsync();
        await page.Locator("th", new() { HasText = "现有销售" }).Locator("button").ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });

        var rows = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main tbody tr')].map(r => r.cells[1].textContent.trim() + ' ' + Number((r.cells[5].dataset.value || '0').replace(/,| CNY/g, '')))");
        var read = rows.Select(r => r.Split(' ')).Select(r => (Tier: "SABN—".IndexOf(r[0], StringComparison.Ordinal), Sales: r[1] == "0" || r[1] == "NaN" ? decimal.MaxValue : decimal.Parse(r[1], System.Globalization.CultureInfo.InvariantCulture))).ToList();

        // S before A before B: the order of the vocabulary, not of the alphabet.
        Assert.Equal(read.OrderBy(r => r.Tier).ThenBy(r => r.Sales), read);
        Assert.Equal(1, await page.Locator("[aria-sort]").CountAsync());
        Assert.Contains("#v&1.sort=2a%2C6a", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_of_eight_rows_or_more_have_tools_and_shorter_ones_have_none()
    {
        await using var context = await site.OpenToReadAsync();
        var page = await context.NewPageAsync();
        var wrong = new List<string>();
        foreach (var path in site.ShortestOfEveryKind())
        {
            await page.GotoAsync(new Uri(site.DiskRoot, path).AbsoluteUri);
            wrong.AddRange((await page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('table[data-sortable]')]
                  .filter(t => (t.tBodies[0].rows.length >= 8) !== !!t.closest('.scroll').previousElementSibling?.matches('.tools'))
                  .map(t => t.caption.textContent + ' ' + t.tBodies[0].rows.length)
                """)).Select(table => $"{path}: {table}"));
        }
        Faults.None(wrong);
    }

    [Fact]
    public async Task A_view_sent_as_a_link_opens_as_it_was()
    {
        await using var context = await site.OpenAsync();
        var page = await OpenAsync(context);
        await page.Locator(".tool-find input").FillAsync("华东");
        await page.Locator(".tool-columns summary").ClickAsync();
        await page.Locator(".tool-choices label", new() { HasText = "行业" }).ClickAsync();
        await page.Locator("th", new() { HasText = "现有销售" }).Locator("button").ClickAsync();
        var (address, seen) = (page.Url, await page.Locator("main table").First.InnerTextAsync());

        var other = await context.NewPageAsync();
        await other.GotoAsync(address);

        Assert.Equal(seen, await other.Locator("main table").First.InnerTextAsync());
        Assert.DoesNotContain("行业", seen, StringComparison.Ordinal);
        Assert.Matches(@"\d+ / \d+", await other.Locator(".tool-count").First.InnerTextAsync());
    }

    [Fact]
    public async Task Reset_brings_back_rows_columns_order_and_address()
    {
        await using var context = await site.OpenAsync();
        var page = await OpenAsync(context);
        var before = await page.Locator("main table").First.InnerTextAsync();
        await page.GotoAsync(site.WebRoot + "accounts/index.html#v&1.sort=6d&1.find=" + Uri.EscapeDataString("华东") + "&1.hide=3");
        await page.ReloadAsync();
        Assert.NotEqual(before, await page.Locator("main table").First.InnerTextAsync());

        await page.Locator("[data-reset]").First.ClickAsync();

        Assert.Equal(before, await page.Locator("main table").First.InnerTextAsync());
        Assert.DoesNotContain("#", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_download_has_a_byte_order_mark_and_just_the_rows_and_columns_shown()
    {
        foreach (var root in site.Roots)
        {
            await using var context = await site.OpenAsync(new() { AcceptDownloads = true });
            var page = await context.NewPageAsync();
            await page.GotoAsync(new Uri(root, "accounts/index.html").AbsoluteUri + "#v&1.find=" + Uri.EscapeDataString("华东") + "&1.hide=5");
            var shown = await page.Locator("main tbody tr:visible").CountAsync();

            var bytes = await DownloadAsync(page);

            Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
            var lines = Encoding.UTF8.GetString(bytes[3..]).TrimEnd().Split("\r\n");
            Assert.Equal(shown + 1, lines.Length);
            Assert.StartsWith("客户,等级,大客户经理,区域,现有销售,", lines[0], StringComparison.Ordinal);
            Assert.Contains(lines, l => l.Contains(",华东,18600000,", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("＝HYPERLINK(1)", "'＝HYPERLINK(1)")]
    [InlineData("＋86 10", "'＋86 10")]
    [InlineData("－x", "'－x")]
    [InlineData("＠cmd", "'＠cmd")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("−5", "-5")]
    [InlineData("1,234", "1234")]
    [InlineData("a \"b\", c", "\"a \"\"b\"\", c\"")]
    public async Task What_a_spreadsheet_would_run_is_made_text(string cell, string expected)
    {
        await using var context = await site.OpenAsync(new() { AcceptDownloads = true });
        var page = await OpenAsync(context);
        await page.EvaluateAsync("text => { document.querySelector('main tbody tr').cells[2].textContent = text; }", cell);

        var lines = Encoding.UTF8.GetString(await DownloadAsync(page)).Split("\r\n");

        Assert.Contains(",S," + expected + ",", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_of_a_page_and_of_a_table_work_together_and_stand_in_the_address()
    {
        await using var context = await site.OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.WebRoot + "coverage/index.html");
        var table = page.Locator("table[data-counted]").First;
        var all = await table.Locator("tbody tr:visible").CountAsync();
        await page.Locator("form[data-filters] select[name=tier]").SelectOptionAsync("A");
        var some = await table.Locator("tbody tr:visible").CountAsync();
        Assert.InRange(some, 1, all - 1);

        var other = await context.NewPageAsync();
        await other.GotoAsync(page.Url);

        Assert.Equal(some, await other.Locator("table[data-counted]").First.Locator("tbody tr:visible").CountAsync());
        Assert.Contains($"{some} / ", await other.Locator(".tools").First.Locator(".tool-count").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_head_of_a_long_table_stays_in_sight()
    {
        await using var context = await site.OpenAsync(new() { ViewportSize = new() { Width = 1366, Height = 600 } });
        var page = await OpenAsync(context);
        await page.EvaluateAsync("() => document.querySelectorAll('main tbody tr')[12].scrollIntoView()");

        var box = await page.Locator("main thead th").First.BoundingBoxAsync();

        Assert.InRange(box!.Y, -1, 600);
    }

    [Fact]
    public async Task After_sorting_a_long_table_shows_what_now_comes_first()
    {
        await using var context = await site.OpenAsync(new() { ViewportSize = new() { Width = 720, Height = 500 } });
        var page = await OpenAsync(context);
        await page.EvaluateAsync("() => document.querySelector('main .scroll').scrollTop = 200");
        Assert.Equal(200, await page.EvaluateAsync<int>("() => document.querySelector('main .scroll').scrollTop"));

        // Clicked where it stands: the driver would scroll to it first.
        await page.Locator("main thead button.sort").First.EvaluateAsync("button => button.click()");

        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.querySelector('main .scroll').scrollTop"));
    }

    private async Task<IPage> OpenAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.WebRoot + "accounts/index.html");
        return page;
    }

    private static async Task<byte[]> DownloadAsync(IPage page)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("[data-csv]").First.ClickAsync());
        await using var stream = await download.CreateReadStreamAsync();
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory);
        Assert.EndsWith(".csv", download.SuggestedFilename, StringComparison.Ordinal);
        return memory.ToArray();
    }
}
