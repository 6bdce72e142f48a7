using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using KspSite.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace KspSite.Browser.Tests;

public class AccessibilityTests(SampleSite site)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    [Fact]
    public async Task The_pages_pass_axe() => Faults.None(await FaultsAsync(1280, ColorScheme.Light, Rules));

    // What colours change is contrast; all else was judged in light colours.
    [Fact]
    public async Task The_pages_have_contrast_in_dark_colours() => Faults.None(await FaultsAsync(1280, ColorScheme.Dark, Only("color-contrast")));

    private static AxeRunOptions Only(params string[] rules) => new() { RunOnly = new() { Type = "rule", Values = [.. rules] } };

    private async Task<IReadOnlyCollection<string>> FaultsAsync(int width, ColorScheme scheme, AxeRunOptions rules)
    {
        await using var context = await site.OpenToReadAsync(new() { ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = scheme });
        var page = await context.NewPageAsync();
        var faults = new List<string>();
        foreach (var path in site.Handy())
        {
            await page.GotoAsync(new Uri(site.DiskRoot, path).AbsoluteUri);
            // What is folded up is read too.
            await page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(d => { d.open = true; })");
            var result = await page.RunAxe(rules);
            faults.AddRange(result.Violations.Select(v => $"{path}: {v.Id} {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html[..Math.Min(n.Html.Length, 120)]))}"));
        }
        return faults;
    }

    [Fact]
    public async Task Axe_notices_what_it_is_there_for()
    {
        await using var context = await site.OpenToReadAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.WebRoot + site.Handy()[0]);
        await page.EvaluateAsync("() => document.querySelector('main').insertAdjacentHTML('beforeend', '<button></button>')");

        Assert.Contains((await page.RunAxe(Rules)).Violations, v => v.Id == "button-name");
    }

    [Fact]
    public async Task Every_control_is_reached_by_the_keyboard_and_shows_the_focus()
    {
        await using var context = await site.OpenAsync(new() { ViewportSize = new() { Width = 1280, Height = 800 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.WebRoot + "accounts/index.html");
        var wanted = await page.EvaluateAsync<int>("() => [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex=\"0\"]')].filter(e => e.checkVisibility({ visibilityProperty: true }) && e.tabIndex >= 0).length");
        var reached = 0;
        for (var i = 0; i < wanted + 5; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var seen = await page.EvaluateAsync<bool>("() => document.activeElement !== document.body && getComputedStyle(document.activeElement).outlineStyle !== 'none'");
            if (!seen) break;
            reached++;
        }
        Assert.InRange(reached, wanted, wanted + 5);
    }

    [Fact]
    public async Task The_reading_order_begins_with_the_way_to_the_content_and_has_one_main_heading()
    {
        await using var context = await site.OpenToReadAsync();
        var page = await context.NewPageAsync();
        foreach (var path in site.Handy())
        {
            await page.GotoAsync(new Uri(site.DiskRoot, path).AbsoluteUri);
            var tree = await page.Locator("body").AriaSnapshotAsync();
            var lines = tree.Split('\n');
            Assert.StartsWith("- link", lines[0], StringComparison.Ordinal);
            var (banner, main, foot) = (Array.FindIndex(lines, l => l.StartsWith("- banner", StringComparison.Ordinal)), Array.FindIndex(lines, l => l.StartsWith("- main", StringComparison.Ordinal)), Array.FindIndex(lines, l => l.StartsWith("- contentinfo", StringComparison.Ordinal)));
            Assert.True(banner >= 0 && banner < main && main < foot, path);
            Assert.Single(lines, l => l.Contains("[level=1]", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Targets_are_at_least_24_pixels_or_stand_in_a_sentence_or_apart()
    {
        await using var context = await site.OpenToReadAsync(new() { ViewportSize = new() { Width = 360, Height = 740 }, HasTouch = true });
        var page = await context.NewPageAsync();
        var faults = new List<string>();
        foreach (var path in site.Handy())
        {
            await page.GotoAsync(new Uri(site.DiskRoot, path).AbsoluteUri);
            faults.AddRange((await page.RunAxe(Only("target-size"))).Violations.SelectMany(v => v.Nodes).Select(n => $"{path}: {n.Html[..Math.Min(n.Html.Length, 140)]}"));
        }
        Faults.None(faults);
    }
}
