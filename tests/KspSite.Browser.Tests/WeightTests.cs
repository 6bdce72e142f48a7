using System.IO.Compression;
using System.Text.RegularExpressions;
using KspSite.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace KspSite.Browser.Tests;

public partial class WeightTests(SampleSite site)
{
    // By what a page names to be loaded with it: styles, scripts and its icon.
    [Fact]
    public void Every_kind_of_page_weighs_less_than_100_kilobytes_compressed_with_all_that_it_loads()
    {
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        var heavy = new List<string>();
        foreach (var path in site.LongestOfEveryKind())
        {
            var address = new Uri(site.DiskRoot, path);
            var loaded = Loaded().Matches(File.ReadAllText(address.LocalPath)).Select(m => new Uri(address, m.Groups["url"].Value).LocalPath).Distinct(StringComparer.Ordinal).ToList();
            Assert.True(loaded.Count >= 3, path + " should load styles and scripts");
            var bytes = loaded.Append(address.LocalPath).Sum(file => weights.TryGetValue(file, out var known) ? known : weights[file] = Compressed(File.ReadAllBytes(file)));
            if (bytes >= 100_000) heavy.Add($"{path}: {bytes} bytes");
        }
        Faults.None(heavy);
    }

    [GeneratedRegex("""<(?:script|link|img)\b[^>]*?\s(?:src|href)="(?<url>[^"#:]+\.(?:js|css|svg|png))""", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Loaded();

    [Fact]
    public async Task Nothing_on_a_page_jumps_while_it_loads()
    {
        await using var context = await site.OpenAsync(new() { ViewportSize = new() { Width = 360, Height = 740 } });
        // Scripts come late, as on a slow line: whatever they add is added to a page already drawn.
        await context.RouteAsync("**/*.js", async route =>
        {
            await Task.Delay(100);
            await route.ContinueAsync();
        });
        var jumps = new List<string>();
        foreach (var path in site.Handy())
        {
            var page = await context.NewPageAsync();
            await page.GotoAsync(new Uri(site.WebRoot, path).AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });
            jumps.AddRange((await page.EvaluateAsync<string[]>(WhatJumped)).Select(jump => $"{path}: {jump}"));
            await page.CloseAsync();
        }
        Faults.None(jumps);
    }

    // Shifts as a browser counts them, also those before this line. Cells and rows of a table that is still arriving are left out:
    // their columns find their width as the rows come, at a place that depends on the speed of the line.
    private const string WhatJumped = """
        () => new Promise(resolve => {
          const jumps = [];
          let sum = 0;
          new PerformanceObserver(list => list.getEntries().forEach(entry => {
            const nodes = entry.sources.map(source => source.node).filter(node => node && !(node.closest || (() => null)).call(node, 'tbody, tfoot'));
            if (!nodes.length) return;
            sum += entry.value;
            jumps.push(entry.value.toFixed(3) + ' ' + nodes.map(node => node.nodeName + '.' + (node.className || '')).join(' '));
          })).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => setTimeout(() => resolve(sum > 0.01 ? jumps : []), 100));
        })
        """;

    private static int Compressed(byte[] body)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(body);
        return (int)memory.Length;
    }
}
