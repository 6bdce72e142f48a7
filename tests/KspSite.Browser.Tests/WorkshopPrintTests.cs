using KspSite.Browser.Tests.Browsing;

namespace KspSite.Browser.Tests;

public class WorkshopPrintTests(SampleSite site)
{
    private static readonly (int, int) A3 = (420, 297);
    private static readonly (int, int) A4 = (210, 297);
    private static readonly (int, int) A4Landscape = (297, 210);

    // The June workshop has twelve participants, one of them without an account; the November one ten.
    public static TheoryData<string, int, string> Papers => new()
    {
        { "workshops/WS-2606/sheets.html", 11, "A3" },
        { "workshops/WS-2611/sheets.html", 10, "A3" },
        { "workshops/WS-2606/blank.html", 12, "A3" },
        { "workshops/WS-2611/blank.html", 10, "A3" },
        { "workshops/WS-2606/handouts.html", 12, "A4" },
        { "workshops/WS-2611/handouts.html", 10, "A4" },
        { "workshops/WS-2606/attendance.html", 2, "A4" },
        { "workshops/WS-2606/summaries.html", 12, "A4 landscape" },
        { "workshops/WS-2611/summaries.html", 10, "A4 landscape" },
    };

    [Theory]
    [MemberData(nameof(Papers))]
    public async Task What_is_for_the_room_prints_a_page_for_each(string path, int count, string paper)
    {
        await using var context = await site.OpenToReadAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site.DiskRoot, path).AbsoluteUri);
        var pages = Pdf.PagesOf(await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
        var size = paper switch { "A3" => A3, "A4" => A4, _ => A4Landscape };
        Assert.Equal(Enumerable.Repeat(size, count), pages);
    }

    [Fact]
    public async Task Where_somebody_writes_a_zone_or_a_name_by_hand_there_is_room_for_it()
    {
        await using var context = await site.OpenToReadAsync(new() { ViewportSize = new() { Width = 1519, Height = 1062 } });
        var page = await context.NewPageAsync();
        await page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        await page.GotoAsync(new Uri(site.DiskRoot, "workshops/WS-2606/blank.html").AbsoluteUri);
        // One of the twelve brings no account: everything is to be written. A millimetre is 3.78 px.
        var narrow = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.a3')].filter(s => !s.querySelector('.people tbody th')).flatMap(sheet =>
              [...sheet.querySelectorAll('td.zone, .people tbody td:nth-child(-n+2)')].map(c => c.getBoundingClientRect().width / 3.7795).filter(mm => mm < 19.5).map(mm => sheet.id + ': ' + mm.toFixed(1) + ' mm'))
            """);
        Faults.None(narrow);
    }

    [Fact]
    public async Task Nothing_runs_over_the_foot_of_an_empty_sheet()
    {
        await using var context = await site.OpenToReadAsync(new() { ViewportSize = new() { Width = 1519, Height = 1062 } });
        var page = await context.NewPageAsync();
        await page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        var over = new List<string>();
        foreach (var path in (string[])["workshops/WS-2606/blank.html", "workshops/WS-2611/blank.html"])
        {
            await page.GotoAsync(new Uri(site.DiskRoot, path).AbsoluteUri);
            over.AddRange(await page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('.a3')].flatMap(sheet => [...sheet.querySelectorAll('.a3-col')].filter(c => c.scrollHeight > c.clientHeight + 1 || c.scrollWidth > c.clientWidth + 1)
                  .map(c => sheet.id + ': ' + c.scrollHeight + ' of ' + c.clientHeight + ' px high, ' + c.scrollWidth + ' of ' + c.clientWidth + ' wide'))
                """));
        }
        Faults.None(over);
    }
}
