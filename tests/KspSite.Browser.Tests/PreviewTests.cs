using KspSite.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace KspSite.Browser.Tests;

public class PreviewTests(SampleSite site)
{
    [Fact]
    public async Task A_save_reaches_the_page_which_keeps_its_place_and_what_was_unfolded()
    {
        await using var preview = await RunningPreview.StartAsync(SampleSite.Input);
        await using var context = await site.OpenAsync();
        var (page, watch) = await OpenAsync(context, preview, "coverage/index.html");
        await page.EvaluateAsync("() => { const all = document.querySelectorAll('main details'); all.forEach(d => d.open = false); all[1].open = true; window.scrollTo({ top: 700, behavior: 'instant' }); }");

        await ChangeTitleAsync(preview, "新的标题");

        await Assertions.Expect(page.Locator(".site-name")).ToHaveTextAsync("新的标题");
        // The browser may scroll by itself before the preview has put back the rest.
        await page.WaitForFunctionAsync("() => window.scrollY > 0 && document.querySelector('main details[open]')");
        Assert.Equal(700, await page.EvaluateAsync<int>("() => Math.round(window.scrollY)"));
        Assert.Equal("1", await page.EvaluateAsync<string>("() => [...document.querySelectorAll('main details')].map((d, i) => d.open ? i : '').filter(i => i !== '').join()"));
        NoFaults(watch);
    }

    [Fact]
    public async Task A_page_that_is_being_scrolled_changes_when_it_has_come_to_rest()
    {
        await using var preview = await RunningPreview.StartAsync(SampleSite.Input);
        await using var context = await site.OpenAsync();
        var (page, _) = await OpenAsync(context, preview, "coverage/index.html");
        // About three seconds at sixty pictures a second, which a save is faster than.
        await page.EvaluateAsync("() => { const step = () => { window.scrollBy({ top: 4, behavior: 'instant' }); if (window.scrollY < 700) requestAnimationFrame(step); }; step(); }");

        await ChangeTitleAsync(preview, "新的标题");

        await Assertions.Expect(page.Locator(".site-name")).ToHaveTextAsync("新的标题");
        await page.WaitForFunctionAsync("() => window.scrollY > 0");
        Assert.Equal(700, await page.EvaluateAsync<int>("() => Math.round(window.scrollY)"));
    }

    [Fact]
    public async Task Faulty_data_leaves_the_page_and_shows_file_row_and_remedy_until_it_is_mended()
    {
        await using var preview = await RunningPreview.StartAsync(SampleSite.Input);
        await using var context = await site.OpenAsync();
        var (page, watch) = await OpenAsync(context, preview, "accounts/index.html");
        var heading = await page.Locator("h1").TextContentAsync();
        var good = await File.ReadAllBytesAsync(preview.PathOf("actions.csv"), TestContext.Current.CancellationToken);
        var rows = File.ReadAllLines(preview.PathOf("actions.csv")).Length;

        await File.AppendAllTextAsync(preview.PathOf("actions.csv"), "只有一格\n", TestContext.Current.CancellationToken);

        var panel = page.Locator(".kspsite-preview");
        await Assertions.Expect(panel).ToContainTextAsync("input/actions.csv 第 " + Core.Numerals.Text(rows + 1) + " 行");
        await Assertions.Expect(panel.Locator(".kspsite-preview-remedy").First).Not.ToBeEmptyAsync();
        Assert.Equal(heading, await page.Locator("h1").TextContentAsync());
        Assert.True(await panel.EvaluateAsync<bool>("p => p.getBoundingClientRect().height < window.innerHeight * 0.7"));

        await panel.Locator("button").ClickAsync();
        await Assertions.Expect(panel.Locator("li").First).ToBeHiddenAsync();

        await File.WriteAllBytesAsync(preview.PathOf("actions.csv"), good, TestContext.Current.CancellationToken);
        await Assertions.Expect(panel).ToHaveCountAsync(0);
        NoFaults(watch);
    }

    [Fact]
    public async Task What_was_typed_into_a_form_and_the_timer_that_runs_outlive_a_save()
    {
        await using var preview = await RunningPreview.StartAsync(SampleSite.Input);
        await using var context = await site.OpenAsync();
        var (page, _) = await OpenAsync(context, preview, "workshops/WS-2611/run.html");
        await page.ClickAsync("[data-do=timer-run]");
        await page.FillAsync("[data-add=commitment] [name=witness]", "另一位主管");
        var text = page.Locator("[data-add=parking] [name=text]");
        await text.PressSequentiallyAsync("谁来更新参数");

        await ChangeTitleAsync(preview, "新的标题");

        await Assertions.Expect(page.Locator(".site-name")).ToHaveTextAsync("新的标题");
        await Assertions.Expect(text).ToHaveValueAsync("谁来更新参数");
        await Assertions.Expect(text).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("[data-add=commitment] [name=witness]")).ToHaveValueAsync("另一位主管");
        await Assertions.Expect(page.Locator("[data-out=timer]")).Not.ToHaveTextAsync("0");
    }

    [Fact]
    public async Task A_page_in_the_background_catches_up_when_it_is_looked_at_again()
    {
        await using var preview = await RunningPreview.StartAsync(SampleSite.Input);
        await using var context = await site.OpenAsync();
        var (page, _) = await OpenAsync(context, preview, "index.html");
        const string visibility = "state => { Object.defineProperty(document, 'visibilityState', { value: state, configurable: true }); document.dispatchEvent(new Event('visibilitychange')); }";
        await page.EvaluateAsync(visibility, "hidden");

        await ChangeTitleAsync(preview, "新的标题");
        await preview.Next("built");
        Assert.NotEqual("新的标题", await page.Locator(".site-name").TextContentAsync());

        await page.EvaluateAsync(visibility, "visible");
        await Assertions.Expect(page.Locator(".site-name")).ToHaveTextAsync("新的标题");
    }

    [Fact]
    public async Task Nothing_of_the_preview_is_printed()
    {
        await using var preview = await RunningPreview.StartAsync(SampleSite.Input);
        await using var context = await site.OpenAsync();
        var (page, _) = await OpenAsync(context, preview, "index.html");
        await File.AppendAllTextAsync(preview.PathOf("actions.csv"), "只有一格\n", TestContext.Current.CancellationToken);
        await Assertions.Expect(page.Locator(".kspsite-preview")).ToBeVisibleAsync();

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(page.Locator(".kspsite-preview")).ToBeHiddenAsync();
    }

    private static async Task<(IPage Page, PageWatch Watch)> OpenAsync(IBrowserContext context, RunningPreview preview, string path)
    {
        // A rebuild on a busy machine takes its time; what is tested is that it comes, not how fast.
        Assertions.SetDefaultExpectTimeout(60_000);
        var page = await context.NewPageAsync();
        var watch = await PageWatch.StartAsync(page, preview.Root);
        await page.GotoAsync(preview.Root + path);
        return (page, watch);
    }

    private static async Task ChangeTitleAsync(RunningPreview preview, string title)
    {
        var lines = await File.ReadAllLinesAsync(preview.PathOf("site.yaml"));
        await File.WriteAllLinesAsync(preview.PathOf("site.yaml"), lines.Select(l => l.StartsWith("title:", StringComparison.Ordinal) ? "title: " + title : l));
    }

    // A page that goes away ends its stream of news, which the browser counts as a failed request.
    private static void NoFaults(PageWatch watch) => Faults.None([.. watch.Faults.Where(f => !f.Contains("/kspsite-preview/events net::ERR_ABORTED", StringComparison.Ordinal))]);
}
