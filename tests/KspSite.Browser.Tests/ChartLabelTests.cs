using KspSite.Browser.Tests.Browsing;

namespace KspSite.Browser.Tests;

// The layout of a chart estimates the widths of its texts; here a real font says how wide they are.
public class ChartLabelTests(SampleSite site)
{
    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task No_label_leaves_its_picture_or_covers_another(int width)
    {
        await using var context = await site.OpenToReadAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        var page = await context.NewPageAsync();
        var (faults, labels) = (new List<string>(), 0);
        foreach (var path in site.LongestOfEveryKind())
        {
            await page.GotoAsync(new Uri(site.DiskRoot, path).AbsoluteUri);
            labels += await page.EvaluateAsync<int>("() => document.querySelectorAll('figure.chart svg text').length");
            faults.AddRange((await page.EvaluateAsync<string[]>(Misplaced)).Select(f => $"{path}: {f}"));
        }
        Assert.True(labels > 200, "the sample has lost its charts");
        Faults.None(faults);
    }

    // Of the height of a line only the middle is ink: neighbours above and below may share the rest.
    private const string Misplaced = """
        () => [...document.querySelectorAll('figure.chart svg')].flatMap(svg => {
          const frame = svg.getBoundingClientRect();
          if (frame.width === 0) return [];
          const boxes = [...svg.querySelectorAll('text')].map(t => {
            const box = t.getBoundingClientRect();
            return { text: t.textContent, left: box.left, right: box.right, top: box.top + box.height * 0.2, bottom: box.bottom - box.height * 0.2 };
          });
          const where = svg.closest('figure').id;
          const outside = boxes.filter(b => b.left < frame.left - 1 || b.right > frame.right + 1 || b.top < frame.top - 1 || b.bottom > frame.bottom + 1)
            .map(b => `${where}: "${b.text}" leaves the picture`);
          const covered = boxes.flatMap((a, i) => boxes.slice(i + 1)
            .filter(b => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
            .map(b => `${where}: "${a.text}" and "${b.text}" share a place`));
          return [...outside, ...covered];
        })
        """;
}
