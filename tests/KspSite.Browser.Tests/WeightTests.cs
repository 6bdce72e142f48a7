using System.IO.Compression;
using KspSite.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace KspSite.Browser.Tests;

public class WeightTests(SampleSite site)
{
    [Fact]
    public async Task Every_kind_of_page_weighs_less_than_100_kilobytes_compressed_with_all_that_it_loads()
    {
        await using var context = await site.OpenAsync();
        var heavy = new List<string>();
        foreach (var path in site.LongestOfEveryKind())
        {
            var page = await context.NewPageAsync();
            var loaded = new List<IResponse>();
            page.Response += (_, response) => loaded.Add(response);
            await page.GotoAsync(new Uri(site.WebRoot, path).AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });
            var bytes = 0;
            foreach (var response in loaded.ToArray()) bytes += Compressed(await response.BodyAsync());
            if (bytes >= 100_000) heavy.Add($"{path}: {bytes} bytes");
            await page.CloseAsync();
        }
        Faults.None(heavy);
    }

    [Theory]
    [InlineData(1366, 900)]
    [InlineData(360, 740)]
    public async Task Nothing_on_a_page_jumps_while_it_loads(int width, int height)
    {
        await using var context = await site.OpenAsync(new() { ViewportSize = new() { Width = width, Height = height } });
        var jumps = new List<string>();
        foreach (var path in site.LongestOfEveryKind())
        {
            var page = await context.NewPageAsync();
            await page.GotoAsync(new Uri(site.WebRoot, path).AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });
            // Shifts are counted as Lighthouse does; buffered ones from before this line too.
            var shift = await page.EvaluateAsync<double>("""
                () => new Promise(resolve => {
                  let sum = 0;
                  new PerformanceObserver(list => list.getEntries().forEach(e => { sum += e.value; })).observe({ type: 'layout-shift', buffered: true });
                  requestAnimationFrame(() => setTimeout(() => resolve(sum), 200));
                })
                """);
            if (shift > 0.02) jumps.Add($"{path}: {shift:F3}");
            await page.CloseAsync();
        }
        Faults.None(jumps);
    }

    private static int Compressed(byte[] body)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(body);
        return (int)memory.Length;
    }
}
