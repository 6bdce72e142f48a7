using KspSite.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace KspSite.Browser.Tests;

/// <summary>
/// Opened from the disk, where no policy of a server helps: what stands in a cell stays text, on every kind of page.
/// Every page: KSPSITE_ROUNDS=1.
/// </summary>
public sealed class HostileTextTests(SampleSite site, ITestOutputHelper output) : IDisposable
{
    // Calls by name, whoever makes them; and what a page must never contain, however it came there.
    private const string Traps = """
        window.hits = [];
        for (const name of ['kspHit', 'alert', 'confirm', 'prompt']) window[name] = () => window.hits.push(name);
        """;

    private const string Findings = """
        () => {
          const bad = [...window.hits];
          for (const e of document.querySelectorAll('*')) {
            const tag = e.tagName.toLowerCase();
            if (['iframe', 'object', 'embed', 'frame', 'applet', 'style', 'marquee', 'video', 'math'].includes(tag)) bad.push(tag);
            if (tag === 'script' && (e.textContent.trim() || !e.getAttribute('src'))) bad.push('inline script');
            if (tag === 'meta' && e.httpEquiv) bad.push('meta ' + e.httpEquiv);
            for (const a of e.attributes) {
              if (/^on|^style$|^srcdoc$|^formaction$/i.test(a.name)) bad.push(tag + ' ' + a.name);
              if (/^(href|src|action|data|xlink:href)$/i.test(a.name) && /^[\s\u0000-\u001f]*(javascript|vbscript|data|file|https?):|^\/\//i.test(a.value)) bad.push(tag + ' ' + a.name + '=' + a.value);
            }
          }
          return bad;
        }
        """;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "kspsite-hostile-" + Path.GetRandomFileName());

    [Fact]
    public async Task No_text_of_a_cell_ever_runs_or_becomes_markup()
    {
        var planted = SampleSite.InitSample(_folder, HostileSite.Plant);
        Assert.True(planted > HostileSite.Strings.Count, "not every text was planted");
        var pages = Directory.EnumerateFiles(Path.Combine(_folder, "output"), "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var chosen = Environment.GetEnvironmentVariable("KSPSITE_ROUNDS") is null
            ? pages.GroupBy(p => PageKind.Of(Path.GetRelativePath(Path.Combine(_folder, "output"), p).Replace('\\', '/')), StringComparer.Ordinal).Select(k => k.MaxBy(p => new FileInfo(p).Length)!).ToList() : pages;
        await using var context = await site.OpenToReadAsync();
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync(Traps);
        var faults = new List<string>();
        var root = new Uri(_folder + "/").AbsoluteUri;
        page.Dialog += (_, dialog) => faults.Add(page.Url + ": dialog " + dialog.Message);
        page.PageError += (_, error) => faults.Add(page.Url + ": " + error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(root, StringComparison.Ordinal)) faults.Add(page.Url + ": request " + request.Url);
        };
        var isTemplateText = false;
        foreach (var path in chosen)
        {
            await page.GotoAsync(new Uri(path).AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });
            // Whatever waits for the reader: folded blocks, fields, the search.
            await page.EvaluateAsync("() => { for (const d of document.querySelectorAll('details')) d.open = true; for (const f of document.querySelectorAll('input, select, button')) f.focus(); }");
            faults.AddRange((await page.EvaluateAsync<string[]>(Findings)).Select(f => $"{path}: {f}"));
            isTemplateText |= (await page.Locator("body").TextContentAsync())!.Contains("{{ 7 | times: 6 }}", StringComparison.Ordinal);
        }

        output.WriteLine($"{planted} cells planted with {HostileSite.Strings.Count} texts, {chosen.Count} of {pages.Count} pages opened, {faults.Count} faults");
        Faults.None(faults);
        Assert.True(isTemplateText, "template syntax of a cell should stand on a page as it was written");
        Assert.All(pages, p => Assert.StartsWith(_folder, Path.GetFullPath(p), StringComparison.Ordinal));
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}
